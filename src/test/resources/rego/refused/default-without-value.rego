package test

default p
