package nl.regiokas.testkit.scenario;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;

/**
 * Usage lines that are visited one by one and need not be held.
 * Dutch: prestaties.
 *
 * <p>Lines are visited municipality by municipality, so that several threads can each take some. Municipalities and
 * products are ordinals: positions in the order of the codes. Every visit gives the same lines in the same order.
 *
 * @since 0.2.0
 */
public interface UsageLines {

    /**
     * How many municipalities there are.
     *
     * @return the number of ordinals that {@link #of(int, Visitor)} takes
     */
    int municipalities();

    /**
     * Visits the lines of one municipality.
     *
     * @param municipality its ordinal
     * @param visitor receives every line
     */
    void of(int municipality, Visitor visitor);

    /**
     * Visits all lines, municipality after municipality; lines that are held come in the order in which they were
     * given.
     *
     * @param visitor receives every line
     */
    default void all(Visitor visitor) {
        for (int municipality = 0; municipality < municipalities(); municipality++) {
            of(municipality, visitor);
        }
    }

    /**
     * Lines that are held.
     *
     * @param lines the lines, in any order, which is kept
     * @param municipalities the codes in their order, including those of the lines
     * @param catalogue the products, including those of the lines
     * @return the lines, to be visited
     */
    static UsageLines of(
            Collection<UsageLine> lines, List<MunicipalityCode> municipalities, ProductCatalogue catalogue) {
        Attributes.given(lines, "lines of usage lines");
        Attributes.given(municipalities, "municipalities of usage lines");
        Attributes.given(catalogue, "catalogue of usage lines");
        return ofCare(lines.stream().map(CareLine::of).toList(), municipalities, catalogue);
    }

    /**
     * Lines that are held, with clients and the days on which they became known.
     *
     * @param lines the lines, in any order, which is kept
     * @param municipalities the codes in their order, including those of the lines
     * @param catalogue the products, including those of the lines
     * @return the lines, to be visited
     */
    static UsageLines ofCare(
            Collection<CareLine> lines, List<MunicipalityCode> municipalities, ProductCatalogue catalogue) {
        Attributes.given(lines, "lines of usage lines");
        Attributes.given(municipalities, "municipalities of usage lines");
        Attributes.given(catalogue, "catalogue of usage lines");
        return new ListedUsage(ImmutableList.copyOf(lines), ImmutableList.copyOf(municipalities), catalogue);
    }

    /**
     * Receives usage lines.
     *
     * @since 0.2.0
     */
    interface Visitor {

        /**
         * A line priced by the tariff of the day.
         *
         * @param municipality the ordinal of the municipality
         * @param product the ordinal of the product
         * @param date the day of use
         * @param digits the number of units without its decimal point, negative for a correction
         * @param decimals how many of the digits are decimals
         */
        void quantity(int municipality, int product, LocalDate date, long digits, int decimals);

        /**
         * A line with its own amount.
         *
         * @param municipality the ordinal of the municipality
         * @param product the ordinal of the product
         * @param date the day of use
         * @param cents the amount in cents, negative for a correction
         */
        void amount(int municipality, int product, LocalDate date, long cents);

        /**
         * A visitor that receives whole lines.
         *
         * @param municipalities the codes in their order
         * @param catalogue the products
         * @param lines takes every line
         * @return the visitor
         */
        static Visitor of(
                List<MunicipalityCode> municipalities, ProductCatalogue catalogue, Consumer<? super UsageLine> lines) {
            Attributes.given(municipalities, "municipalities of visitor");
            Attributes.given(catalogue, "catalogue of visitor");
            Attributes.given(lines, "lines of visitor");
            return new Visitor() {
                @Override
                public void quantity(int municipality, int product, LocalDate date, long digits, int decimals) {
                    lines.accept(UsageLine.ofQuantity(
                            municipalities.get(municipality),
                            catalogue.products().get(product).code(),
                            date,
                            BigDecimal.valueOf(digits, decimals)));
                }

                @Override
                public void amount(int municipality, int product, LocalDate date, long cents) {
                    lines.accept(UsageLine.ofAmount(
                            municipalities.get(municipality),
                            catalogue.products().get(product).code(),
                            date,
                            Euro.ofCents(cents)));
                }
            };
        }
    }
}
