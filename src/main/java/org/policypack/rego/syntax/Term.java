package org.policypack.rego.syntax;

/** An expression that has a value. */
public sealed interface Term extends Node
    permits Scalar,
        StringTerm,
        TemplateString,
        Var,
        Ref,
        ArrayTerm,
        SetTerm,
        ObjectTerm,
        ArrayComprehension,
        SetComprehension,
        ObjectComprehension,
        Call,
        Infix,
        Membership {}
