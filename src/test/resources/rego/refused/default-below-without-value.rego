package test

default p.a
