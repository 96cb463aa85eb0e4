package nl.regiokas.testkit.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.AllocationKey;
import nl.regiokas.core.region.AllocationKeys;
import nl.regiokas.settlement.scheme.ActualUseModel;
import nl.regiokas.settlement.scheme.FlatTaxModel;
import nl.regiokas.settlement.scheme.InsuranceModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.ReserveCorridor;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;

/** The scheme of a scenario as the text of {@code scheme.json}. */
final class SchemeJson {

    private static final String HISTORY = "history-";

    private final Scenario scenario;
    private final SolidarityScheme scheme;

    SchemeJson(Scenario scenario) {
        this.scenario = scenario;
        this.scheme = scenario.scheme();
    }

    String text() {
        String scopes = scheme.scopes().stream().map(this::scope).collect(Collectors.joining(",\n    "));
        return "{ \"from\": " + scheme.firstYear() + ", \"until\": " + scheme.lastYear() + ",\n  \"scopes\": [\n    "
                + scopes + " ] }\n";
    }

    private String scope(Scope scope) {
        List<String> members = new ArrayList<>();
        members.add(member("name", quoted(scope.name())));
        if (!scope.segments().isEmpty()) {
            members.add(member("segments", list(scope.segments())));
        }
        if (!scope.products().isEmpty()) {
            members.add(member("products", list(scope.products())));
        }
        members.add(member("participants", participation(scope)));
        members.add(member("openingFund", amount(scope.openingFund())));
        members.add(member("model", scope.model().match(this::insurance, SchemeJson::flatTax, this::actualUse)));
        return object(members);
    }

    /** One entry for every year in which the participants change. */
    private String participation(Scope scope) {
        List<String> entries = new ArrayList<>();
        String latest = "";
        for (int year : scheme.years()) {
            String now = participants(scope.participation().in(year));
            if (!now.equals(latest)) {
                entries.add(member(Integer.toString(year), now));
                latest = now;
            }
        }
        return entries.size() == 1 ? latest : object(List.of(member("byYear", object(entries))));
    }

    private static String participants(Participants participants) {
        if (participants.listed()) {
            return list(participants.named());
        }
        return participants.named().isEmpty()
                ? quoted("all")
                : object(List.of(member("except", list(participants.named()))));
    }

    private String insurance(InsuranceModel model) {
        List<String> members = new ArrayList<>();
        members.add(member("type", quoted("insurance")));
        members.add(member("key", key(model.key())));
        members.add(member("loading", quoted(model.loading().percent().toPlainString())));
        members.add(member("expectedCost", byYear(model.expectedCost())));
        model.noClaim()
                .ifPresent(terms -> members.add(member(
                        "noClaim",
                        object(List.of(
                                member(
                                        "threshold",
                                        quoted(terms.threshold().percent().toPlainString())),
                                member("rate", quoted(terms.rate().percent().toPlainString())))))));
        if (!model.reserve().equals(ReserveCorridor.OPEN)) {
            List<String> bounds = new ArrayList<>();
            model.reserve().minimum().ifPresent(least -> bounds.add(member("minimum", amount(least))));
            model.reserve().maximum().ifPresent(most -> bounds.add(member("maximum", amount(most))));
            members.add(member("reserve", object(bounds)));
        }
        return object(members);
    }

    private static String flatTax(FlatTaxModel model) {
        return object(List.of(
                member("type", quoted("flatTax")),
                member("window", Integer.toString(model.window())),
                member("spread", Integer.toString(model.spread())),
                member("ownShare", quoted(model.ownShare().percent().toPlainString())),
                member("expectedCost", byYear(model.expectedCost()))));
    }

    private String actualUse(ActualUseModel model) {
        return object(List.of(member("type", quoted("actualUse")), member("standingKey", key(model.standingKey()))));
    }

    private String key(AllocationKey key) {
        Faults.require(
                isReadyMade(key) || isInFolder(key),
                "key of a scenario folder must be youth, budget, equal, history-N or one of its keys but was %s",
                key.name());
        return quoted(key.name());
    }

    private static boolean isReadyMade(AllocationKey key) {
        return key.equals(AllocationKeys.youth())
                || key.equals(AllocationKeys.budget())
                || key.equals(AllocationKeys.equal())
                || (key.name().startsWith(HISTORY)
                        && key.equals(AllocationKeys.history(
                                Integer.parseInt(key.name().substring(HISTORY.length())))));
    }

    private boolean isInFolder(AllocationKey key) {
        return scenario.keys().containsRow(key.name())
                && key.equals(AllocationKeys.table(key.name(), scenario.keys().row(key.name())));
    }

    private static String byYear(SortedMap<Integer, MonetaryAmount> amounts) {
        return object(amounts.entrySet().stream()
                .map(entry -> member(entry.getKey().toString(), amount(entry.getValue())))
                .toList());
    }

    private static String amount(MonetaryAmount amount) {
        return quoted(Euro.text(Euro.cents(amount, "amount of the scheme")));
    }

    private static String list(Collection<?> values) {
        return values.stream().map(value -> quoted(value.toString())).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String object(List<String> members) {
        return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String member(String name, String value) {
        return quoted(name) + ": " + value;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
