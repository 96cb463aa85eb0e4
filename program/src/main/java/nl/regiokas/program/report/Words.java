package nl.regiokas.program.report;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.explanation.BudgetingWording;
import nl.regiokas.core.explanation.Wording;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.core.money.Rational;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.source.Source;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.output.Days;
import nl.regiokas.program.output.FaultText;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.region.Status;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.Notice;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.books.Position;
import nl.regiokas.settlement.council.CouncilSchemes;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** What a page says in one language: texts, names and amounts. */
public final class Words {

    private static final long CENTS_OF_A_MILLION = 100_000_000;
    private static final ImmutableSet<AllocationKey> READY_MADE =
            ImmutableSet.of(AllocationKeys.youth(), AllocationKeys.budget(), AllocationKeys.equal());
    /** The status of data that need no reserve. */
    private static final ImmutableSet<String> FINAL = ImmutableSet.of("final", "definitief");
    /** A sentence names so many at most. */
    static final int MOST_NAMES = 3;

    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Language language;
    private final Wording wording;
    private final ImmutableMap<String, String> names;

    /** The keys of the region's scheme; several may share a name. */
    private final ImmutableSet<AllocationKey> keys;

    /** What schemes are called, by the names that files have for them. */
    private final ImmutableMap<String, String> schemes;

    /**
     * The words of a page.
     *
     * @param language the language
     * @param names the names of municipalities and outside parties by their codes
     */
    public Words(Language language, ImmutableMap<String, String> names) {
        this(language, names, ImmutableSet.of(), ImmutableMap.of());
    }

    private Words(
            Language language,
            ImmutableMap<String, String> names,
            ImmutableSet<AllocationKey> keys,
            ImmutableMap<String, String> schemes) {
        this.schemes = schemes;
        this.language = language;
        this.wording =
                SettlementWording.in(language.locale(), Models.types()).with(BudgetingWording.in(language.locale()));
        this.names = names;
        this.keys = keys;
    }

    /**
     * The words of a page about municipalities.
     *
     * @param language the language
     * @param names their names
     * @return the words
     */
    public static Words named(Language language, ImmutableMap<MunicipalityCode, String> names) {
        return new Words(
                language,
                names.entrySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                entry -> entry.getKey().value(), Map.Entry::getValue)));
    }

    /**
     * The words of a page about a region.
     *
     * @param language the language
     * @param input the region, which names its municipalities and outside parties
     * @return the words
     */
    public static Words of(Language language, RegionInput input) {
        Map<String, String> names = new HashMap<>();
        input.scheme().outside().forEach(party -> names.put(party.code(), party.name()));
        input.names().forEach((code, name) -> names.put(code.value(), name));
        return new Words(
                language,
                ImmutableMap.copyOf(names),
                input.scheme().scopes().stream()
                        .flatMap(scope -> scope.model().byYear().values().stream())
                        .flatMap(model -> model.keys().stream())
                        .collect(ImmutableSet.toImmutableSet()),
                ImmutableMap.of());
    }

    /**
     * These words with others for schemes.
     *
     * @param called what schemes are called, by their names
     * @return the words
     */
    public Words calling(ImmutableMap<String, String> called) {
        return new Words(language, names, keys, called);
    }

    /** The names of municipalities and outside parties by their codes. */
    ImmutableMap<String, String> names() {
        return names;
    }

    /**
     * A text.
     *
     * @param key its key without {@code report.}
     * @param arguments the values for its placeholders
     * @return the text
     */
    public String text(String key, Object... arguments) {
        return language.text("report." + key, arguments);
    }

    /**
     * What kind of data a scheme has.
     *
     * @param status the status
     * @return the lines of the band, none when the scheme says nothing about it
     */
    public ImmutableList<String> band(Status status) {
        ImmutableList.Builder<String> band = ImmutableList.builder();
        if (status.isExample()) {
            band.add(text("band.example"));
        }
        status.text().ifPresent(stated -> band.add(text("band.status", stated)));
        status.note().ifPresent(band::add);
        if (!status.sources().isEmpty()) {
            band.add(text(
                    "band.sources", status.sources().stream().map(this::source).collect(Collectors.joining("; "))));
        }
        return band.build();
    }

    /**
     * What kind of data a row of a table is, for who gets the table alone.
     *
     * @param status the status of the data
     * @return status and note, or empty when the data are final or the scheme gives no status
     */
    public Optional<String> row(Status status) {
        Optional<String> stated = status.isExample()
                ? Optional.of(text("band.example"))
                : status.text()
                        .filter(said -> !FINAL.contains(Ascii.toLowerCase(said.strip())))
                        .map(said -> said + ".");
        return stated.map(
                said -> Stream.concat(Stream.of(said), status.note().stream()).collect(Collectors.joining(" ")));
    }

    /**
     * A citation. A paper that the library knows is cited by its title, and by the name under which it is kept.
     *
     * @param source the source
     * @return such as {@code Beleidsplan jeugdhulp, section 5.9, lines 1396-1408 (003_aa6130130ab9cbb9)}
     */
    String source(Source source) {
        String document = source.document();
        String paper = document.contains(",") ? document.substring(0, document.indexOf(',')) : document;
        String key = "report.paper." + paper;
        return language.has(key)
                ? wording.source(Source.of(
                                language.text(key) + document.substring(paper.length()),
                                source.section(),
                                source.lines()))
                        + " (" + paper + ")"
                : wording.source(source);
    }

    /**
     * A notice.
     *
     * @param notice what to keep in mind
     * @return the sentence
     */
    public String notice(Notice notice) {
        return FaultText.of(notice.what(), language);
    }

    /**
     * What to keep in mind about a settlement, as it is printed.
     *
     * @param settlement the settlement
     * @return a sentence for each notice
     */
    public ImmutableList<String> notes(Settlement settlement) {
        return settlement.notices().stream()
                .map(notice -> language.text("settlement.notice", notice(notice)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The words of explanations.
     *
     * @return the wording
     */
    public Wording wording() {
        return wording;
    }

    /**
     * The language.
     *
     * @return the language
     */
    Language language() {
        return language;
    }

    /**
     * The name of a municipality.
     *
     * @param code its code
     * @return its name, or its code when no name is known
     */
    public String name(MunicipalityCode code) {
        return name(code.value());
    }

    /**
     * The name of a municipality by the text of its code.
     *
     * @param code a code, or another name
     * @return the municipality's name, or what was given when there is no such municipality
     */
    public String name(String code) {
        return names.getOrDefault(code, code);
    }

    /**
     * The name and the code of a municipality.
     *
     * @param code a code, or another name
     * @return such as {@code Bedum (0005)}, or what was given when there is no such municipality
     */
    public String nameAndCode(String code) {
        return names.containsKey(code) ? names.get(code) + " (" + code + ")" : code;
    }

    /**
     * The weights by which a key divides.
     *
     * @param key the key
     * @return what that means, or the name of a key that is not ready-made
     */
    String key(AllocationKey key) {
        return key.name(wording().locale());
    }

    /**
     * The weights by which a key of the region's scheme divides.
     *
     * @param name its name; the name alone says nothing, because a series or a table may also be called
     *     {@code history-3}
     * @return what the key of that name means; the name itself if the scheme has several keys of that name, or none and
     *     the key is not ready-made
     */
    String keyNamed(String name) {
        List<AllocationKey> found =
                keys.stream().filter(key -> key.name().equals(name)).toList();
        return switch (found.size()) {
            case 0 ->
                READY_MADE.stream()
                        .filter(key -> key.name().equals(name))
                        .map(this::key)
                        .findFirst()
                        .orElse(name);
            case 1 -> key(found.get(0));
            default -> name;
        };
    }

    /**
     * Who pays or receives.
     *
     * @param party a municipality or the cashier
     * @return the name of the municipality, or the word for the cashier
     */
    public String party(Party party) {
        return party.equals(Party.CASHIER) ? text("cashier") : name(party.code());
    }

    /**
     * How many there are, and of what.
     *
     * @param count how many
     * @param parties municipalities, or municipalities and others
     * @return such as {@code 12 municipalities}, or {@code 12 parties} when some are outside the region
     */
    public String count(int count, Collection<Party> parties) {
        return text("who." + whole(parties), count);
    }

    /**
     * How many take part in a year that is one of several.
     *
     * @param parties who takes part in the last year
     * @param first the first year
     * @param last the last year
     * @return such as {@code 12 municipalities in 2020}, or {@code 12 municipalities} if there is only that year
     */
    public String takingPart(Collection<Party> parties, int first, int last) {
        String many = count(parties.size(), parties);
        return first == last ? many : text("who.in", many, Integer.toString(last));
    }

    /**
     * How many have something to settle in the last year.
     *
     * @param settlement the settled years
     * @return such as {@code 12 municipalities in 2020}
     */
    public String takingPart(Settlement settlement) {
        int last = settlement.scheme().lastYear();
        return takingPart(
                settlement.year(last).books().positions().stream()
                        .map(Position::party)
                        .collect(ImmutableList.toImmutableList()),
                settlement.settledYears().firstYear(),
                last);
    }

    /** What the parties are together, the end of a key: municipalities, or parties when some are outside the region. */
    String whole(Collection<Party> parties) {
        return parties.stream().allMatch(party -> party.municipality().isPresent()) ? "municipalities" : "parties";
    }

    /** Few parties by their names, many by their number. */
    String named(List<Party> parties) {
        return parties.isEmpty() || parties.size() > MOST_NAMES
                ? count(parties.size(), parties)
                : list(parties.stream().map(this::party).toList());
    }

    /** Names in a sentence, one or more. */
    String list(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : String.join(", ", names.subList(0, last)) + " " + text("and") + " " + names.get(last);
    }

    /**
     * The name of a scheme.
     *
     * @param scheme the scheme
     * @return its name, in the language of the reader if the scheme belongs to the library
     */
    public String scheme(SolidarityScheme scheme) {
        return scheme.name().equals(CouncilSchemes.FULL_SOLIDARITY)
                ? text("scheme.full")
                : schemes.getOrDefault(scheme.name(), scheme.name());
    }

    /**
     * The word for a section in the list of sections.
     *
     * @param section its anchor
     * @param title its heading
     * @return a short word, or the heading if there is none
     */
    public String nav(String section, String title) {
        String key = "report.nav." + section;
        return language.has(key) ? language.text(key) : title;
    }

    /**
     * The name of a model.
     *
     * @param model the model
     * @return such as {@code Insurance}, or its own name when its kind is unknown
     */
    public String model(SharingModel model) {
        return Models.types().models().stream()
                .filter(type -> type.type().isInstance(model))
                .map(type -> wording.text("model." + type.name()))
                .findFirst()
                .orElseGet(model::name);
    }

    /**
     * What a charge is for.
     *
     * @param kind its kind
     * @return such as {@code premiums}
     */
    public String kind(ChargeKind kind) {
        return wording.text("kind." + kind.code());
    }

    /** What a charge is for, in the few words that a picture has room for, if its model has such words. */
    String shortKind(ChargeKind kind) {
        return wording.findText("kind.short." + kind.code()).orElseGet(() -> kind(kind));
    }

    /**
     * A day as people write it.
     *
     * @param day the day
     * @return such as {@code 31 December 2020}
     */
    public String day(LocalDate day) {
        return Days.text(day, language);
    }

    /**
     * A period.
     *
     * @param first its first year
     * @param last its last year
     * @return such as {@code 2018 to 2020}, or the year if it is a single year
     */
    public String years(int first, int last) {
        return first == last ? Integer.toString(first) : text("years", Integer.toString(first), Integer.toString(last));
    }

    /**
     * A day in few characters, for a table.
     *
     * @param date the day
     * @return such as {@code 2015-08-15}, and in Dutch {@code 15-08-2015}
     */
    String date(LocalDate date) {
        return language == Language.NL
                ? DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT).format(date)
                : date.toString();
    }

    /**
     * A text that begins a line.
     *
     * @param text the text
     * @return the text with a capital
     */
    public String capital(String text) {
        return language.capital(text);
    }

    /**
     * An amount for a column of amounts.
     *
     * @param cents the amount
     * @return such as {@code 1,234.50}
     */
    public String amount(long cents) {
        return language.amount(cents, 2);
    }

    /**
     * An amount for a column of amounts.
     *
     * @param amount the amount, in whole cents of euro
     * @return such as {@code 1,234.50}
     */
    public String amount(MonetaryAmount amount) {
        return language.amount(amount, 2);
    }

    /**
     * An amount in whole euros, for a picture.
     *
     * @param cents the amount
     * @return such as {@code 1,235}
     */
    public String whole(long cents) {
        return language.amount(cents, 0);
    }

    /**
     * An amount in few characters, for a picture.
     *
     * @param cents the amount
     * @return such as {@code 1.50 m}, or whole euros below a million
     */
    public String brief(long cents) {
        return Math.abs(cents) < CENTS_OF_A_MILLION
                ? whole(cents)
                : text("million", language.amount(Math.floorDiv(cents + 500_000, 1_000_000), 2))
                        .replace(' ', NO_BREAK_SPACE);
    }

    /**
     * An amount with its currency, for a sentence; a line does not break inside it.
     *
     * @param cents the amount
     * @return such as {@code EUR 1,234.50}
     */
    public String euro(long cents) {
        return wording.amount(cents).replace(' ', NO_BREAK_SPACE);
    }

    /**
     * An amount with its currency, for a sentence; a line does not break inside it.
     *
     * @param amount the amount, in whole cents of euro
     * @return such as {@code EUR 1,234.50}
     */
    public String euro(MonetaryAmount amount) {
        return euro(cents(amount));
    }

    /**
     * An exact amount.
     *
     * @param euros the amount in euros
     * @return such as {@code EUR 1,234.50}
     */
    public String euro(BigDecimal euros) {
        return wording.amount(Rational.of(euros.movePointRight(2))).replace(' ', NO_BREAK_SPACE);
    }

    /**
     * A difference with its sign.
     *
     * @param cents the difference
     * @return such as {@code +1,234.50}
     */
    public String signed(long cents) {
        return language.difference(cents, 2);
    }

    /**
     * A balance without its sign, and the side on which it lies.
     *
     * @param cents the balance
     * @return such as {@code 1,234.50 N}: N to be paid, V to be received, a dash for neither
     */
    public String side(long cents) {
        return amount(Math.abs(cents)) + " " + sideLetter(cents);
    }

    /**
     * The side on which a balance lies.
     *
     * @param cents the balance
     * @return N to be paid, V to be received, a dash for neither
     */
    public String sideLetter(long cents) {
        return text(cents > 0 ? "side.pay" : cents < 0 ? "side.receive" : "side.none");
    }

    /**
     * A number with its own decimals.
     *
     * @param number the number
     * @return such as {@code 61,000} or {@code 0.25}
     */
    public String number(BigDecimal number) {
        return wording.number(number);
    }

    /**
     * A percentage with its own decimals.
     *
     * @param percentage the percentage
     * @return such as {@code 3.5%}
     */
    public String percentage(Percentage percentage) {
        return wording.percentage(percentage);
    }

    /**
     * A percentage with one decimal, for a column.
     *
     * @param percent the number of percent
     * @return such as {@code 106.0%}
     */
    public String percent(BigDecimal percent) {
        return language.number(percent, 1) + "%";
    }

    /**
     * A cell with an amount.
     *
     * @param cents the amount
     * @return such as {@code 1,234.50}
     */
    TableView.Cell amountCell(long cents) {
        return new TableView.Cell(amount(cents), plain(cents));
    }

    /** A cell with an amount, in whole cents of euro. */
    TableView.Cell amountCell(MonetaryAmount amount) {
        return amountCell(cents(amount));
    }

    /** A cell with a difference, in whole cents of euro. */
    TableView.Cell signedCell(MonetaryAmount difference) {
        return signedCell(cents(difference));
    }

    /** A cell with an amount of whole cents in whole euros. */
    TableView.Cell wholeCell(MonetaryAmount amount) {
        return wholeCell(cents(amount));
    }

    private static long cents(MonetaryAmount amount) {
        return Euro.cents(amount, "amount");
    }

    /**
     * A cell with a difference.
     *
     * @param cents the difference
     * @return such as {@code +1,234.50}
     */
    TableView.Cell signedCell(long cents) {
        return new TableView.Cell(signed(cents), plain(cents));
    }

    /** A cell with the side on which a balance lies. */
    TableView.Cell sideCell(long cents) {
        String style = cents > 0 ? "pays" : cents < 0 ? "receives" : "";
        return new TableView.Cell(sideLetter(cents), "", "", style);
    }

    /** What a charge is for, by the code of its kind; a kind without words is shown by its code. */
    String kind(String code) {
        return wording.findText("kind." + code).orElse(code);
    }

    /**
     * A cell with an amount in whole euros.
     *
     * @param cents the amount
     * @return such as {@code 1,235}
     */
    TableView.Cell wholeCell(long cents) {
        return new TableView.Cell(whole(cents), plain(cents));
    }

    /**
     * An amount for a program that reads the page.
     *
     * @param cents the amount
     * @return such as {@code 1234.50}
     */
    public String plain(long cents) {
        return Euro.text(cents);
    }
}
