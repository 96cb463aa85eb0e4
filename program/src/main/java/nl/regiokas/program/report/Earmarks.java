package nl.regiokas.program.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.earmark.EarmarkYear;
import nl.regiokas.budgeting.earmark.TransformationMoney;
import nl.regiokas.budgeting.earmark.YouthFund;
import nl.regiokas.core.money.Euro;
import nl.regiokas.program.output.Language;

/**
 * Money with a purpose, as a table on a page and on a terminal.
 * Dutch: geoormerkte middelen.
 *
 * @param key where its words are, such as {@code fund}
 * @param columns the columns after the year
 * @param rows a row for each year
 * @param sentences what is to be said with it
 */
public record Earmarks(
        String key, ImmutableList<String> columns, ImmutableList<Row> rows, ImmutableList<String> sentences) {

    /**
     * A year.
     *
     * @param year the calendar year
     * @param cents its amounts in the order of the columns
     */
    public record Row(int year, ImmutableList<Long> cents) {

        private static Row of(int year, MonetaryAmount... amounts) {
            return new Row(
                    year,
                    Stream.of(amounts)
                            .map(amount -> Euro.cents(amount, "amount"))
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    /**
     * Returns the money for transformation.
     *
     * @param money its years
     * @param language the language of the reader
     * @return what is set apart, what the assignments take, and what is left
     */
    public static Earmarks of(TransformationMoney money, Language language) {
        return new Earmarks(
                "transformation",
                ImmutableList.of("available", "spent", "left"),
                money.years().stream()
                        .map(year -> Row.of(year.year(), year.available(), year.spent(), year.left()))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of(language.text("transformation.how")));
    }

    /**
     * Returns the youth fund.
     *
     * @param fund its years
     * @param language the language of the reader
     * @return what it had, received, spent and kept, and what was spent where it should not
     */
    public static Earmarks of(YouthFund fund, Language language) {
        ImmutableList.Builder<String> sentences = ImmutableList.builder();
        sentences.add(language.text("fund.how", euro(fund.left(), language)));
        sentences.addAll(spent("fund.outside", fund, EarmarkYear::spentOutside, language));
        sentences.addAll(spent("fund.other", fund, EarmarkYear::spentOnOtherLaws, language));
        return new Earmarks(
                "fund",
                ImmutableList.of("opening", "received", "spent", "closing"),
                fund.years().stream()
                        .map(year -> Row.of(
                                year.year(),
                                year.opening(),
                                year.received(),
                                Euro.sum(year.spent().values(), "spending"),
                                year.closing()))
                        .collect(ImmutableList.toImmutableList()),
                sentences.build());
    }

    private static List<String> spent(
            String key, YouthFund fund, Function<EarmarkYear, MonetaryAmount> amount, Language language) {
        return fund.years().stream()
                .filter(year -> !amount.apply(year).isZero())
                .map(year -> language.text(key, Integer.toString(year.year()), euro(amount.apply(year), language)))
                .toList();
    }

    private static String euro(MonetaryAmount amount, Language language) {
        return language.text("monitor.euro", language.amount(amount, 2));
    }
}
