package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.region.MunicipalityCode;

/** The instalments of a scope that fall due in a year, by municipality and in the order in which they were passed on. */
final class DueInstalments {

    private static final int NOT_DUE = -1;

    private final ImmutableList<Instalment> instalments;
    private final ScopeYear scope;
    private final ImmutableList<MunicipalityCode> codes;

    DueInstalments(ImmutableList<Instalment> instalments, ScopeYear scope, ImmutableList<MunicipalityCode> codes) {
        this.instalments = instalments;
        this.scope = scope;
        this.codes = codes;
    }

    /** One charge a municipality: all that falls due to it, with the opposite sign; refuses unknown municipalities. */
    ImmutableList<Charge> charges() {
        int[] ends = new int[codes.size() + 1];
        ImmutableList<Instalment> due = byMunicipality(ends);
        ImmutableList.Builder<Charge> charges = ImmutableList.builderWithExpectedSize(codes.size());
        for (int m = 0; m < codes.size(); m++) {
            long sum = 0;
            for (int i = ends[m]; i < ends[m + 1]; i++) {
                sum = Math.addExact(sum, due.get(i).cents());
            }
            if (sum != 0) {
                charges.add(new Charge(
                        scope.year(),
                        scope.name(),
                        codes.get(m),
                        ChargeKind.INSTALMENT,
                        Math.negateExact(sum),
                        new Basis.Due(due.subList(ends[m], ends[m + 1]))));
            }
        }
        return charges.build();
    }

    /** The due instalments in the order of the municipalities; those of number m stand from ends[m] to ends[m + 1]. */
    private ImmutableList<Instalment> byMunicipality(int[] ends) {
        int[] owners = owners();
        for (int owner : owners) {
            if (owner != NOT_DUE) {
                ends[owner + 1]++;
            }
        }
        for (int m = 0; m < codes.size(); m++) {
            ends[m + 1] += ends[m];
        }
        Instalment[] sorted = new Instalment[ends[codes.size()]];
        int[] next = ends.clone();
        for (int i = 0; i < owners.length; i++) {
            if (owners[i] != NOT_DUE) {
                sorted[next[owners[i]]++] = instalments.get(i);
            }
        }
        return ImmutableList.copyOf(sorted);
    }

    private int[] owners() {
        CodeOrder order = new CodeOrder(codes);
        Set<MunicipalityCode> unknown = new LinkedHashSet<>();
        int[] owners = new int[instalments.size()];
        for (int i = 0; i < owners.length; i++) {
            Instalment instalment = instalments.get(i);
            int owner = order.ordinal(instalment.municipality());
            if (owner < 0) {
                unknown.add(instalment.municipality());
            }
            owners[i] = instalment.dueYear() == scope.year() ? owner : NOT_DUE;
        }
        refuse(unknown);
        return owners;
    }

    private void refuse(Set<MunicipalityCode> unknown) {
        Faults faults = new Faults();
        unknown.forEach(municipality -> faults.add(
                "instalments must be due to municipalities of the facts but were to %s (scope %s, %s)",
                municipality, scope.name(), scope.year()));
        faults.throwIfAny();
    }
}
