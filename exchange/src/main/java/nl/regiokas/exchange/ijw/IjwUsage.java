package nl.regiokas.exchange.ijw;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.ijw.IjwMessage.ClaimName;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.Nearest;
import nl.regiokas.exchange.input.Suggestion;
import nl.regiokas.exchange.region.ProviderRow;
import nl.regiokas.exchange.region.ReadMessageRow;
import nl.regiokas.exchange.region.RegionFiles;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.TariffRow;
import nl.regiokas.exchange.region.UsageRow;

/** The lines of {@code usage-ijw.csv} while messages are taken in. */
final class IjwUsage {

    private static final String MINUTES = "01";
    private static final String EUROS = "83";
    /** Municipality, provider, message and line. */
    private static final int PARTS = 4;

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    private final ImmutableSet<String> municipalities;
    private final ImmutableSet<String> products;
    private final ImmutableSet<String> providers;
    private final ImmutableList<TariffRow> tariffs;
    private final InputFaults faults;
    private final Map<String, UsageRow> rows = new LinkedHashMap<>();
    /** The references of lines as their providers gave them: the message in which they came does not count. */
    private final Map<String, String> given = new HashMap<>();
    /** The messages with claims that were read, whatever became of their lines, with the marks of keys. */
    private final Map<ClaimName, Optional<String>> messages = new LinkedHashMap<>();

    /** The claims with a line that was not taken in because of a fault. */
    private final Set<ClaimName> refused = new HashSet<>();

    private final String key;

    IjwUsage(RegionFiles files, List<UsageRow> before, ClientKey key, InputFaults faults) {
        this.key = key.mark();
        this.municipalities = codes(files.rows(RegionTables.MUNICIPALITIES).stream()
                .map(row -> row.code().value()));
        this.products = codes(
                files.rows(RegionTables.PRODUCTS).stream().map(row -> row.code().value()));
        this.providers = codes(files.rows(RegionTables.PROVIDERS).stream().map(ProviderRow::code));
        this.tariffs = files.rows(RegionTables.TARIFFS);
        this.faults = faults;
        files.rows(RegionTables.IJW_MESSAGES)
                .forEach(row -> messages.put(
                        new ClaimName(row.municipality().value(), row.provider(), row.message()), row.key()));
        requireSameKey();
        before.forEach(row -> put(row.reference().orElse("line " + (rows.size() + 1)), row));
    }

    private void requireSameKey() {
        boolean isOther = messages.values().stream().flatMap(Optional::stream).anyMatch(mark -> !mark.equals(key));
        if (isOther) {
            faults.fault(RegionTables.IJW_MESSAGES.file(), 0, "", IjwFault.IJW_OTHER_KEY);
        }
    }

    /** Keeps the reference of a line that is now in another file of the folder. */
    void know(String reference) {
        given.putIfAbsent(withoutMessage(reference), reference);
        message(reference).ifPresent(name -> messages.putIfAbsent(name, Optional.empty()));
    }

    private static ImmutableSet<String> codes(Stream<String> codes) {
        return codes.collect(ImmutableSet.toImmutableSet());
    }

    ImmutableList<UsageRow> rows() {
        return ImmutableList.copyOf(rows.values());
    }

    /** The messages that were read, as they are recorded, for municipalities that are listed. */
    ImmutableList<ReadMessageRow> messages() {
        return messages.entrySet().stream()
                .filter(read -> municipalities.contains(read.getKey().municipality()))
                .map(read -> new ReadMessageRow(
                        MunicipalityCode.of(read.getKey().municipality()),
                        read.getKey().provider(),
                        read.getKey().message(),
                        read.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private void put(String reference, UsageRow row) {
        rows.put(reference, row);
        given.put(withoutMessage(reference), reference);
        message(reference).ifPresent(name -> messages.putIfAbsent(name, Optional.empty()));
    }

    private static List<String> parts(String reference) {
        return List.of(reference.split("/", -1));
    }

    private static String withoutMessage(String reference) {
        List<String> parts = parts(reference);
        return parts.size() == PARTS ? parts.get(0) + "/" + parts.get(1) + "/" + parts.get(3) : reference;
    }

    private static Optional<ClaimName> message(String reference) {
        List<String> parts = parts(reference);
        return parts.size() == PARTS
                ? Optional.of(new ClaimName(parts.get(0), parts.get(1), parts.get(2)))
                : Optional.empty();
    }

    // ---- claims

    /** Adds the lines of a claim and returns their sum; those of a claim with a fault are only checked. */
    IjwImported.Message add(String file, IjwMessage.Claimed claim, IjwReader.Read read) {
        String municipality = claim.name().municipality();
        if (!municipality.isEmpty() && !municipalities.contains(municipality)) {
            faults.fault(
                    file,
                    read.receiver(),
                    "Ontvanger",
                    Suggestion.of(
                            InputFault.UNKNOWN_MUNICIPALITY, Nearest.near(municipality, municipalities), municipality));
        }
        if (!read.isSound()) {
            refused.add(claim.name());
        }
        boolean isNew = !read.isNamed() || messages.putIfAbsent(claim.name(), Optional.of(key)) == null;
        long sum = 0;
        for (IjwMessage.Line line : claim.lines()) {
            isNew |= isGiven(claim, line);
            add(file, claim, line, read.isSound());
            sum += line.cents();
        }
        if (!isNew) {
            faults.fault(
                    file,
                    0,
                    "",
                    IjwFault.IJW_MESSAGE_TWICE,
                    claim.name().message(),
                    claim.name().provider());
        }
        return new IjwImported.Message(file, claim.name(), claim.lines().size(), sum);
    }

    /** Whether the line was read before; if so, this is reported. */
    private boolean isGiven(IjwMessage.Claimed claim, IjwMessage.Line line) {
        return given.containsKey(withoutMessage(claim.name().reference(line.reference())));
    }

    private void add(String file, IjwMessage.Claimed claim, IjwMessage.Line line, boolean isSound) {
        String reference = claim.name().reference(line.reference());
        Optional<String> product = product(line);
        if (product.isEmpty() && !line.category().isEmpty() && !line.code().isEmpty()) {
            refused.add(claim.name());
            faults.fault(
                    file,
                    line.place(),
                    "",
                    Suggestion.of(InputFault.UNKNOWN_PRODUCT, Nearest.near(plain(line), products), plain(line)));
        }
        if (isGiven(claim, line)) {
            faults.fault(file, line.place(), "", IjwFault.IJW_REFERENCE_TWICE, line.reference());
        }
        if (!claim.day().equals(Elements.NO_DAY) && claim.day().isBefore(line.from())) {
            faults.fault(file, line.place(), "", IjwFault.IJW_DATE, line.from(), claim.day());
        }
        if (product.isPresent() && isSound) {
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

    /** The product of a line: its code, preceded by its category if the code does not begin with that. */
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
        boolean isMinutes = line.unit().equals(MINUTES);
        Optional<BigDecimal> price = isMinutes ? hourPrice(line, product) : Optional.empty();
        if (isMinutes && price(line, product).isEmpty()) {
            line.tariffCents().ifPresent(cents -> checkMinutes(file, line, BigDecimal.valueOf(cents, 2)));
        } else if (price.isPresent()) {
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

    /**
     * The tariff per minute is the tariff per hour, divided and rounded half up, but the amount is calculated from the
     * tariff per hour. So the amount lies between the smallest and the largest that a matching tariff per hour gives;
     * half a cent more no longer matches.
     */
    private void checkMinutes(String file, IjwMessage.Line line, BigDecimal tariff) {
        BigDecimal least = tariff.subtract(HALF_CENT).multiply(line.volume()).setScale(2, RoundingMode.HALF_UP);
        BigDecimal most = tariff.add(HALF_CENT).multiply(line.volume()).setScale(2, RoundingMode.HALF_DOWN);
        BigDecimal claimed = BigDecimal.valueOf(Math.abs(line.cents()), 2);
        if (claimed.compareTo(least) < 0 || claimed.compareTo(most) > 0) {
            faults.notice(
                    file,
                    IjwFault.IJW_MINUTES_UNLIKE,
                    line.reference(),
                    FaultValue.cents(line.cents()),
                    line.volume(),
                    euro(tariff),
                    euro(least),
                    euro(most));
        }
    }

    private static boolean isOther(BigDecimal expected, IjwMessage.Line line) {
        return expected.compareTo(BigDecimal.valueOf(Math.abs(line.cents()), 2)) != 0;
    }

    private static FaultValue euro(BigDecimal amount) {
        return new FaultValue.Amount(amount, "EUR");
    }

    /** The tariff of the folder, if it is a tariff per hour: the message has no tariff, or a different one. */
    private Optional<BigDecimal> hourPrice(IjwMessage.Line line, ProductCode product) {
        return price(line, product)
                .filter(price -> line.tariffCents()
                        .filter(cents -> price.compareTo(BigDecimal.valueOf(cents, 2)) == 0)
                        .isEmpty());
    }

    private Optional<BigDecimal> price(IjwMessage.Line line, ProductCode product) {
        return tariffs.stream()
                .filter(row -> row.product().equals(product) && !row.from().isAfter(line.from()))
                .max((one, other) -> one.from().compareTo(other.from()))
                .map(TariffRow::price);
    }

    // ---- answers

    /** Drops what an answer refuses and returns the sum with its sign reversed. */
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
        if (lines.isEmpty() && !refused.contains(answer.name())) {
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
            } else if (!line.isEmpty() && !refused.contains(answer.name())) {
                faults.fault(file, 0, "", IjwFault.IJW_REFERENCE_UNKNOWN, line);
            }
        }
        return lines.build();
    }
}
