package nl.regiokas.settlement.calculation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import nl.regiokas.core.region.MunicipalityCode;

/** Finds municipalities that come, by and large, in the order of their codes: each is first looked for near the last. */
final class CodeOrder {

    private static final int NEAR = 8;

    private final MunicipalityCode[] codes;
    private int last;

    CodeOrder(ImmutableList<MunicipalityCode> codes) {
        this.codes = codes.toArray(new MunicipalityCode[0]);
    }

    /** The place of a municipality among the codes, negative when it is none of them. */
    int ordinal(MunicipalityCode municipality) {
        int found = near(municipality);
        if (found < 0) {
            found = Arrays.binarySearch(codes, municipality);
        }
        last = Math.max(0, found);
        return found;
    }

    @SuppressWarnings("ReferenceEquality") // equal codes that are not the same are found by the search
    private int near(MunicipalityCode municipality) {
        int until = Math.min(codes.length, last + NEAR);
        for (int i = last; i < until; i++) {
            if (codes[i] == municipality) {
                return i;
            }
        }
        return -1;
    }
}
