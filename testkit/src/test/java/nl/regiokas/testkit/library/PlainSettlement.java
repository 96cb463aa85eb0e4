package nl.regiokas.testkit.library;

import static java.math.BigDecimal.ZERO;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.model.SharingModel;
import nl.regiokas.settlement.model.actualuse.ActualUseModel;
import nl.regiokas.settlement.model.flattax.FlatTaxModel;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.scheme.Participants;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.testkit.scenario.Scenario;

/**
 * The rules of settlement in the plainest way: amounts are {@code BigDecimal} in cents, everything is looked up anew, and
 * nothing of the library's money or settlement code is used. Slow, and made from the text of the rules alone.
 */
final class PlainSettlement {

    private final Scenario scenario;
    private final List<MunicipalityCode> all;
    private final SortedMap<String, BigDecimal> charges = new TreeMap<>();
    private final SortedMap<String, List<BigDecimal>> funds = new TreeMap<>();
    private final SortedMap<String, BigDecimal> fundNow = new TreeMap<>();
    private final SortedMap<String, BigDecimal> due = new TreeMap<>();
    private final Map<String, BigDecimal> costs = new HashMap<>();

    PlainSettlement(Scenario scenario) {
        this.scenario = scenario;
        this.all = scenario.codes();
        scenario.lines().forEach(this::count);
        for (Scope scope : scenario.scheme().scopes()) {
            fundNow.put(
                    scope.name(),
                    scope.openingFund().map(PlainSettlement::cents).orElse(ZERO));
        }
        scenario.scheme().years().forEach(year -> scenario.scheme().scopes().forEach(scope -> settle(scope, year)));
    }

    /** Cents by {@code year scope municipality kind}. */
    SortedMap<String, BigDecimal> charges() {
        return charges;
    }

    /** Opening, charged, cost and closing in cents by {@code year scope}. */
    SortedMap<String, List<BigDecimal>> funds() {
        return funds;
    }

    /** Cost, charge and balance in cents by {@code year municipality}. */
    SortedMap<String, List<BigDecimal>> positions() {
        SortedMap<String, List<BigDecimal>> positions = new TreeMap<>();
        for (int year : scenario.scheme().years()) {
            for (MunicipalityCode code : all) {
                BigDecimal cost = scenario.scheme().scopes().stream()
                        .map(scope -> cost(code, scope, year, true, true))
                        .reduce(ZERO, BigDecimal::add);
                BigDecimal charge = charges.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(year + " ")
                                && entry.getKey().contains(" " + code + " "))
                        .map(Map.Entry::getValue)
                        .reduce(ZERO, BigDecimal::add);
                MonetaryAmount advance = scenario.advances().get(year, code);
                BigDecimal paid = advance == null ? ZERO : cents(advance);
                positions.put(year + " " + code, List.of(cost, charge, charge.subtract(paid)));
            }
        }
        return positions;
    }

    private BigDecimal lineCost(UsageLine line) {
        if (line.amount().isPresent()) {
            return cents(line.amount().get());
        }
        BigDecimal price = scenario.catalogue().priceOn(line.product(), line.date());
        return line.quantity().orElseThrow().multiply(price).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal cents(MonetaryAmount amount) {
        return amount.getNumber()
                .numberValueExact(BigDecimal.class)
                .movePointRight(2)
                .setScale(0);
    }

    private void count(UsageLine line) {
        Product product = scenario.catalogue().product(line.product());
        int year = line.date().getYear();
        Scope first = scenario.scheme().scopes().stream()
                .filter(each -> each.segments().in(year).contains(product.segment()))
                .findFirst()
                .orElseThrow();
        costs.merge(place(line.municipality(), first, year, product.standing()), lineCost(line), BigDecimal::add);
    }

    private static String place(MunicipalityCode code, Scope scope, int year, boolean standing) {
        return year + " " + code + " " + standing + " " + scope.name();
    }

    private BigDecimal cost(MunicipalityCode code, Scope scope, int year, boolean ordinary, boolean standing) {
        BigDecimal ofOrdinary = ordinary ? costs.getOrDefault(place(code, scope, year, false), ZERO) : ZERO;
        BigDecimal ofStanding = standing ? costs.getOrDefault(place(code, scope, year, true), ZERO) : ZERO;
        return ofOrdinary.add(ofStanding);
    }

    private static boolean takesPart(Scope scope, int year, MunicipalityCode code) {
        Participants who = scope.participants().in(year);
        if (who instanceof Participants.Only only) {
            return only.named().contains(code);
        }
        return !(who instanceof Participants.Except except) || !except.named().contains(code);
    }

    private BigDecimal share(
            SharingModel model,
            Scope scope,
            int year,
            List<MunicipalityCode> members,
            BigDecimal cost,
            BigDecimal opening) {
        if (model instanceof InsuranceModel insurance) {
            return insurance(insurance, scope, year, members, cost, opening);
        }
        return model instanceof FlatTaxModel flatTax
                ? flatTax(flatTax, scope, year, members, cost)
                : actualUse((ActualUseModel) model, scope, year, members);
    }

    private void settle(Scope scope, int year) {
        List<MunicipalityCode> members = new ArrayList<>();
        for (MunicipalityCode code : all) {
            if (takesPart(scope, year, code)) {
                members.add(code);
            } else {
                charge(year, scope, code, "OWN_USE", cost(code, scope, year, true, true));
            }
        }
        BigDecimal opening = fundNow.getOrDefault(scope.name(), ZERO);
        BigDecimal cost = members.stream()
                .map(code -> cost(code, scope, year, true, true))
                .reduce(ZERO, BigDecimal::add);
        BigDecimal charged =
                members.isEmpty() ? ZERO : share(scope.model().in(year), scope, year, members, cost, opening);
        charged = charged.add(instalments(scope, year));
        BigDecimal closing = opening.add(charged).subtract(cost);
        fundNow.put(scope.name(), closing);
        funds.put(year + " " + scope.name(), List.of(opening, charged, cost, closing));
    }

    private BigDecimal instalments(Scope scope, int year) {
        BigDecimal sum = ZERO;
        for (MunicipalityCode code : all) {
            BigDecimal part = due.getOrDefault(year + " " + scope.name() + " " + code, ZERO);
            charge(year, scope, code, "INSTALMENT", part.negate());
            sum = sum.subtract(part);
        }
        return sum;
    }

    private BigDecimal insurance(
            InsuranceModel model,
            Scope scope,
            int year,
            List<MunicipalityCode> members,
            BigDecimal cost,
            BigDecimal opening) {
        BigDecimal factor = BigDecimal.ONE.add(percent(model.loading().percent()));
        BigDecimal volume = BigDecimal.valueOf(model.expectedCost().cents(year).orElseThrow())
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP);
        List<BigDecimal> weights = weights(model.key().name(), scope, year, members);
        List<BigDecimal> premiums = apportion(volume, weights);
        BigDecimal room = opening.add(volume).subtract(cost).max(ZERO);
        List<BigDecimal> wanted = members.stream().map(code -> ZERO).toList();
        if (model.noClaim().isPresent()) {
            BigDecimal threshold = percent(model.noClaim().get().threshold().percent());
            BigDecimal rate = percent(model.noClaim().get().rate().percent());
            wanted = each(
                    members,
                    i -> threshold
                            .multiply(premiums.get(i))
                            .subtract(cost(members.get(i), scope, year, true, true))
                            .max(ZERO)
                            .multiply(rate)
                            .setScale(0, RoundingMode.DOWN));
        }
        BigDecimal asked = sum(wanted);
        List<BigDecimal> refunds = asked.compareTo(room) > 0 ? apportion(room, wanted) : wanted;
        BigDecimal result = opening.add(volume).subtract(cost).subtract(sum(refunds));
        BigDecimal charged = book(year, scope, members, "PREMIUM", premiums);
        charged = charged.add(book(year, scope, members, "NO_CLAIM_REFUND", negated(refunds)));
        if (model.reserve().minimum().isPresent()) {
            BigDecimal call =
                    cents(model.reserve().minimum().get()).subtract(result).max(ZERO);
            charged = charged.add(book(year, scope, members, "ASSESSMENT", apportion(call, weights)));
        }
        if (model.reserve().maximum().isPresent()) {
            BigDecimal back =
                    result.subtract(cents(model.reserve().maximum().get())).max(ZERO);
            charged = charged.add(book(year, scope, members, "DISTRIBUTION", negated(apportion(back, weights))));
        }
        return charged;
    }

    private BigDecimal flatTax(
            FlatTaxModel model, Scope scope, int year, List<MunicipalityCode> members, BigDecimal cost) {
        BigDecimal expected =
                BigDecimal.valueOf(model.expectedCost().cents(year).orElseThrow());
        List<BigDecimal> window = weights("history-" + model.window(), scope, year, members);
        List<BigDecimal> weights = sum(window).signum() == 0 ? each(members, i -> BigDecimal.ONE) : window;
        List<BigDecimal> contributions = apportion(expected, weights);
        BigDecimal result = expected.subtract(cost);
        BigDecimal own = percent(model.ownShare().percent());
        BigDecimal weightSum = sum(weights);
        // gains x the sum of the weights, so that they are exact
        List<BigDecimal> gains = each(
                members,
                i -> own.multiply(contributions.get(i).subtract(cost(members.get(i), scope, year, true, true)))
                        .multiply(weightSum)
                        .add(BigDecimal.ONE.subtract(own).multiply(result).multiply(weights.get(i))));
        List<BigDecimal> whole = conserving(gains, weightSum, result);
        for (int i = 0; i < members.size(); i++) {
            List<BigDecimal> parts = apportion(
                    whole.get(i),
                    IntStream.range(0, model.spread())
                            .mapToObj(k -> BigDecimal.ONE)
                            .toList());
            for (int k = 0; k < parts.size(); k++) {
                due.merge((year + 1 + k) + " " + scope.name() + " " + members.get(i), parts.get(k), BigDecimal::add);
            }
        }
        return book(year, scope, members, "CONTRIBUTION", contributions);
    }

    private BigDecimal actualUse(ActualUseModel model, Scope scope, int year, List<MunicipalityCode> members) {
        List<BigDecimal> own = each(members, i -> cost(members.get(i), scope, year, true, false));
        BigDecimal standing = sum(each(members, i -> cost(members.get(i), scope, year, false, true)));
        BigDecimal charged = book(year, scope, members, "OWN_USE", own);
        if (standing.signum() == 0) {
            return charged;
        }
        List<BigDecimal> weights = weights(model.standingKey().name(), scope, year, members);
        return charged.add(book(year, scope, members, "STANDING_SHARE", apportion(standing, weights)));
    }

    private List<BigDecimal> weights(String key, Scope scope, int year, List<MunicipalityCode> members) {
        return each(members, i -> {
            MunicipalityCode code = members.get(i);
            if (key.startsWith("history-")) {
                BigDecimal sum = ZERO;
                for (int back = 1; back <= Integer.parseInt(key.substring("history-".length())); back++) {
                    sum = sum.add(cost(code, scope, year - back, true, true));
                }
                return sum;
            }
            return switch (key) {
                case "youth" -> scenario.youth().get(code);
                case "budget" -> cents(requireNonNull(scenario.budgets().get(year, code)));
                case "equal" -> BigDecimal.ONE;
                default -> scenario.keys().get(key, code);
            };
        });
    }

    /** Largest remainder; a negative total mirrors the positive one; ties to the earlier. */
    private static List<BigDecimal> apportion(BigDecimal total, List<BigDecimal> weights) {
        if (total.signum() < 0) {
            return negated(apportion(total.negate(), weights));
        }
        if (total.signum() == 0) {
            return weights.stream().map(weight -> ZERO).toList();
        }
        return conserving(weights.stream().map(total::multiply).toList(), sum(weights), total);
    }

    /**
     * Rounds numerators / denominator down, then hands the cents that are left to the largest fractions; a negative total
     * mirrors the positive one.
     */
    private static List<BigDecimal> conserving(List<BigDecimal> numerators, BigDecimal denominator, BigDecimal total) {
        if (total.signum() < 0) {
            return negated(conserving(negated(numerators), denominator, total.negate()));
        }
        List<BigDecimal> rounded = new ArrayList<>();
        List<BigDecimal> rests = new ArrayList<>();
        for (BigDecimal numerator : numerators) {
            BigDecimal floor = floor(numerator, denominator);
            rounded.add(floor);
            rests.add(numerator.subtract(floor.multiply(denominator)));
        }
        for (BigDecimal left = total.subtract(sum(rounded)); left.signum() > 0; left = left.subtract(BigDecimal.ONE)) {
            int largest = 0;
            for (int i = 1; i < rests.size(); i++) {
                largest = rests.get(i).compareTo(rests.get(largest)) > 0 ? i : largest;
            }
            rounded.set(largest, rounded.get(largest).add(BigDecimal.ONE));
            rests.set(largest, BigDecimal.ONE.negate());
        }
        return rounded;
    }

    private static BigDecimal floor(BigDecimal numerator, BigDecimal denominator) {
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        BigInteger[] parts = numerator
                .setScale(scale)
                .unscaledValue()
                .divideAndRemainder(denominator.setScale(scale).unscaledValue());
        return new BigDecimal(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    private static BigDecimal percent(BigDecimal percent) {
        return percent.movePointLeft(2);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> negated(List<BigDecimal> amounts) {
        return amounts.stream().map(BigDecimal::negate).toList();
    }

    private static List<BigDecimal> each(List<MunicipalityCode> members, IntFunction<BigDecimal> amount) {
        return IntStream.range(0, members.size()).mapToObj(amount).toList();
    }

    private BigDecimal book(
            int year, Scope scope, List<MunicipalityCode> members, String kind, List<BigDecimal> amounts) {
        for (int i = 0; i < members.size(); i++) {
            charge(year, scope, members.get(i), kind, amounts.get(i));
        }
        return sum(amounts);
    }

    private void charge(int year, Scope scope, MunicipalityCode code, String kind, BigDecimal amount) {
        if (amount.signum() != 0) {
            charges.merge(year + " " + scope.name() + " " + code + " " + kind, amount, BigDecimal::add);
        }
    }
}
