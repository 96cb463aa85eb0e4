package nl.regiokas.exchange.provider;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.provider.ProviderAmounts;
import nl.regiokas.budgeting.provider.ProviderResult;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.exchange.output.OutputFiles;

/**
 * Writes {@code provider-result.csv}: a row for each year, provider and segment; the segment is blank for all segments
 * together.
 *
 * @since 0.2.0
 */
public final class ProviderFile {

    /** The name of the file. */
    public static final String NAME = "provider-result.csv";

    private ProviderFile() {}

    /**
     * Returns the file of a settlement with providers.
     *
     * @param settlement the settlement
     * @return the file under its name
     */
    public static OutputFiles of(ProviderSettlement settlement) {
        Attributes.given(settlement, "settlement of provider file");
        return OutputFiles.of(ImmutableMap.of(NAME, OutputFiles.csv(csv -> {
            csv.writeRecord(
                    "year",
                    "provider",
                    "segment",
                    "granted",
                    "claimed",
                    "accepted",
                    "refused",
                    "transformation",
                    "settle");
            settlement.results().forEach(result -> csv.writeRecord(row(result)));
        })));
    }

    private static ImmutableList<String> row(ProviderResult result) {
        ProviderAmounts amounts = result.amounts();
        return ImmutableList.of(
                Integer.toString(result.year()),
                result.provider(),
                result.segment().map(Enum::name).orElse(""),
                text(amounts.granted()),
                text(amounts.claimed()),
                text(amounts.accepted()),
                text(amounts.refused()),
                text(amounts.transformation()),
                text(amounts.settle()));
    }

    private static String text(MonetaryAmount amount) {
        return Euro.text(Euro.cents(amount, "amount of a provider"));
    }
}
