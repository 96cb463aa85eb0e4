package nl.regiokas.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.region.Succession;
import nl.regiokas.core.series.Series;
import nl.regiokas.core.usage.ClientLedger;
import nl.regiokas.settlement.books.Charge;
import nl.regiokas.settlement.books.FundYear;
import nl.regiokas.settlement.books.Notice;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** Facts for examples: one ordinary product CARE (flexible), one standing product CRISIS, and CLINIC (intensive). */
public final class Town {

    public static final String CARE = "CARE";
    public static final String CRISIS = "CRISIS";
    public static final String CLINIC = "CLINIC";

    private static final ProductCatalogue CATALOGUE = ProductCatalogue.of(List.of(
            Product.of(CARE, "care", Segment.FLEXIBLE),
            Product.of(CRISIS, "crisis bed", Segment.CRISIS).toBuilder()
                    .standing(true)
                    .build(),
            Product.of(CLINIC, "clinic", Segment.INTENSIVE)));

    private final SettlementFacts.Builder facts = SettlementFacts.builder().catalogue(CATALOGUE);
    private final List<Reorganisation> reorganisations = new ArrayList<>();
    private final List<MunicipalityCode> codes = new ArrayList<>();
    private final List<ClientCost> clients = new ArrayList<>();

    private record ClientCost(String municipality, int year, String client, long cents) {}

    /** An empty town. */
    public Town() {}

    public static MunicipalityCode code(String code) {
        return MunicipalityCode.of(code);
    }

    public Town with(String municipality, long young) {
        codes.add(code(municipality));
        facts.municipality(municipality, young);
        return this;
    }

    /** A municipality that exists from one day, the first, until another, excluded; empty for always. */
    public Town existing(String municipality, String from, String until) {
        codes.add(code(municipality));
        Municipality.Builder one = Municipality.of(municipality, municipality).toBuilder();
        if (!from.isEmpty()) {
            one.from(LocalDate.parse(from));
        }
        if (!until.isEmpty()) {
            one.until(LocalDate.parse(until));
        }
        facts.municipality(one.build()).youth(Map.of(code(municipality), BigDecimal.ONE));
        return this;
    }

    /** {@code 0001 60 0002}: that share of 0001 goes to 0002. */
    public Town reorganised(String date, String... successions) {
        List<Succession> all = new ArrayList<>();
        for (String one : successions) {
            List<String> words = List.of(one.split(" "));
            all.add(Succession.of(words.get(0), words.get(2), new BigDecimal(words.get(1))));
        }
        reorganisations.add(Reorganisation.of(LocalDate.parse(date), all));
        return this;
    }

    public Town uses(String municipality, String product, int year, String amount) {
        facts.cost(municipality, product, year, amount);
        return this;
    }

    /** Cost of one client, of CARE; it is cost of the municipality too. */
    public Town client(String municipality, int year, String client, String amount) {
        clients.add(new ClientCost(municipality, year, client, Euro.parseCents(amount, "amount")));
        return uses(municipality, CARE, year, amount);
    }

    public Town budget(String municipality, int year, String amount) {
        facts.budget(year, code(municipality), Euro.parse(amount));
        return this;
    }

    public Town advance(String municipality, int year, String amount) {
        facts.advance(year, municipality, amount);
        return this;
    }

    public Town series(Series series) {
        facts.series(series);
        return this;
    }

    /** {@code 2018 0001 12.5}, or {@code 0001 12.5} for every year. */
    public Town series(String name, String... values) {
        Series.Builder series = Series.builder(name);
        for (String value : values) {
            List<String> words = List.of(value.split(" "));
            BigDecimal number = new BigDecimal(words.get(words.size() - 1));
            if (words.size() == 2) {
                series.put(code(words.get(0)), number);
            } else {
                series.put(Integer.parseInt(words.get(0)), code(words.get(1)), number);
            }
        }
        return series(series.build());
    }

    public SettlementFacts.Builder builder() {
        facts.reorganisations(Reorganisations.of(reorganisations));
        if (!clients.isEmpty()) {
            ClientLedger.Builder ledger = ClientLedger.builder(codes, CATALOGUE);
            List<MunicipalityCode> rows = codes.stream().sorted().toList();
            int care = CATALOGUE.products().stream()
                    .map(product -> product.code().value())
                    .toList()
                    .indexOf(CARE);
            clients.forEach(one ->
                    ledger.add(rows.indexOf(code(one.municipality())), care, one.year(), one.client(), one.cents()));
            facts.clients(ledger.build());
        }
        return facts;
    }

    public SettlementFacts facts() {
        return builder().build();
    }

    public Settlement settle(SolidarityScheme scheme) {
        return Settlement.of(scheme, facts());
    }

    public Settlement settle(SolidarityScheme scheme, State opening) {
        return Settlement.of(scheme, facts(), opening);
    }

    /** One scope {@code all} over all products. */
    public static Scope.Builder scope(SharingModel model) {
        return scope("all", model);
    }

    public static Scope.Builder scope(String name, SharingModel model) {
        return Scope.builder().name(name).segments(Segment.values()).model(model);
    }

    public static SolidarityScheme scheme(int firstYear, int lastYear, Scope.Builder... scopes) {
        SolidarityScheme.Builder scheme =
                SolidarityScheme.builder().firstYear(firstYear).lastYear(lastYear);
        for (Scope.Builder scope : scopes) {
            scheme.addScopes(scope.build());
        }
        return scheme.build();
    }

    public static SolidarityScheme scheme(int firstYear, int lastYear, SharingModel model, Participants participants) {
        return scheme(firstYear, lastYear, scope(model).participants(participants));
    }

    public static SolidarityScheme scheme(int year, SharingModel model) {
        return scheme(year, year, model, Participants.all());
    }

    /** Charges as {@code 2018 all 0001 PREMIUM 450.00}, in the order in which they are booked. */
    public static List<String> charges(Settlement settlement) {
        return settlement.charges().stream().map(Charge::toString).toList();
    }

    /** Charges without the scope, as {@code 2018 0001 PREMIUM 450.00}, in the order in which they are booked. */
    public static List<String> booked(Settlement settlement) {
        return booked(settlement.charges());
    }

    public static List<String> booked(Collection<Charge> charges) {
        return charges.stream()
                .map(charge -> charge.year() + " " + charge.party() + " " + charge.kind() + " "
                        + Euro.text(charge.amountCents()))
                .toList();
    }

    /** Funds as {@code 2018 opening + charged - cost = closing}. */
    public static List<String> funds(Settlement settlement) {
        return settlement.funds().stream().map(Town::text).toList();
    }

    /** Funds of one scope. */
    public static List<String> funds(Settlement settlement, String scope) {
        return settlement.funds().stream()
                .filter(fund -> fund.scope().equals(scope))
                .map(Town::text)
                .toList();
    }

    private static String text(FundYear fund) {
        return fund.year() + " " + Euro.text(fund.openingCents()) + " + " + Euro.text(fund.chargedCents()) + " - "
                + Euro.text(fund.costCents()) + " = " + Euro.text(fund.closingCents());
    }

    /** Open items after the last year, as {@code 2019 0001 INSTALMENT of 2018 -5.00}. */
    public static List<String> open(Settlement settlement, String scope) {
        return open(settlement.state(), scope);
    }

    public static List<String> open(State state, String scope) {
        return Objects.requireNonNull(state.scopes().get(scope)).openCents().entrySet().stream()
                .map(item -> item.getKey().due() + " " + item.getKey().municipality() + " "
                        + item.getKey().kind() + " of " + item.getKey().origin() + " " + Euro.text(item.getValue()))
                .toList();
    }

    public static List<String> notices(Settlement settlement) {
        return settlement.notices().stream().map(Notice::toString).toList();
    }
}
