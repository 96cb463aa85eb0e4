package nl.regiokas.exchange.settlement;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.series.Series;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.key.KeyTypes;

/**
 * The series of a folder by their names. A later one completely replaces an earlier one of the same name. This is
 * reported, and so is a series that only an object can reach.
 */
final class NamedSeries {

    private final InputFaults faults;
    private final Map<String, Series> byName = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();

    NamedSeries(InputFaults faults) {
        this.faults = faults;
    }

    /**
     * Puts a series of a file in place of one with the same name. Young inhabitants by year are given in no other way.
     */
    void put(Series series, String file) {
        String name = series.name();
        boolean isColumn = name.equals(AllocationKeys.YOUTH) && !file.equals(RegionTables.SERIES.file());
        String before = files.getOrDefault(name, isColumn ? RegionTables.MUNICIPALITIES.file() : file);
        if (!before.equals(file)) {
            faults.notice(before, SettlementInputFault.SERIES_REPLACED, name, file);
        }
        byName.put(name, series);
        files.put(name, file);
        reportHidden(name, file);
    }

    /** Reports a series with the name of a ready-made key: that name reaches only the key. */
    private void reportHidden(String name, String file) {
        boolean hidden;
        try {
            hidden = !AllocationKeys.named(name).equals(AllocationKeys.series(name));
        } catch (RefusalException outOfRange) {
            hidden = true;
        }
        if (hidden) {
            faults.notice(
                    file,
                    SettlementInputFault.KEY_NAME_HIDDEN,
                    name,
                    "{\"" + KeyTypes.library().types().get(0).mark() + "\": \"" + name + "\"}");
        }
    }

    ImmutableSortedMap<String, Series> byName() {
        return ImmutableSortedMap.copyOf(byName);
    }
}
