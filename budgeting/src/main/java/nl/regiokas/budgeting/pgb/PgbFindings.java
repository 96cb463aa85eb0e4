package nl.regiokas.budgeting.pgb;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Set;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.core.product.Segment;

/**
 * What the rules of personal budgets say about lines of use.
 * Dutch: controle op de regels van het pgb.
 *
 * <p>Only lines of the care form {@link CareForm#PERSONAL_BUDGET} are looked at. A check with an unknown column is made
 * on no line, and this is reported. Findings are reported; they change no amount.
 *
 * @param found the lines that break a rule, in the order of the lines, then of the checks
 * @param notMade the checks for which the usage lacks a column
 * @since 0.2.0
 */
public record PgbFindings(ImmutableList<PgbFinding> found, ImmutableSet<PgbCheck> notMade) {

    /**
     * Refuses a component that is null.
     *
     * @param found the lines that break a rule, in the order of the lines, then of the checks
     * @param notMade the checks for which the usage lacks a column
     */
    public PgbFindings {
        Attributes.given(found, "findings of findings");
        Attributes.given(notMade, "checks of findings");
    }

    /**
     * Checks lines of use.
     *
     * @param known what the usage says about its lines
     * @param lines the lines
     * @return the findings, and the checks that could not be made
     */
    public static PgbFindings of(Set<PgbColumn> known, Iterable<PgbUse> lines) {
        Attributes.given(known, "known of PGB findings");
        Attributes.given(lines, "lines of PGB findings");
        ImmutableSet<PgbCheck> made = Arrays.stream(PgbCheck.values())
                .filter(check -> known.containsAll(check.needs()))
                .collect(ImmutableSet.toImmutableSet());
        ImmutableList.Builder<PgbFinding> found = ImmutableList.builder();
        for (PgbUse line : lines) {
            made.stream()
                    .filter(check -> line.careForm() == CareForm.PERSONAL_BUDGET && isBroken(check, line))
                    .forEach(check -> found.add(new PgbFinding(check, line)));
        }
        return new PgbFindings(
                found.build(),
                Sets.difference(ImmutableSet.copyOf(PgbCheck.values()), made).immutableCopy());
    }

    private static boolean isBroken(PgbCheck check, PgbUse line) {
        return switch (check) {
            case COMPULSORY -> line.segment() == Segment.COMPULSORY;
            case CLOSED -> line.isClosed();
            case TRANSITION ->
                line.indicationUntil()
                        .flatMap(until -> TransitionRight.lastDay(line.careForm(), until, line.isFosterCare()))
                        .filter(last -> line.date().isAfter(last))
                        .isPresent();
        };
    }
}
