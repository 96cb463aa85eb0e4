package nl.regiokas.exchange.ijw;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.region.ProviderRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.TariffRow;
import nl.regiokas.exchange.region.UsageRow;

/** The lines of {@code usage-ijw.csv} while messages are taken in. */
final class IjwUsage {

    private static final String MINUTES = "01";
    private static final String EUROS = "83";
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private final ImmutableSet<String> municipalities;
    private final ImmutableSet<String> products;
    private final ImmutableSet<String> providers;
    private final ImmutableList<TariffRow> tariffs;
    private final InputFaults faults;
    private final Map<String, UsageRow> rows = new LinkedHashMap<>();
    /** The references of lines as their providers gave them: the message that they came in does not count. */
    private final Map<String, String> given = new HashMap<>();

    IjwUsage(RegionFiles files, List<UsageRow> before, InputFaults faults) {
        this.municipalities = codes(files.rows(RegionTables.MUNICIPALITIES).stream()
                .map(row -> row.code().value()));
        this.products = codes(
                files.rows(RegionTables.PRODUCTS).stream().map(row -> row.code().value()));
        this.providers = codes(files.rows(RegionTables.PROVIDERS).stream().map(ProviderRow::code));
        this.tariffs = files.rows(RegionTables.TARIFFS);
        this.faults = faults;
        before.forEach(row -> put(row.reference().orElse("line " + (rows.size() + 1)), row));
    }

    private static ImmutableSet<String> codes(Stream<String> codes) {
        return codes.collect(ImmutableSet.toImmutableSet());
    }

    ImmutableList<UsageRow> rows() {
        return ImmutableList.copyOf(rows.values());
    }

    private void put(String reference, UsageRow row) {
        rows.put(reference, row);
        given.put(withoutMessage(reference), reference);
    }

    private static String withoutMessage(String reference) {
        List<String> parts = List.of(reference.split("/", -1));
        return parts.size() == 4 ? parts.get(0) + "/" + parts.get(1) + "/" + parts.get(3) : reference;
    }

    // ---- claims

    /** Adds the lines of a claim and tells their sum. */
    IjwImported.Message add(String file, IjwMessage.Claimed claim) {
        String municipality = claim.name().municipality();
        if (!municipalities.contains(municipality)) {
            unknown(file, InputFault.UNKNOWN_MUNICIPALITY, 0, municipality, municipalities);
        }
        long sum = 0;
        for (IjwMessage.Line line : claim.lines()) {
            add(file, claim, line);
            sum += line.cents();
        }
        return new IjwImported.Message(file, claim.name(), claim.lines().size(), sum);
    }

    private void add(String file, IjwMessage.Claimed claim, IjwMessage.Line line) {
        String reference = claim.name().reference(line.reference());
        Optional<String> product = product(line);
        if (product.isEmpty()) {
            unknown(file, InputFault.UNKNOWN_PRODUCT, line.place(), plain(line), products);
        }
        if (given.containsKey(withoutMessage(reference))) {
            faults.fault(file, line.place(), "", IjwFault.IJW_REFERENCE_TWICE, line.reference());
        }
        if (claim.day().isBefore(line.from())) {
            faults.fault(file, line.place(), "", IjwFault.IJW_DATE, line.from(), claim.day());
        }
        if (product.isPresent()) {
            checkAmount(file, line, ProductCode.of(product.get()));
            UsageRow.Builder row = UsageRow.builder();
            row.municipality(MunicipalityCode.of(claim.name().municipality()));
            row.product(ProductCode.of(product.get()));
            row.date(line.from());
            row.amountCents(line.cents());
            row.known(claim.day());
            row.client(line.client());
            row.provider(Optional.of(claim.name().provider()).filter(providers::contains));
            row.reference(reference);
            put(reference, row.build());
        }
    }

    private void unknown(String file, InputFault fault, long place, String code, ImmutableSet<String> known) {
        faults.fault(file, place, "", fault, code, Nearest.of(code, known).orElse(""));
    }

    /** The product of a line: its code, after its category where the code does not begin with that. */
    private Optional<String> product(IjwMessage.Line line) {
        return Stream.of(plain(line), line.code()).filter(products::contains).findFirst();
    }

    private static String plain(IjwMessage.Line line) {
        return line.code().startsWith(line.category()) ? line.code() : line.category() + line.code();
    }

    // ---- amounts

    private void checkAmount(String file, IjwMessage.Line line, ProductCode product) {
        if (line.unit().equals(EUROS)) {
            return;
        }
        Optional<BigDecimal> price = line.unit().equals(MINUTES) ? hourPrice(line, product) : Optional.empty();
        if (price.isPresent()) {
            BigDecimal expected = price.get().multiply(line.volume()).divide(HOUR, 2, RoundingMode.HALF_UP);
            if (isOther(expected, line)) {
                faults.notice(
                        file,
                        IjwFault.IJW_MINUTES_DIFFER,
                        line.reference(),
                        FaultValue.cents(line.cents()),
                        line.volume(),
                        euro(price.get()),
                        euro(expected));
            }
        } else if (line.tariffCents().isPresent()) {
            BigDecimal tariff = BigDecimal.valueOf(line.tariffCents().get(), 2);
            BigDecimal expected = tariff.multiply(line.volume());
            if (isOther(expected, line)) {
                faults.notice(
                        file,
                        IjwFault.IJW_VOLUME_DIFFERS,
                        line.reference(),
                        FaultValue.cents(line.cents()),
                        line.volume(),
                        euro(tariff),
                        euro(expected));
            }
        }
    }

    private static boolean isOther(BigDecimal expected, IjwMessage.Line line) {
        return expected.compareTo(BigDecimal.valueOf(Math.abs(line.cents()), 2)) != 0;
    }

    private static FaultValue euro(BigDecimal amount) {
        return new FaultValue.Amount(amount, "EUR");
    }

    /** The tariff of the folder, where it is one of hours: the message has no tariff, or another one than the folder. */
    private Optional<BigDecimal> hourPrice(IjwMessage.Line line, ProductCode product) {
        return tariffs.stream()
                .filter(row -> row.product().equals(product) && !row.from().isAfter(line.from()))
                .max((one, other) -> one.from().compareTo(other.from()))
                .map(TariffRow::price)
                .filter(price -> line.tariffCents()
                        .filter(cents -> price.compareTo(BigDecimal.valueOf(cents, 2)) == 0)
                        .isEmpty());
    }

    // ---- answers

    /** Drops what an answer refuses and tells the sum, with its sign turned. */
    IjwImported.Message drop(String file, IjwMessage.Answered answer) {
        ImmutableList<String> references = answer.isWhole() ? wholeClaim(file, answer) : lines(file, answer);
        long sum = 0;
        for (String reference : references) {
            UsageRow row = rows.remove(reference);
            given.remove(withoutMessage(reference));
            sum -= row == null ? 0 : row.amountCents().orElse(0L);
        }
        return new IjwImported.Message(file, answer.name(), -references.size(), sum);
    }

    private ImmutableList<String> wholeClaim(String file, IjwMessage.Answered answer) {
        ImmutableList<String> lines = rows.keySet().stream()
                .filter(reference -> reference.startsWith(answer.name().prefix()))
                .collect(ImmutableList.toImmutableList());
        if (lines.isEmpty()) {
            faults.fault(
                    file,
                    0,
                    "",
                    IjwFault.IJW_MESSAGE_UNKNOWN,
                    answer.name().message(),
                    answer.name().provider());
        }
        return lines;
    }

    private ImmutableList<String> lines(String file, IjwMessage.Answered answer) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (String line : ImmutableSet.copyOf(answer.references())) {
            String reference = answer.name().reference(line);
            if (rows.containsKey(reference)) {
                lines.add(reference);
            } else {
                faults.fault(file, 0, "", IjwFault.IJW_REFERENCE_UNKNOWN, line);
            }
        }
        return lines.build();
    }
}
