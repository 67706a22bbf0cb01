# ends with: eval_budget_error
package budget

p := count(s60)

id(x) := x

s0.a := 1

s1.a := id(s0)

s1.b := id(s0)

s2.a := id(s1)

s2.b := id(s1)

s3.a := id(s2)

s3.b := id(s2)

s4.a := id(s3)

s4.b := id(s3)

s5.a := id(s4)

s5.b := id(s4)

s6.a := id(s5)

s6.b := id(s5)

s7.a := id(s6)

s7.b := id(s6)

s8.a := id(s7)

s8.b := id(s7)

s9.a := id(s8)

s9.b := id(s8)

s10.a := id(s9)

s10.b := id(s9)

s11.a := id(s10)

s11.b := id(s10)

s12.a := id(s11)

s12.b := id(s11)

s13.a := id(s12)

s13.b := id(s12)

s14.a := id(s13)

s14.b := id(s13)

s15.a := id(s14)

s15.b := id(s14)

s16.a := id(s15)

s16.b := id(s15)

s17.a := id(s16)

s17.b := id(s16)

s18.a := id(s17)

s18.b := id(s17)

s19.a := id(s18)

s19.b := id(s18)

s20.a := id(s19)

s20.b := id(s19)

s21.a := id(s20)

s21.b := id(s20)

s22.a := id(s21)

s22.b := id(s21)

s23.a := id(s22)

s23.b := id(s22)

s24.a := id(s23)

s24.b := id(s23)

s25.a := id(s24)

s25.b := id(s24)

s26.a := id(s25)

s26.b := id(s25)

s27.a := id(s26)

s27.b := id(s26)

s28.a := id(s27)

s28.b := id(s27)

s29.a := id(s28)

s29.b := id(s28)

s30.a := id(s29)

s30.b := id(s29)

s31.a := id(s30)

s31.b := id(s30)

s32.a := id(s31)

s32.b := id(s31)

s33.a := id(s32)

s33.b := id(s32)

s34.a := id(s33)

s34.b := id(s33)

s35.a := id(s34)

s35.b := id(s34)

s36.a := id(s35)

s36.b := id(s35)

s37.a := id(s36)

s37.b := id(s36)

s38.a := id(s37)

s38.b := id(s37)

s39.a := id(s38)

s39.b := id(s38)

s40.a := id(s39)

s40.b := id(s39)

s41.a := id(s40)

s41.b := id(s40)

s42.a := id(s41)

s42.b := id(s41)

s43.a := id(s42)

s43.b := id(s42)

s44.a := id(s43)

s44.b := id(s43)

s45.a := id(s44)

s45.b := id(s44)

s46.a := id(s45)

s46.b := id(s45)

s47.a := id(s46)

s47.b := id(s46)

s48.a := id(s47)

s48.b := id(s47)

s49.a := id(s48)

s49.b := id(s48)

s50.a := id(s49)

s50.b := id(s49)

s51.a := id(s50)

s51.b := id(s50)

s52.a := id(s51)

s52.b := id(s51)

s53.a := id(s52)

s53.b := id(s52)

s54.a := id(s53)

s54.b := id(s53)

s55.a := id(s54)

s55.b := id(s54)

s56.a := id(s55)

s56.b := id(s55)

s57.a := id(s56)

s57.b := id(s56)

s58.a := id(s57)

s58.b := id(s57)

s59.a := id(s58)

s59.b := id(s58)

s60.a := id(s59)

s60.b := id(s59)
