package nl.regiokas.exchange.region;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.exchange.table.TableColumn;

/** The columns of usage that hold what the faults of lines are about. */
final class UsageColumns {

    private static final ImmutableMap<String, TableColumn<?>> BY_CODE = ImmutableMap.of(
            "quantity-too-long", RegionTables.QUANTITY,
            "tariff-missing", RegionTables.PRODUCT,
            "municipality-not-existing", RegionTables.MUNICIPALITY);

    private UsageColumns() {}

    /** The column of a fault, if it is about one. */
    static Optional<TableColumn<?>> of(Fault fault) {
        return Optional.ofNullable(BY_CODE.get(fault.code()));
    }
}
