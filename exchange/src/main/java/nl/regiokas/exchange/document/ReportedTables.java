package nl.regiokas.exchange.document;

import static nl.regiokas.exchange.shape.Part.optional;
import static nl.regiokas.exchange.shape.Part.part;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.explanation.FigureValue;
import nl.regiokas.core.explanation.Rounding;
import nl.regiokas.core.explanation.Rule;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.shape.Fields;
import nl.regiokas.exchange.shape.Later;
import nl.regiokas.exchange.shape.Mapped;
import nl.regiokas.exchange.shape.Part;
import nl.regiokas.exchange.shape.Scalars;
import nl.regiokas.exchange.shape.Shape;
import nl.regiokas.exchange.shape.ShapeFault;
import nl.regiokas.exchange.shape.Shapes;
import nl.regiokas.exchange.shape.Tables;
import nl.regiokas.exchange.shape.Tagged;

/**
 * How faults and explanations are written in JSON. Amounts that may hold fractions of a cent are written in exact
 * cents.
 */
final class ReportedTables {

    private static final String VALUE = "value";

    // ---- faults

    static final Tagged<FaultValue> FAULT_VALUE = new Tagged<>(
            ImmutableMap.of(
                    "text",
                            faultValue(
                                    FaultValue.Text.class,
                                    Tables.of(
                                            FaultValue.Text.class,
                                            FaultValue.Text::new,
                                            part(VALUE, Scalars.WORDS, FaultValue.Text::value))),
                    "number",
                            faultValue(
                                    FaultValue.Decimal.class,
                                    Tables.of(
                                            FaultValue.Decimal.class,
                                            FaultValue.Decimal::new,
                                            part(VALUE, Scalars.DECIMAL, FaultValue.Decimal::value))),
                    "year",
                            faultValue(
                                    FaultValue.Year.class,
                                    Tables.of(
                                            FaultValue.Year.class,
                                            FaultValue.Year::new,
                                            part(
                                                    VALUE,
                                                    Scalars.whole(-999_999_999, 999_999_999),
                                                    FaultValue.Year::value))),
                    "amount",
                            faultValue(
                                    FaultValue.Amount.class,
                                    Tables.of(
                                            FaultValue.Amount.class,
                                            FaultValue.Amount::new,
                                            part(VALUE, Scalars.DECIMAL, FaultValue.Amount::value),
                                            part("currency", Scalars.NAME, FaultValue.Amount::currency))),
                    "day",
                            faultValue(
                                    FaultValue.Day.class,
                                    Tables.of(
                                            FaultValue.Day.class,
                                            FaultValue.Day::new,
                                            part(VALUE, Scalars.DAY, FaultValue.Day::value))),
                    "list",
                            faultValue(
                                    FaultValue.Listing.class,
                                    Tables.of(
                                            FaultValue.Listing.class,
                                            FaultValue.Listing::new,
                                            part(
                                                    "values",
                                                    Shapes.list(
                                                            new Later<>(FaultValue.class, ReportedTables::faultValue)),
                                                    FaultValue.Listing::values)))),
            ReportedTables::unknown);

    static final Shape<Place> PLACE =
            new Mapped<>(Shapes.map(Scalars.NAME_KEY, FAULT_VALUE), Place::new, Place::values);

    static final Fields<Fault> FAULT = Tables.of(
            Fault.class,
            Fault::new,
            part("code", Scalars.NAME, Fault::code),
            part("pattern", Scalars.WORDS, Fault::pattern),
            part("arguments", Shapes.map(Scalars.NAME_KEY, FAULT_VALUE), Fault::arguments),
            part("place", PLACE, Fault::place));

    // ---- explanations

    static final Tagged<FigureValue> FIGURE_VALUE = new Tagged<>(
            ImmutableMap.of(
                    "amount",
                            figureValue(
                                    FigureValue.Amount.class,
                                    Tables.of(
                                            FigureValue.Amount.class,
                                            FigureValue.Amount::new,
                                            part("cents", Scalars.EXACT, FigureValue.Amount::cents))),
                    "number",
                            figureValue(
                                    FigureValue.Quantity.class,
                                    Tables.of(
                                            FigureValue.Quantity.class,
                                            FigureValue.Quantity::new,
                                            part(VALUE, Scalars.DECIMAL, FigureValue.Quantity::number))),
                    "percentage",
                            figureValue(
                                    FigureValue.Share.class,
                                    Tables.of(
                                            FigureValue.Share.class,
                                            FigureValue.Share::new,
                                            part(VALUE, Scalars.PERCENTAGE, FigureValue.Share::percentage))),
                    "year",
                            figureValue(
                                    FigureValue.Year.class,
                                    Tables.of(
                                            FigureValue.Year.class,
                                            FigureValue.Year::new,
                                            part(VALUE, Scalars.YEAR, FigureValue.Year::year))),
                    "name",
                            figureValue(
                                    FigureValue.Name.class,
                                    Tables.of(
                                            FigureValue.Name.class,
                                            (name, dutch) -> new FigureValue.Name(name, dutch.orElse(name)),
                                            part(VALUE, Scalars.WORDS, FigureValue.Name::name),
                                            Part.optional(
                                                    "dutch",
                                                    Scalars.WORDS,
                                                    name -> Optional.of(name.dutch())
                                                            .filter(dutch -> !dutch.equals(name.name()))))),
                    "term",
                            figureValue(
                                    FigureValue.Term.class,
                                    Tables.of(
                                            FigureValue.Term.class,
                                            FigureValue.Term::new,
                                            part("key", Scalars.NAME, FigureValue.Term::key))),
                    "fraction",
                            figureValue(
                                    FigureValue.Fraction.class,
                                    Tables.of(
                                            FigureValue.Fraction.class,
                                            FigureValue.Fraction::new,
                                            part(VALUE, Scalars.EXACT, FigureValue.Fraction::number)))),
            ReportedTables::unknown);

    static final Fields<Rounding.Turn> TURN = Tables.of(
            Rounding.Turn.class,
            Rounding.Turn::new,
            part("odd", Scalars.whole(Integer.MIN_VALUE / 100, Integer.MAX_VALUE / 100), Rounding.Turn::odd),
            part("rank", Scalars.whole(0, Integer.MAX_VALUE / 100), Rounding.Turn::rank),
            part("tied", Scalars.FLAG, Rounding.Turn::tied));

    static final Fields<Rounding> ROUNDING = Tables.of(
            Rounding.class,
            Rounding::new,
            part("exactCents", Scalars.EXACT, Rounding::exactCents),
            part("down", Scalars.CENTS, Rounding::downCents),
            part("rounded", Scalars.CENTS, Rounding::roundedCents),
            part("way", Scalars.constant(Rounding.Way.class), Rounding::way),
            optional("turn", TURN, Rounding::turn));

    static final Fields<Rule> RULE = Tables.of(
            Rule.class,
            Rule::of,
            part("id", Scalars.NAME, Rule::id),
            optional("source", CoreTables.SOURCE, Rule::source));

    static final Fields<Figure> FIGURE = Tables.of(
            Figure.class,
            Figure::new,
            part("id", Scalars.NAME, Figure::id),
            part(VALUE, FIGURE_VALUE, Figure::value),
            optional("source", CoreTables.SOURCE, Figure::source),
            optional("explanation", new Later<>(Explanation.class, ReportedTables::explanation), Figure::explanation));

    static final Fields<Explanation> EXPLANATION = Tables.of(
            Explanation.class,
            (rule, figures, cents, rounding, parts) -> Explanation.builder()
                    .rule(rule)
                    .figures(figures)
                    .value(cents)
                    .rounding(rounding)
                    .parts(parts)
                    .build(),
            part("rule", RULE, Explanation::rule),
            part("figures", Shapes.list(FIGURE), Explanation::figures),
            part("exactCents", Scalars.EXACT, Explanation::value),
            optional("rounding", ROUNDING, Explanation::rounding),
            part(
                    "parts",
                    Shapes.list(new Later<>(Explanation.class, ReportedTables::explanation)),
                    Explanation::parts));

    private ReportedTables() {}

    private static Shape<FaultValue> faultValue() {
        return FAULT_VALUE;
    }

    private static Shape<Explanation> explanation() {
        return EXPLANATION;
    }

    private static <V extends FaultValue> Tagged.Tag<FaultValue, V> faultValue(Class<V> type, Fields<V> fields) {
        return new Tagged.Tag<>(type, fields);
    }

    private static <V extends FigureValue> Tagged.Tag<FigureValue, V> figureValue(Class<V> type, Fields<V> fields) {
        return new Tagged.Tag<>(type, fields);
    }

    private static RefusalException unknown(Object value) {
        return RefusalException.of(
                ShapeFault.TYPE_NOT_WRITABLE, value.getClass().getName());
    }

    static void register(Registry registry) {
        registry.add(FAULT_VALUE, FaultValue.class);
        registry.add(PLACE, Place.class);
        registry.add(FIGURE_VALUE, FigureValue.class);
        registry.addAll(FAULT, TURN, ROUNDING, RULE, FIGURE);
    }
}
