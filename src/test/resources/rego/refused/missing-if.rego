package test

p { true }
