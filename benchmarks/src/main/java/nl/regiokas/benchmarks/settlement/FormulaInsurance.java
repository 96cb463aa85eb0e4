package nl.regiokas.benchmarks.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.regiokas.core.money.Euro;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.model.insurance.InsuranceModel;
import nl.regiokas.settlement.model.insurance.NoClaim;

/**
 * The insurance model by formula, its key young inhabitants.
 *
 * @param <T> the type of amounts
 */
final class FormulaInsurance<T> {

    private final Amounts<T> amounts;
    private final FormulaRounding<T> rounding;
    private final InsuranceModel model;
    private final List<BigDecimal> youth;

    FormulaInsurance(Amounts<T> amounts, InsuranceModel model, List<BigDecimal> youth) {
        this.amounts = amounts;
        this.rounding = new FormulaRounding<>(amounts);
        this.model = model;
        this.youth = youth;
    }

    /** Books premiums, refunds and what keeps the fund in its corridor. */
    void book(T expected, T fund, List<T> costs, Map<ChargeKind, List<T>> charges) {
        T volume = amounts.rounded(
                amounts.times(expected, BigDecimal.ONE.add(model.loading().fraction())), RoundingMode.HALF_UP);
        List<T> premiums = rounding.apportioned(volume, youth);
        charges.put(InsuranceModel.PREMIUM, premiums);
        T result = amounts.minus(amounts.plus(fund, volume), rounding.sum(costs));
        if (model.noClaim().isPresent()) {
            List<T> refunds = refunds(model.noClaim().get(), premiums, costs, result);
            charges.put(InsuranceModel.NO_CLAIM_REFUND, rounding.negated(refunds));
            result = amounts.minus(result, rounding.sum(refunds));
        }
        keepCorridor(result, charges);
    }

    private List<T> refunds(NoClaim terms, List<T> premiums, List<T> costs, T before) {
        List<T> wanted = new ArrayList<>();
        for (int m = 0; m < premiums.size(); m++) {
            T low = amounts.minus(
                    amounts.times(premiums.get(m), terms.threshold().fraction()), costs.get(m));
            wanted.add(
                    rounding.isNegative(low)
                            ? amounts.ofCents(0)
                            : amounts.rounded(amounts.times(low, terms.rate().fraction()), RoundingMode.FLOOR));
        }
        T room = rounding.isNegative(before) ? amounts.ofCents(0) : before;
        boolean enough = !rounding.isNegative(amounts.minus(room, rounding.sum(wanted)));
        return enough
                ? wanted
                : rounding.apportioned(
                        room, wanted.stream().map(amounts::number).toList());
    }

    private void keepCorridor(T result, Map<ChargeKind, List<T>> charges) {
        model.reserve().minimum().ifPresent(minimum -> {
            T missing = amounts.minus(amounts.ofCents(Euro.cents(minimum, "minimum")), result);
            if (amounts.number(missing).signum() > 0) {
                charges.put(ChargeKind.ASSESSMENT, rounding.apportioned(missing, youth));
            }
        });
        model.reserve().maximum().ifPresent(maximum -> {
            T above = amounts.minus(amounts.ofCents(Euro.cents(maximum, "maximum")), result);
            if (rounding.isNegative(above)) {
                charges.put(ChargeKind.DISTRIBUTION, rounding.apportioned(above, youth));
            }
        });
    }
}
