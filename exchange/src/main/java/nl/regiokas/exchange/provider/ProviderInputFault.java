package nl.regiokas.exchange.provider;

import nl.regiokas.core.fault.FaultCode;

/**
 * What is reported about budgets of providers.
 *
 * @since 0.2.0
 */
public enum ProviderInputFault implements FaultCode {
    /** A fixed budget, which is accepted but the cost of no municipality: reported. */
    PROVIDER_FIXED_UNBORNE(
            "FIXED of {provider} for {segment} in {year} is accepted, but no file says which municipality bears {amount}:"
                    + " it is settled between none"),
    /** Budgets to claim from, and usage that names no provider: reported. */
    PROVIDER_NOTHING_CLAIMED(
            "no line of usage names a provider in the years of these budgets: nothing was claimed from them"),
    /** A discount of a financier that no budget names: reported. */
    PROVIDER_DISCOUNT_UNUSED("discount of former financier {financier} was not used: no PRODUCTION names it");

    private final String pattern;

    ProviderInputFault(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public String pattern() {
        return pattern;
    }
}
