package org.policypack.engine;

import org.policypack.pack.Effect;
import org.policypack.pack.Obligations;
import org.policypack.pack.Severity;

/** What a rule, or the default, gives when it decides. */
record CompiledOutcome(Effect effect, Severity severity, Reason reason, Obligations obligations) {}
