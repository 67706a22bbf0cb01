package test

p := data.nowhere.x.y
