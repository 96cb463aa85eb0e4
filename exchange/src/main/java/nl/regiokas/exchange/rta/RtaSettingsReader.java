package nl.regiokas.exchange.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.regiokas.budgeting.rta.ContributionReading;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.budgeting.rta.RtaYear;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.exchange.input.InputFault;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.JsonFile;
import nl.regiokas.exchange.input.JsonObject;
import nl.regiokas.exchange.input.JsonValue;

/**
 * Reads {@code rta.json}: unit, year, arrangement and money with a purpose. Every field of a year except {@code year} and {@code cut} is a
 * component.
 */
final class RtaSettingsReader {

    static final String FILE = "rta.json";

    static final ImmutableList<String> NEEDED = ImmutableList.of(RtaYear.STRENGTHENING, RtaYear.EXECUTION);

    private static final String BASE = "base";
    private static final String AFTER_CUT = "afterCut";

    private final List<RtaYear> years = new ArrayList<>();
    private final Set<Integer> numbers = new LinkedHashSet<>();
    private boolean areYearsNumbered = true;
    private Optional<Long> unit = Optional.empty();
    private Optional<Percentage> cutInBase = Optional.empty();
    private Optional<Integer> year = Optional.empty();
    private ContributionReading contribution = ContributionReading.BASE;
    private final EarmarkReader earmarks = new EarmarkReader();

    private RtaSettingsReader() {}

    /** Reads the file, or as much of it as can be read. */
    static RtaSettingsReader read(Path folder, InputFaults faults) {
        RtaSettingsReader reader = new RtaSettingsReader();
        JsonFile.read(folder, FILE, faults).flatMap(JsonValue::object).ifPresent(reader::read);
        return reader;
    }

    /** Returns the unit in cents, if the file has a sound one, whatever else is wrong. */
    Optional<Long> unit() {
        return unit;
    }

    /** Returns the settings; call this only when no fault was found. */
    RtaSettings settings() {
        RtaArrangement arrangement = RtaArrangement.builder()
                .cutInBase(cutInBase.orElseThrow())
                .years(years)
                .contribution(contribution)
                .build();
        return new RtaSettings(arrangement, year.orElseThrow(), unit.orElseThrow(), earmarks);
    }

    /** Reports the years of the youth fund that are not given. */
    void reportMissing(InputFaults faults) {
        earmarks.missingYears()
                .forEach(
                        missing -> faults.notice(FILE, RtaFileFault.YOUTH_FUND_YEAR_MISSING, FaultValue.year(missing)));
    }

    private void read(JsonObject root) {
        unit = root.required("unit").flatMap(RtaSettingsReader::positiveCents);
        cutInBase = root.required("cutInBase").flatMap(RtaSettingsReader::notNegative);
        Optional<JsonValue> yearField = root.required("year");
        year = yearField.flatMap(JsonValue::year);
        root.optional("contribution").ifPresent(this::setContribution);
        root.required("years").ifPresentOrElse(this::addYears, () -> areYearsNumbered = false);
        root.optional("assignments").ifPresent(this::addAssignments);
        root.optional("youthFund").ifPresent(earmarks::addFund);
        root.end();
        yearField.ifPresent(field -> year.ifPresent(number -> checkTableYear(field, number)));
    }

    private void setContribution(JsonValue value) {
        value.text().ifPresent(text -> {
            if (text.equals(AFTER_CUT)) {
                contribution = ContributionReading.AFTER_CUT;
            } else if (!text.equals(BASE)) {
                value.fault(InputFault.CONTRIBUTION_READING, BASE, AFTER_CUT, text);
            }
        });
    }

    private static Optional<Long> positiveCents(JsonValue value) {
        Optional<Long> cents = value.cents();
        cents.filter(amount -> amount <= 0).ifPresent(amount -> value.fault(RtaFileFault.RTA_UNIT));
        return cents.filter(amount -> amount > 0);
    }

    private static Optional<Percentage> notNegative(JsonValue value) {
        Optional<Percentage> percentage = value.percentage();
        percentage
                .filter(Percentage::isNegative)
                .ifPresent(negative -> value.fault(RtaFileFault.RTA_PERCENTAGE_NEGATIVE));
        return percentage.filter(share -> !share.isNegative());
    }

    private void addYears(JsonValue list) {
        list.list().forEach(item -> item.object().ifPresentOrElse(this::addYear, () -> areYearsNumbered = false));
        if (list.isList() && list.list().isEmpty()) {
            list.fault(RtaFileFault.RTA_WITHOUT_YEAR);
        }
    }

    private void addYear(JsonObject item) {
        Optional<Integer> number = item.required("year").flatMap(JsonValue::year);
        areYearsNumbered &= number.isPresent();
        boolean isFirst = number.filter(known -> isFirst(item.value(), known)).isPresent();
        Optional<Percentage> cut = item.required("cut").flatMap(RtaSettingsReader::notNegative);
        RtaYear.Builder builder = RtaYear.builder();
        long[] unsound = {0};
        item.rest()
                .forEach((component, field) -> notNegative(field)
                        .ifPresentOrElse(share -> builder.putShares(component, share), () -> unsound[0]++));
        if (isFirst && cut.isPresent() && unsound[0] == 0) {
            addYear(item.value(), builder.year(number.orElseThrow()).cut(cut.get()));
        }
    }

    /** Whether no object before this one has its year; that it is given again is reported, whatever is wrong with either. */
    private boolean isFirst(JsonValue item, int number) {
        boolean isFirst = numbers.add(number);
        if (!isFirst) {
            item.fault(RtaFileFault.RTA_YEAR_GIVEN_AGAIN, FaultValue.year(number));
        }
        return isFirst;
    }

    private void addYear(JsonValue item, RtaYear.Builder builder) {
        try {
            RtaYear built = builder.build();
            years.add(built);
            cutInBase.ifPresent(cut ->
                    RtaArrangement.builder().cutInBase(cut).addYears(built).build());
        } catch (RefusalException refusal) {
            item.fault(refusal);
        }
    }

    private void checkTableYear(JsonValue field, int number) {
        if (areYearsNumbered && !numbers.isEmpty() && !numbers.contains(number)) {
            field.fault(RtaFileFault.RTA_TABLE_YEAR, FaultValue.year(number));
        }
        years.stream()
                .filter(candidate -> candidate.year() == number)
                .forEach(candidate -> NEEDED.forEach(component -> checkComponent(field, candidate, component)));
    }

    private void addAssignments(JsonValue list) {
        earmarks.addAssignments(
                list,
                areYearsNumbered && !numbers.isEmpty() ? Optional.of(ImmutableSet.copyOf(numbers)) : Optional.empty());
        years.forEach(known -> checkComponent(list, known, RtaYear.TRANSFORMATION));
    }

    private static void checkComponent(JsonValue field, RtaYear known, String component) {
        if (!known.shares().containsKey(component)) {
            field.fault(RtaFileFault.RTA_COMPONENT_MISSING, component, FaultValue.year(known.year()));
        }
    }
}
