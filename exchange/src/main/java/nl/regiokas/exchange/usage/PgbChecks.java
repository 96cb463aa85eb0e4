package nl.regiokas.exchange.usage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.regiokas.budgeting.pgb.PgbCheck;
import nl.regiokas.budgeting.pgb.PgbColumn;
import nl.regiokas.budgeting.pgb.PgbFinding;
import nl.regiokas.budgeting.pgb.PgbFindings;
import nl.regiokas.budgeting.pgb.PgbUse;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.product.CareForm;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.ProductRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.UsageView;

/**
 * Checks the lines of personal budgets against the rules of {@link PgbCheck} and reports what breaks them. No line is
 * kept, and no amount changes.
 * Dutch: controle op de regels van het pgb.
 *
 * <p>The files do not show which care is foster care, so its transition right without end is not known: where lines break
 * that rule, this is reported too. Not for use by several threads.
 *
 * @since 0.2.0
 */
public final class PgbChecks implements PricedSink {

    private static final ImmutableSet<PgbColumn> ALL = ImmutableSet.copyOf(PgbColumn.values());

    private final ImmutableList<Product> products;
    private final ImmutableSet<ProductCode> closed;
    private final EnumSet<PgbColumn> known = EnumSet.noneOf(PgbColumn.class);
    private final Map<PgbCheck, Long> broken = new EnumMap<>(PgbCheck.class);
    private final Map<PgbCheck, String> first = new EnumMap<>(PgbCheck.class);
    private boolean isAsked;

    /**
     * Starts without lines.
     *
     * @param files the tables of the folder
     * @param basis what the usage is about
     */
    public PgbChecks(RegionFiles files, RegionBasis basis) {
        this.products = basis.catalogue().products();
        List<ProductRow> rows = files.rows(RegionTables.PRODUCTS);
        this.closed = rows.stream()
                .filter(row -> row.closed().orElse(false))
                .map(ProductRow::code)
                .collect(ImmutableSet.toImmutableSet());
        this.isAsked = files.has(RegionTables.PGB_COST);
        if (rows.stream().anyMatch(row -> row.closed().isPresent())) {
            known.add(PgbColumn.CLOSED);
        }
    }

    @Override
    public void add(UsageView line, int municipality, int product, long cents) {
        Optional<CareForm> form = line.careForm();
        if (line.indicationUntil().isPresent()) {
            known.add(PgbColumn.INDICATION_UNTIL);
        }
        if (form.isEmpty()) {
            return;
        }
        known.add(PgbColumn.CARE_FORM);
        if (form.get() == CareForm.PERSONAL_BUDGET) {
            isAsked = true;
            check(line, products.get(product));
        }
    }

    private void check(UsageView line, Product product) {
        PgbUse use = PgbUse.builder()
                .place(Place.of(Place.FILE, line.file()).at(Place.LINE, line.line()))
                .date(line.date())
                .segment(product.segment())
                .careForm(CareForm.PERSONAL_BUDGET)
                .isClosed(closed.contains(product.code()))
                .indicationUntil(line.indicationUntil())
                .build();
        for (PgbFinding finding : PgbFindings.of(ALL, ImmutableList.of(use)).found()) {
            broken.merge(finding.check(), 1L, Math::addExact);
            first.putIfAbsent(finding.check(), line.file() + ":" + line.line());
        }
    }

    /**
     * Reports which rules are broken, and which could not be checked; where files have faults it is not known what they
     * lack.
     *
     * @param faults receives what is reported; nothing where there are no personal budgets
     */
    public void report(InputFaults faults) {
        if (!isAsked) {
            return;
        }
        boolean areSound = Stream.of(RegionTables.MUNICIPALITIES, RegionTables.PRODUCTS, RegionTables.USAGE)
                .allMatch(table -> RegionFolder.isSound(table, faults));
        for (PgbCheck check : PgbCheck.values()) {
            if (known.containsAll(check.needs())) {
                reportBroken(check, faults);
            } else if (areSound) {
                faults.notice(file(), UsageInputFault.PGB_RULE_UNCHECKED, check.name(), missing(check));
            }
        }
    }

    private void reportBroken(PgbCheck check, InputFaults faults) {
        Long lines = broken.get(check);
        if (lines == null) {
            return;
        }
        faults.notice(
                file(),
                UsageInputFault.PGB_RULE_BROKEN,
                check.name(),
                check.source().document(),
                lines,
                first.getOrDefault(check, ""));
        if (check == PgbCheck.TRANSITION) {
            faults.notice(file(), UsageInputFault.PGB_FOSTER_UNKNOWN, check.name());
        }
    }

    private static String file() {
        return RegionTables.USAGE.file();
    }

    private String missing(PgbCheck check) {
        return check.needs().stream()
                .filter(column -> !known.contains(column))
                .map(column -> switch (column) {
                    case CARE_FORM -> "careForm";
                    case CLOSED -> "closed";
                    case INDICATION_UNTIL -> "indicationUntil";
                })
                .collect(Collectors.joining(", "));
    }
}
