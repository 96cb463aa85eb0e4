package nl.regiokas.risk.draw;

import nl.regiokas.core.fault.FaultCode;

/** The faults of cost models and of what is drawn from them. */
enum DrawFault implements FaultCode {
    MODEL_MUNICIPALITY("municipality of the cost model must be one of the region but was {municipality}"),
    MODEL_PRODUCT("product of the cost model must be in the catalogue but was {product}"),
    DRAWN_COST_TOO_LARGE("drawn cost must fit a long of cents but overflowed"),
    CLIENTS_RANGE("expected number of clients must be from 0 to 1000000 but was {mean}"),
    DISPERSION_RANGE("dispersion of the number of clients must be from 1 to 1000 but was {dispersion}"),
    CLIENT_COST_RANGE("average cost of a client must be above zero and at most {most} but was {mean}"),
    VARIATION_RANGE("variation of the cost of a client must be above 0 and at most 100 but was {variation}"),
    OBSERVED_EMPTY("observed costs of clients must be at least one but were none"),
    OBSERVED_NEGATIVE("observed cost of a client must not be negative but was {cost}"),
    TAIL_SHARE("share of the Pareto tail must be above 0 and at most 0.5 but was {share}"),
    TAIL_EXPONENT("exponent of the Pareto tail must be above 1 and at most 100 but was {exponent}"),
    TAIL_WITHOUT_VARIANCE("exponent of the Pareto tail must be above 2 to be fitted but was {exponent}"),
    HISTORY_TOO_SHORT(
            "history up to {last} must span at least 2 years but begins in {first}: use of more years is needed"),
    LEAST_CLIENT_COST("least cost of a client must be above zero but was {least}");

    private final String pattern;

    DrawFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
