package nl.regiokas.exchange.usage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.Place;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.product.ProductCatalogue;
import nl.regiokas.core.product.Tariff;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Reorganisation;
import nl.regiokas.core.region.Reorganisations;
import nl.regiokas.core.region.Subregion;
import nl.regiokas.core.region.Succession;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.MunicipalityRow;
import nl.regiokas.exchange.region.ProductRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.ReorganisationRow;
import nl.regiokas.exchange.region.TariffRow;
import nl.regiokas.exchange.table.Heading;
import nl.regiokas.exchange.table.Line;

/** Makes municipalities, reorganisations and products from their rows. */
final class BasisReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RegionFiles files;
    private final InputFaults faults;

    BasisReader(RegionFiles files, InputFaults faults) {
        this.files = files;
        this.faults = faults;
    }

    /** All of them, or nothing when a municipality is refused. */
    Optional<RegionBasis> read() {
        ImmutableList<Municipality> municipalities = municipalities();
        RegionBasis basis = new RegionBasis(
                municipalities,
                reorganisations(),
                catalogue(),
                files.rows(RegionTables.PRODUCTS).stream()
                        .map(ProductRow::code)
                        .collect(ImmutableList.toImmutableList()));
        return municipalities.size() == files.rows(RegionTables.MUNICIPALITIES).size()
                ? Optional.of(basis)
                : Optional.empty();
    }

    private ImmutableList<Municipality> municipalities() {
        ImmutableList.Builder<Municipality> all = ImmutableList.builder();
        for (Line<MunicipalityRow> line : files.lines(RegionTables.MUNICIPALITIES)) {
            line.make(() -> municipality(line), faults).ifPresent(all::add);
        }
        return all.build();
    }

    private static Municipality municipality(Line<MunicipalityRow> line) {
        MunicipalityRow row = line.value();
        if (row.from().isPresent()
                && row.until().isPresent()
                && row.until().get().isBefore(row.from().get())) {
            throw RefusalException.of(Fault.of(
                            UsageInputFault.MUNICIPALITY_DATES,
                            row.from().get(),
                            row.until().get())
                    .in(line.place().at(Place.COLUMN, "until")));
        }
        return Municipality.builder()
                .code(row.code())
                .name(row.name())
                .subregion(row.subregion().map(Subregion::of))
                .from(row.from())
                .until(row.until().map(last -> last.plusDays(1)))
                .build();
    }

    private Reorganisations reorganisations() {
        Map<LocalDate, List<Line<ReorganisationRow>>> byDay = new TreeMap<>();
        files.lines(RegionTables.REORGANISATIONS)
                .forEach(line -> byDay.computeIfAbsent(line.value().date(), key -> new ArrayList<>())
                        .add(line));
        ImmutableList.Builder<Reorganisation> all = ImmutableList.builder();
        byDay.forEach((day, lines) -> {
            Map<MunicipalityCode, BigDecimal> sums = sums(day, lines);
            List<Line<ReorganisationRow>> known = lines.stream()
                    .filter(line -> isWhole(day, line.value().from()))
                    .toList();
            if (!known.isEmpty()) {
                made(() -> reorganisation(day, known, sums), known).ifPresent(all::add);
            }
        });
        ImmutableList<Reorganisation> known = all.build();
        return made(() -> Reorganisations.of(known), files.lines(RegionTables.REORGANISATIONS))
                .orElseGet(() -> Reorganisations.of(ImmutableList.of()));
    }

    /** Makes something from rows; a refusal about a municipality becomes a fault of the row that names it. */
    private <T> Optional<T> made(Supplier<T> maker, List<Line<ReorganisationRow>> lines) {
        try {
            return Optional.of(maker.get());
        } catch (RefusalException refusal) {
            faults.add(lines.get(0).file(), lines.get(0).line(), refusal.each(fault -> placed(fault, lines)));
            return Optional.empty();
        }
    }

    private static Fault placed(Fault fault, List<Line<ReorganisationRow>> lines) {
        return lines.stream()
                .filter(line -> fault.says("day", line.value().date()))
                .flatMap(line -> Stream.of(
                                column(fault, "successor", line, line.value().to(), "to"),
                                column(fault, "code", line, line.value().to(), "to"),
                                column(fault, "code", line, line.value().from(), "from"))
                        .flatMap(Optional::stream))
                .findFirst()
                .map(fault::in)
                .orElse(fault);
    }

    private static Optional<Place> column(
            Fault fault, String argument, Line<ReorganisationRow> line, MunicipalityCode code, String column) {
        return fault.says(argument, code) ? Optional.of(line.place().at(Place.COLUMN, column)) : Optional.empty();
    }

    /** The shares of every municipality together, checked. */
    private Map<MunicipalityCode, BigDecimal> sums(LocalDate day, List<Line<ReorganisationRow>> lines) {
        lines.stream()
                .filter(line -> line.value().share().signum() < 0)
                .forEach(line -> faults.fault(
                        line.file(),
                        line.line(),
                        "share",
                        InputFault.NEGATIVE_NUMBER,
                        line.value().share()));
        Map<MunicipalityCode, BigDecimal> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(line.value().from(), line.value().share(), BigDecimal::add));
        sums.forEach((code, sum) -> {
            if (sum.compareTo(HUNDRED) > 0 || (sum.compareTo(HUNDRED) < 0 && isWhole(day, code))) {
                Line<ReorganisationRow> first = lines.stream()
                        .filter(line -> line.value().from().equals(code))
                        .findFirst()
                        .orElseThrow();
                faults.fault(
                        first.file(), first.line(), "share", UsageInputFault.REORGANISATION_SHARES, code, day, sum);
            }
        });
        return sums;
    }

    private static Reorganisation reorganisation(
            LocalDate day, List<Line<ReorganisationRow>> lines, Map<MunicipalityCode, BigDecimal> sums) {
        return Reorganisation.of(
                day,
                lines.stream()
                        .map(Line::value)
                        .filter(row -> row.share().signum() > 0 || keepsNothing(row, sums))
                        .map(row -> Succession.builder()
                                .from(row.from())
                                .to(row.to())
                                .share(row.share())
                                .build())
                        .toList());
    }

    /** Whether no row that was left out can be of a municipality on a day. */
    private boolean isWhole(LocalDate day, MunicipalityCode code) {
        return files.refused(RegionTables.REORGANISATIONS).stream()
                .noneMatch(row -> row.find(Heading.DATE, LocalDate.class)
                                .filter(other -> !other.equals(day))
                                .isEmpty()
                        && row.find(Heading.FROM, MunicipalityCode.class)
                                .filter(other -> !other.equals(code))
                                .isEmpty());
    }

    /** Whether a municipality goes on though others take over all it has. */
    private static boolean keepsNothing(ReorganisationRow row, Map<MunicipalityCode, BigDecimal> sums) {
        return row.share().signum() == 0
                && row.from().equals(row.to())
                && Objects.requireNonNull(sums.get(row.from())).signum() > 0;
    }

    private ProductCatalogue catalogue() {
        ImmutableMap.Builder<String, Product> products = ImmutableMap.builder();
        for (ProductRow row : files.rows(RegionTables.PRODUCTS)) {
            products.put(
                    row.code().value(),
                    Product.builder()
                            .code(row.code())
                            .name(row.name())
                            .segment(row.segment())
                            .standing(row.standing())
                            .build());
        }
        ImmutableMap<String, Product> known = products.buildKeepingLast();
        ImmutableList.Builder<Tariff> tariffs = ImmutableList.builder();
        for (Line<TariffRow> line : files.lines(RegionTables.TARIFFS)) {
            TariffRow row = line.value();
            if (known.containsKey(row.product().value())) {
                line.make(() -> Tariff.of(row.product(), row.from(), row.price()), faults)
                        .ifPresent(tariffs::add);
            }
        }
        return ProductCatalogue.of(known.values(), tariffs.build());
    }
}
