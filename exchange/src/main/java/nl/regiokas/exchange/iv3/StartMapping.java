package nl.regiokas.exchange.iv3;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.exchange.internal.Resources;
import nl.regiokas.exchange.output.OutputFiles;

/**
 * A first version of {@code iv3-mapping.csv} for the products of a folder, for the user to complete: what is known of
 * the categories and codes of products, and gaps for the rest. The resource names its source.
 * Dutch: begin van de toewijzing aan taakvelden.
 *
 * @since 0.2.0
 */
public final class StartMapping {

    /**
     * A row of the first version.
     *
     * @param product the product
     * @param from the first day on which it holds
     * @param taakveld the taakveld, or nothing when it is not known or depends on more than the product
     * @param choices the taakvelden that are known with their conditions, to choose from
     * @since 0.2.0
     */
    public record Row(ProductCode product, LocalDate from, Optional<String> taakveld, ImmutableList<String> choices) {

        /**
         * Refuses a component that is null.
         *
         * @param product the product
         * @param from the first day on which it holds
         * @param taakveld the taakveld, or nothing when it is not known or depends on more than the product
         * @param choices the taakvelden that are known with their conditions, to choose from
         */
        public Row {
            Attributes.given(product, "product of start mapping row");
            Attributes.given(from, "from of start mapping row");
            Attributes.given(taakveld, "taakveld of start mapping row");
            Attributes.given(choices, "choices of start mapping row");
        }
    }

    private record Known(String code, int from, int until, String taakveld, String condition) {

        boolean isOf(ProductCode product, int year) {
            return from <= year && year <= until && product.value().startsWith(code);
        }
    }

    /** The first years of the lists of taakvelden. */
    private static final ImmutableList<Integer> LISTS = ImmutableList.of(2017, 2023, 2025);

    private static final ImmutableList<Known> KNOWN = Resources.rows(StartMapping.class, "mapping.csv").stream()
            .map(row -> new Known(
                    row.get(0), Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2)), row.get(3), row.get(4)))
            .collect(ImmutableList.toImmutableList());

    private StartMapping() {}

    /**
     * Returns a first version.
     *
     * @param products the products that have cost
     * @param firstYear the first year that is settled
     * @param lastYear the last year that is settled
     * @return a row for each product and each list of taakvelden that holds in those years
     */
    public static ImmutableList<Row> of(Iterable<ProductCode> products, int firstYear, int lastYear) {
        Attributes.given(products, "products of start mapping");
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (ProductCode product : products) {
            int from = firstYear;
            for (int i = 0; i < LISTS.size() && from <= lastYear; i++) {
                int next = i + 1 < LISTS.size() ? LISTS.get(i + 1) : Integer.MAX_VALUE;
                if (from < next) {
                    rows.add(row(product, from));
                    from = next;
                }
            }
        }
        return rows.build();
    }

    private static Row row(ProductCode product, int year) {
        List<Known> known = KNOWN.stream()
                .filter(one -> one.isOf(product, year))
                .sorted(Comparator.comparingInt((Known one) -> one.code.length())
                        .reversed())
                .toList();
        List<Known> nearest = known.stream()
                .filter(one -> one.code.length() == known.get(0).code.length())
                .toList();
        Optional<String> certain =
                nearest.size() == 1 && nearest.get(0).condition.isEmpty()
                        ? Optional.of(nearest.get(0).taakveld)
                        : Optional.empty();
        return new Row(
                product,
                LocalDate.of(year, 1, 1),
                certain,
                nearest.stream()
                        .filter(one -> !one.condition.isEmpty())
                        .map(one -> one.taakveld + " (" + one.condition + ")")
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * Returns the file.
     *
     * @param rows the rows
     * @return its content; a taakveld that must still be filled in is blank, and the reader refuses a blank
     */
    public static OutputFiles.Content csv(List<Row> rows) {
        return OutputFiles.csv(csv -> {
            csv.writeRecord("product", "from", "taakveld");
            for (Row row : rows) {
                csv.writeRecord(
                        row.product().value(),
                        row.from().toString(),
                        row.taakveld().orElse(""));
            }
        });
    }
}
