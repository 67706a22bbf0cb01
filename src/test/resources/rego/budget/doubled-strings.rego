# ends with: eval_budget_error
package budget

p := count(s60)

s0 := "abcdefghijklmnopqrstuvwxyz"

s1 := concat("", [s0, s0])

s2 := concat("", [s1, s1])

s3 := concat("", [s2, s2])

s4 := concat("", [s3, s3])

s5 := concat("", [s4, s4])

s6 := concat("", [s5, s5])

s7 := concat("", [s6, s6])

s8 := concat("", [s7, s7])

s9 := concat("", [s8, s8])

s10 := concat("", [s9, s9])

s11 := concat("", [s10, s10])

s12 := concat("", [s11, s11])

s13 := concat("", [s12, s12])

s14 := concat("", [s13, s13])

s15 := concat("", [s14, s14])

s16 := concat("", [s15, s15])

s17 := concat("", [s16, s16])

s18 := concat("", [s17, s17])

s19 := concat("", [s18, s18])

s20 := concat("", [s19, s19])

s21 := concat("", [s20, s20])

s22 := concat("", [s21, s21])

s23 := concat("", [s22, s22])

s24 := concat("", [s23, s23])

s25 := concat("", [s24, s24])

s26 := concat("", [s25, s25])

s27 := concat("", [s26, s26])

s28 := concat("", [s27, s27])

s29 := concat("", [s28, s28])

s30 := concat("", [s29, s29])

s31 := concat("", [s30, s30])

s32 := concat("", [s31, s31])

s33 := concat("", [s32, s32])

s34 := concat("", [s33, s33])

s35 := concat("", [s34, s34])

s36 := concat("", [s35, s35])

s37 := concat("", [s36, s36])

s38 := concat("", [s37, s37])

s39 := concat("", [s38, s38])

s40 := concat("", [s39, s39])

s41 := concat("", [s40, s40])

s42 := concat("", [s41, s41])

s43 := concat("", [s42, s42])

s44 := concat("", [s43, s43])

s45 := concat("", [s44, s44])

s46 := concat("", [s45, s45])

s47 := concat("", [s46, s46])

s48 := concat("", [s47, s47])

s49 := concat("", [s48, s48])

s50 := concat("", [s49, s49])

s51 := concat("", [s50, s50])

s52 := concat("", [s51, s51])

s53 := concat("", [s52, s52])

s54 := concat("", [s53, s53])

s55 := concat("", [s54, s54])

s56 := concat("", [s55, s55])

s57 := concat("", [s56, s56])

s58 := concat("", [s57, s57])

s59 := concat("", [s58, s58])

s60 := concat("", [s59, s59])
