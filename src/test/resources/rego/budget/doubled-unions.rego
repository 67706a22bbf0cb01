# ends with: eval_budget_error
package budget

p := count(s60)

s0 := {"a": 1}

s1 := object.union({"a": s0}, {"b": s0})

s2 := object.union({"a": s1}, {"b": s1})

s3 := object.union({"a": s2}, {"b": s2})

s4 := object.union({"a": s3}, {"b": s3})

s5 := object.union({"a": s4}, {"b": s4})

s6 := object.union({"a": s5}, {"b": s5})

s7 := object.union({"a": s6}, {"b": s6})

s8 := object.union({"a": s7}, {"b": s7})

s9 := object.union({"a": s8}, {"b": s8})

s10 := object.union({"a": s9}, {"b": s9})

s11 := object.union({"a": s10}, {"b": s10})

s12 := object.union({"a": s11}, {"b": s11})

s13 := object.union({"a": s12}, {"b": s12})

s14 := object.union({"a": s13}, {"b": s13})

s15 := object.union({"a": s14}, {"b": s14})

s16 := object.union({"a": s15}, {"b": s15})

s17 := object.union({"a": s16}, {"b": s16})

s18 := object.union({"a": s17}, {"b": s17})

s19 := object.union({"a": s18}, {"b": s18})

s20 := object.union({"a": s19}, {"b": s19})

s21 := object.union({"a": s20}, {"b": s20})

s22 := object.union({"a": s21}, {"b": s21})

s23 := object.union({"a": s22}, {"b": s22})

s24 := object.union({"a": s23}, {"b": s23})

s25 := object.union({"a": s24}, {"b": s24})

s26 := object.union({"a": s25}, {"b": s25})

s27 := object.union({"a": s26}, {"b": s26})

s28 := object.union({"a": s27}, {"b": s27})

s29 := object.union({"a": s28}, {"b": s28})

s30 := object.union({"a": s29}, {"b": s29})

s31 := object.union({"a": s30}, {"b": s30})

s32 := object.union({"a": s31}, {"b": s31})

s33 := object.union({"a": s32}, {"b": s32})

s34 := object.union({"a": s33}, {"b": s33})

s35 := object.union({"a": s34}, {"b": s34})

s36 := object.union({"a": s35}, {"b": s35})

s37 := object.union({"a": s36}, {"b": s36})

s38 := object.union({"a": s37}, {"b": s37})

s39 := object.union({"a": s38}, {"b": s38})

s40 := object.union({"a": s39}, {"b": s39})

s41 := object.union({"a": s40}, {"b": s40})

s42 := object.union({"a": s41}, {"b": s41})

s43 := object.union({"a": s42}, {"b": s42})

s44 := object.union({"a": s43}, {"b": s43})

s45 := object.union({"a": s44}, {"b": s44})

s46 := object.union({"a": s45}, {"b": s45})

s47 := object.union({"a": s46}, {"b": s46})

s48 := object.union({"a": s47}, {"b": s47})

s49 := object.union({"a": s48}, {"b": s48})

s50 := object.union({"a": s49}, {"b": s49})

s51 := object.union({"a": s50}, {"b": s50})

s52 := object.union({"a": s51}, {"b": s51})

s53 := object.union({"a": s52}, {"b": s52})

s54 := object.union({"a": s53}, {"b": s53})

s55 := object.union({"a": s54}, {"b": s54})

s56 := object.union({"a": s55}, {"b": s55})

s57 := object.union({"a": s56}, {"b": s56})

s58 := object.union({"a": s57}, {"b": s57})

s59 := object.union({"a": s58}, {"b": s58})

s60 := object.union({"a": s59}, {"b": s59})
