package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableMap;
import nl.regiokas.exchange.internal.LostZeros;
import nl.regiokas.exchange.table.CodeIndex;

/**
 * The codes that lines of usage name, found in their bytes.
 *
 * @param municipalities the codes of municipalities
 * @param withoutZeros the same codes without one or more of their leading zeros
 * @param products the codes of products
 */
record UsageCodes(CodeIndex municipalities, CodeIndex withoutZeros, CodeIndex products) {

    /** With the numbers by which lines give municipalities and products. */
    static UsageCodes of(ImmutableMap<String, Integer> municipalities, ImmutableMap<String, Integer> products) {
        ImmutableMap.Builder<String, Integer> shortened = ImmutableMap.builder();
        municipalities.forEach((code, number) -> {
            for (String rest = code; rest.startsWith("0") && rest.length() > 1; rest = rest.substring(1)) {
                String lost = rest.substring(1);
                if (LostZeros.restored(lost).filter(code::equals).isPresent()) {
                    shortened.put(lost, number);
                }
            }
        });
        return new UsageCodes(
                CodeIndex.of(municipalities), CodeIndex.of(shortened.buildOrThrow()), CodeIndex.of(products));
    }
}
