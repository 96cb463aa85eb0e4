package nl.regiokas.settlement.scheme;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.source.Source;
import nl.regiokas.settlement.dated.Dated;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.form.Values;
import nl.regiokas.settlement.model.SharingModel;

/**
 * The fields of a scheme and of its scopes, for readers, writers, schemas and the terms in words.
 *
 * @since 0.2.0
 */
public final class SchemeForms {

    /** How a model stands in a scheme. */
    public static final FieldType<SharingModel> MODEL = new FieldType.Registered<>("model");

    /** How a municipality stands in a scheme. */
    public static final FieldType<MunicipalityCode> MUNICIPALITY = new FieldType.Registered<>("municipality");

    private static final FieldType<String> NAME = new FieldType.Name();
    private static final FieldType<Integer> YEAR = new FieldType.Year();

    private static final Field<Leaving, Leaving.Instalments> INSTALMENTS = Field.withDefault(
            "instalments",
            new FieldType.Choice<>(
                    ImmutableMap.of("keep", Leaving.Instalments.KEEP, "atOnce", Leaving.Instalments.AT_ONCE)),
            Leaving.Instalments.KEEP,
            Leaving::instalments);
    private static final Field<Leaving, Leaving.Fund> FUND = Field.withDefault(
            "fund",
            new FieldType.Choice<>(ImmutableMap.of("stays", Leaving.Fund.STAYS, "share", Leaving.Fund.SHARE)),
            Leaving.Fund.STAYS,
            Leaving::fund);
    private static final Form<Leaving> LEAVING_FORM = Form.of(
            values ->
                    new Leaving(values.or(INSTALMENTS, Leaving.Instalments.KEEP), values.or(FUND, Leaving.Fund.STAYS)),
            INSTALMENTS,
            FUND);

    private static final Field<AtEnd.Into, String> INTO =
            Field.required("into", FieldType.Naming.of(FieldType.Family.SCOPE), AtEnd.Into::scope);
    /** How the end of a scope stands in a scheme. */
    public static final FieldType<AtEnd> AT_END_TYPE = new FieldType.OneOf<>(ImmutableList.of(
            new FieldType.Branch<AtEnd, AtEnd>(
                    new FieldType.Choice<>(ImmutableMap.of("runOff", AtEnd.RUN_OFF, "settle", AtEnd.SETTLE)),
                    atEnd -> atEnd,
                    atEnd -> Optional.of(atEnd).filter(one -> !(one instanceof AtEnd.Into))),
            new FieldType.Branch<AtEnd, AtEnd.Into>(
                    new FieldType.Nested<>(
                            AtEnd.Into.class, Form.of(values -> new AtEnd.Into(values.required(INTO)), INTO)),
                    into -> into,
                    atEnd -> atEnd instanceof AtEnd.Into into ? Optional.of(into) : Optional.empty())));

    private static final FieldType<ImmutableList<MunicipalityCode>> CODES = once(MUNICIPALITY);
    private static final Field<Participants.Except, ImmutableList<MunicipalityCode>> EXCEPT =
            Field.required("except", CODES, except -> except.named().asList());
    private static final Field<Participants.Decided, Integer> DECIDED =
            Field.required("decided", YEAR, Participants.Decided::year);
    private static final Field<Participants.Decided, Boolean> DEFERRED = Field.withDefault(
            "deferred",
            new FieldType.Choice<>(ImmutableMap.of("out", false, "in", true)),
            false,
            Participants.Decided::deferredIn);
    /** How those who take part stand in a scheme. */
    public static final FieldType<Participants> WHO = new FieldType.OneOf<>(ImmutableList.of(
            new FieldType.Branch<Participants, Participants>(
                    new FieldType.Choice<>(ImmutableMap.of("all", Participants.all())),
                    all -> all,
                    who -> Optional.of(who).filter(Participants.All.class::isInstance)),
            new FieldType.Branch<Participants, ImmutableList<MunicipalityCode>>(
                    CODES,
                    Participants::only,
                    who -> who instanceof Participants.Only only
                            ? Optional.of(only.named().asList())
                            : Optional.empty()),
            new FieldType.Branch<Participants, Participants.Except>(
                    new FieldType.Nested<>(
                            Participants.Except.class,
                            Form.of(
                                    values ->
                                            new Participants.Except(ImmutableSortedSet.copyOf(values.required(EXCEPT))),
                                    EXCEPT)),
                    except -> except,
                    who -> who instanceof Participants.Except except ? Optional.of(except) : Optional.empty()),
            new FieldType.Branch<Participants, Participants.Decided>(
                    new FieldType.Nested<>(
                            Participants.Decided.class,
                            Form.of(
                                    values -> new Participants.Decided(
                                            values.required(DECIDED), values.or(DEFERRED, false)),
                                    DECIDED,
                                    DEFERRED)),
                    decided -> decided,
                    who -> who instanceof Participants.Decided decided ? Optional.of(decided) : Optional.empty())));

    private static final FieldType<ImmutableList<ProductCode>> PRODUCT_LIST =
            once(new FieldType.Text<>(ProductCode.class, ProductCode::of, ProductCode::value, "\\S+"));
    private static final FieldType<ImmutableList<Segment>> SEGMENT_LIST =
            once(new FieldType.Choice<>(Maps.uniqueIndex(Arrays.asList(Segment.values()), Segment::name)));

    private static final Field<Scope, String> SCOPE_NAME =
            Field.required("name", FieldType.Naming.of(FieldType.Family.SCOPE_NAME), Scope::name);
    private static final Field<Scope, Integer> SCOPE_FROM = Field.optional("from", YEAR, Scope::from);
    private static final Field<Scope, Integer> SCOPE_UNTIL = Field.optional("until", YEAR, Scope::until);
    private static final Field<Scope, AtEnd> AT_END =
            Field.optional("atEnd", AT_END_TYPE, AtEnd.RUN_OFF, Scope::agreedEnd);
    private static final Field<Scope, Leaving> LEAVING = Field.withDefault(
            "leaving", new FieldType.Nested<>(Leaving.class, LEAVING_FORM), Leaving.DEFAULT, Scope::leaving);
    private static final Field<Scope, Restate> RESTATE = Field.withDefault(
            "restate",
            new FieldType.Choice<>(ImmutableMap.of("all", Restate.ALL, "costs", Restate.COSTS)),
            Restate.ALL,
            Scope::restate);
    private static final Field<Scope, Dated<ImmutableList<Segment>>> SEGMENTS = Field.withDefault(
            "segments", new FieldType.ByYear<>(SEGMENT_LIST), none(), scope -> lists(scope.segments()));
    private static final Field<Scope, Dated<ImmutableList<ProductCode>>> PRODUCTS = Field.withDefault(
            "products", new FieldType.ByYear<>(PRODUCT_LIST), none(), scope -> lists(scope.products()));
    private static final Field<Scope, Dated<Participants>> PARTICIPANTS = Field.withDefault(
            "participants", new FieldType.ByYear<>(WHO), Dated.always(Participants.all()), Scope::participants);
    private static final Field<Scope, MonetaryAmount> OPENING_FUND =
            Field.optional("openingFund", new FieldType.Amount(), Scope::openingFund);
    private static final Field<Scope, MonetaryAmount> UNIT =
            Field.withDefault("unit", new FieldType.Amount(), Euro.ofCents(1), Scope::unit);
    private static final Field<Scope, Dated<SharingModel>> SCOPE_MODEL =
            Field.required("model", new FieldType.ByYear<>(MODEL), Scope::model);

    private static final Field<OutsideParty, String> PARTY_CODE =
            Field.required("code", FieldType.Naming.of(FieldType.Family.PARTY_CODE), OutsideParty::code);
    private static final Field<OutsideParty, String> PARTY_NAME = Field.required("name", NAME, OutsideParty::name);
    private static final Form<OutsideParty> PARTY = Form.of(
            values -> new OutsideParty(values.required(PARTY_CODE), values.required(PARTY_NAME)),
            PARTY_CODE,
            PARTY_NAME);

    private static final Field<SolidarityScheme, String> TITLE =
            Field.withDefault("title", NAME, SolidarityScheme.UNNAMED, SolidarityScheme::name);
    private static final Field<SolidarityScheme, String> STATUS =
            Field.optional("status", NAME, SolidarityScheme::status);
    private static final Field<SolidarityScheme, String> NOTE = Field.optional("note", NAME, SolidarityScheme::note);
    private static final Field<SolidarityScheme, ImmutableList<Source>> SOURCES = Field.withDefault(
            "sources",
            new FieldType.ListOf<>(new FieldType.Text<>(Source.class, Source::of, Source::toString, ".+")),
            ImmutableList.of(),
            SolidarityScheme::sources);
    private static final Field<SolidarityScheme, Integer> FROM =
            Field.required("from", YEAR, SolidarityScheme::firstYear);
    private static final Field<SolidarityScheme, Integer> UNTIL =
            Field.required("until", YEAR, SolidarityScheme::lastYear);
    private static final Field<SolidarityScheme, LateLines> LATE_LINES = Field.withDefault(
            "lateLines",
            new FieldType.Choice<>(
                    ImmutableMap.of("restate", LateLines.RESTATE, "currentYear", LateLines.CURRENT_YEAR)),
            LateLines.RESTATE,
            SolidarityScheme::lateLines);
    private static final Field<SolidarityScheme, ImmutableList<OutsideParty>> OUTSIDE = Field.withDefault(
            "outside",
            new FieldType.ListOf<>(new FieldType.Nested<>(OutsideParty.class, PARTY)),
            ImmutableList.of(),
            SolidarityScheme::outside);
    private static final Field<SolidarityScheme, ImmutableList<Scope>> SCOPES = Field.required(
            "scopes", new FieldType.ListOf<>(new FieldType.Nested<>(Scope.class, scope())), SolidarityScheme::scopes);

    private SchemeForms() {}

    private static <T> Dated<ImmutableList<T>> none() {
        return Dated.always(ImmutableList.of());
    }

    private static <T> Dated<ImmutableList<T>> lists(Dated<ImmutableSortedSet<T>> sets) {
        return Dated.byYear(Maps.transformValues(sets.byYear(), ImmutableSortedSet::asList));
    }

    private static <T extends Comparable<? super T>> Dated<ImmutableSortedSet<T>> sets(Dated<ImmutableList<T>> lists) {
        return Dated.byYear(Maps.transformValues(lists.byYear(), list -> ImmutableSortedSet.copyOf(list)));
    }

    /**
     * Returns the fields of a scheme.
     *
     * @return the form
     */
    public static Form<SolidarityScheme> scheme() {
        return Form.of(SchemeForms::scheme, TITLE, STATUS, NOTE, SOURCES, FROM, UNTIL, LATE_LINES, OUTSIDE, SCOPES);
    }

    private static SolidarityScheme scheme(Values values) {
        return SolidarityScheme.builder()
                .name(values.or(TITLE, SolidarityScheme.UNNAMED))
                .status(values.optional(STATUS))
                .note(values.optional(NOTE))
                .sources(values.or(SOURCES, ImmutableList.of()))
                .firstYear(values.required(FROM))
                .lastYear(values.required(UNTIL))
                .lateLines(values.or(LATE_LINES, LateLines.RESTATE))
                .outside(values.or(OUTSIDE, ImmutableList.of()))
                .scopes(values.required(SCOPES))
                .build();
    }

    /**
     * Returns the fields of a scope.
     *
     * @return the form
     */
    public static Form<Scope> scope() {
        return Form.of(
                        SchemeForms::scope,
                        SCOPE_NAME,
                        SCOPE_FROM,
                        SCOPE_UNTIL,
                        AT_END,
                        LEAVING,
                        RESTATE,
                        SEGMENTS,
                        PRODUCTS,
                        PARTICIPANTS,
                        OPENING_FUND,
                        UNIT,
                        SCOPE_MODEL)
                .checking(
                        values -> Scope.requireYears(
                                values.required(SCOPE_NAME), values.optional(SCOPE_FROM), values.optional(SCOPE_UNTIL)),
                        SCOPE_NAME,
                        SCOPE_FROM,
                        SCOPE_UNTIL)
                .checking(
                        values -> Scope.requireUnit(values.required(SCOPE_NAME), values.or(UNIT, Euro.ofCents(1))),
                        SCOPE_NAME,
                        UNIT);
    }

    private static Scope scope(Values values) {
        Scope.Builder scope = begun(values);
        return scope.name(values.required(SCOPE_NAME))
                .model(values.required(SCOPE_MODEL))
                .build();
    }

    /**
     * Begins a scope whose fields may not all be known.
     *
     * @param values the values of the known fields
     * @return a builder with them, and with what stands for fields that are left out; name and model only if they are
     *     known
     */
    public static Scope.Builder begun(Values values) {
        Scope.Builder scope = Scope.builder();
        values.optional(SCOPE_NAME).ifPresent(scope::name);
        values.optional(SCOPE_MODEL).ifPresent(scope::model);
        return scope.from(values.optional(SCOPE_FROM))
                .until(values.optional(SCOPE_UNTIL))
                .atEnd(values.optional(AT_END))
                .leaving(values.or(LEAVING, Leaving.DEFAULT))
                .restate(values.or(RESTATE, Restate.ALL))
                .segments(sets(values.or(SEGMENTS, none())))
                .products(sets(values.or(PRODUCTS, none())))
                .participants(values.or(PARTICIPANTS, Dated.always(Participants.all())))
                .openingFund(values.optional(OPENING_FUND))
                .unit(values.or(UNIT, Euro.ofCents(1)));
    }

    /** A list in which every value stands once: a second one is a slip, perhaps for another value. */
    private static <T> FieldType<ImmutableList<T>> once(FieldType<T> element) {
        return new FieldType.Demanding<>(new FieldType.ListOf<>(element), all -> {
            Set<T> seen = new HashSet<>();
            all.forEach(one -> Faults.require(seen.add(one), SchemeFault.LISTED_TWICE, one));
        });
    }
}
