package nl.regiokas.settlement.model.pooling;

import nl.regiokas.core.fault.FaultCode;
import org.jspecify.annotations.Nullable;

/** What is refused of the pooling model. */
enum PoolingFault implements FaultCode {
    BANDS_ORDER("bands of a layer must be at least one, from 0 or more, and ascend strictly, but begin at {bands}"),
    BANDS_NONE(BANDS_ORDER, "a layer must have at least one band but has none"),
    LAYER_CLIENT("a layer by client must be of cost and without a series per"),
    LIMIT_WITHOUT_KEY("a limit must have a key, over which what does not fit is shared"),
    LIMIT_BOUND("{side} of a limit must not be negative but was {bound}"),
    LIMIT_INFEASIBLE("bounds of the limit must hold the sum {sum} but hold from {least} to {most}"),
    LIMIT_INFEASIBLE_MOST(LIMIT_INFEASIBLE, "bounds of the limit must hold the sum {sum} but hold at most {most}"),
    LIMIT_INFEASIBLE_LEAST(LIMIT_INFEASIBLE, "bounds of the limit must hold the sum {sum} but hold at least {least}"),
    LIMIT_PER_UNUSED("series {series} per of the limit is not used: no bound is an amount"),
    PRIOR_TOO_LARGE("prior burden of series {series} must leave bounds that fit in 64 bits of cents but was {prior}"),
    SCHEDULE(
            "a schedule must have a spread or parts, not both, and parts that are not negative and not all zero, but has"
                    + " spread {spread} and parts {parts}"),
    OUTSIDE_MAXIMUM("maximum of an outside party must not be negative but was {maximum}"),
    KEY_MISSING("a key must be given to share the {what} but is absent");

    private final @Nullable PoolingFault rule;
    private final String pattern;

    PoolingFault(String pattern) {
        this.rule = null;
        this.pattern = pattern;
    }

    /** The same rule in other words: it has the same code. */
    PoolingFault(PoolingFault rule, String pattern) {
        this.rule = rule;
        this.pattern = pattern;
    }

    @Override
    public String code() {
        return rule == null ? FaultCode.super.code() : rule.code();
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
