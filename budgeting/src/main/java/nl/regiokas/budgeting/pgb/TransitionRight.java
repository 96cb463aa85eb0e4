package nl.regiokas.budgeting.pgb;

import com.google.common.collect.Comparators;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.product.CareForm;

/**
 * Until when care of before 2015 could go on under the Jeugdwet.
 * Dutch: overgangsrecht, continuiteit van zorg.
 *
 * <pre>{@code last day = the end of the indication, at the latest 31-12-2015 (in kind) or 1-1-2016 (personal budget)
 * foster care: no end}</pre>
 *
 * <p>Source: 003_aa6130130ab9cbb9, lines 905-923 and 1362-1368. Our reading: both days belong to the right.
 *
 * @since 0.2.0
 */
public final class TransitionRight {

    private static final LocalDate LAST_DAY_IN_KIND = LocalDate.of(2015, 12, 31);
    private static final LocalDate LAST_DAY_OF_A_BUDGET = LocalDate.of(2016, 1, 1);

    private TransitionRight() {}

    /**
     * Returns the last day of the right.
     *
     * @param form how the care reached the client
     * @param indicationUntil the last day of the indication
     * @param isFosterCare whether the care is foster care
     * @return the last day, empty where there is no end
     */
    public static Optional<LocalDate> lastDay(CareForm form, LocalDate indicationUntil, boolean isFosterCare) {
        LocalDate latest = form == CareForm.PERSONAL_BUDGET ? LAST_DAY_OF_A_BUDGET : LAST_DAY_IN_KIND;
        return isFosterCare ? Optional.empty() : Optional.of(Comparators.min(indicationUntil, latest));
    }
}
