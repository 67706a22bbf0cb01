# ends with: eval_budget_error
package budget

p := count(s60)

s0 := [1, 2, 3, 4]

s1 := array.concat(s0, s0)

s2 := array.concat(s1, s1)

s3 := array.concat(s2, s2)

s4 := array.concat(s3, s3)

s5 := array.concat(s4, s4)

s6 := array.concat(s5, s5)

s7 := array.concat(s6, s6)

s8 := array.concat(s7, s7)

s9 := array.concat(s8, s8)

s10 := array.concat(s9, s9)

s11 := array.concat(s10, s10)

s12 := array.concat(s11, s11)

s13 := array.concat(s12, s12)

s14 := array.concat(s13, s13)

s15 := array.concat(s14, s14)

s16 := array.concat(s15, s15)

s17 := array.concat(s16, s16)

s18 := array.concat(s17, s17)

s19 := array.concat(s18, s18)

s20 := array.concat(s19, s19)

s21 := array.concat(s20, s20)

s22 := array.concat(s21, s21)

s23 := array.concat(s22, s22)

s24 := array.concat(s23, s23)

s25 := array.concat(s24, s24)

s26 := array.concat(s25, s25)

s27 := array.concat(s26, s26)

s28 := array.concat(s27, s27)

s29 := array.concat(s28, s28)

s30 := array.concat(s29, s29)

s31 := array.concat(s30, s30)

s32 := array.concat(s31, s31)

s33 := array.concat(s32, s32)

s34 := array.concat(s33, s33)

s35 := array.concat(s34, s34)

s36 := array.concat(s35, s35)

s37 := array.concat(s36, s36)

s38 := array.concat(s37, s37)

s39 := array.concat(s38, s38)

s40 := array.concat(s39, s39)

s41 := array.concat(s40, s40)

s42 := array.concat(s41, s41)

s43 := array.concat(s42, s42)

s44 := array.concat(s43, s43)

s45 := array.concat(s44, s44)

s46 := array.concat(s45, s45)

s47 := array.concat(s46, s46)

s48 := array.concat(s47, s47)

s49 := array.concat(s48, s48)

s50 := array.concat(s49, s49)

s51 := array.concat(s50, s50)

s52 := array.concat(s51, s51)

s53 := array.concat(s52, s52)

s54 := array.concat(s53, s53)

s55 := array.concat(s54, s54)

s56 := array.concat(s55, s55)

s57 := array.concat(s56, s56)

s58 := array.concat(s57, s57)

s59 := array.concat(s58, s58)

s60 := array.concat(s59, s59)
