package nl.regiokas.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.regiokas.core.money.Euro;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private enum Sample implements FaultCode {
        WEIGHT_MISSING("key {key} has no weight for {municipality}"),
        VOLUME_NEGATIVE("premium volume must not be negative but was {volume}"),
        DAY_TOO_LATE("day must not be after {last} but was {day} ({share} of {last}, {codes})");

        private final String pattern;

        Sample(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    @Test
    void reportsEveryFaultInOneGo() {
        Faults faults = new Faults();
        faults.at(Place.SCOPE, "intensive").at(Place.YEAR, 2018).add(Sample.VOLUME_NEGATIVE, Euro.ofCents(-100));
        faults.add(Sample.WEIGHT_MISSING, "youth", "0005");

        RefusalException refusal = catchThrowableOfType(RefusalException.class, faults::throwIfAny);

        assertThat(refusal.messages())
                .containsExactly(
                        "premium volume must not be negative but was EUR -1.00 (scope intensive, 2018)",
                        "key youth has no weight for 0005");
        assertThat(refusal)
                .hasMessage("premium volume must not be negative but was EUR -1.00 (scope intensive, 2018)\n"
                        + "key youth has no weight for 0005");
    }

    @Test
    void aFaultIsData() {
        Fault fault = Fault.of(
                Sample.DAY_TOO_LATE,
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2019, 1, 2),
                new BigDecimal("1E+3"),
                ImmutableList.of("0005", "0009"));

        assertThat(fault.code()).isEqualTo("day-too-late");
        assertThat(fault.arguments().keySet()).containsExactly("last", "day", "share", "codes");
        assertThat(fault.arguments().get("day")).isEqualTo(new FaultValue.Day(LocalDate.of(2019, 1, 2)));
        assertThat(fault.place()).isEqualTo(Place.NONE);
        assertThat(fault)
                .hasToString("day must not be after 2019-01-01 but was 2019-01-02 (1000 of 2019-01-01, 0005, 0009)");
        assertThat(fault.words("{day} ligt na {last}{?}")).isEqualTo("2019-01-02 ligt na 2019-01-01{?}");
    }

    @Test
    void amountsInCentsAndAsMoneyAreTheSameData() {
        assertThat(FaultValue.of(Euro.ofCents(-5)).text()).isEqualTo("EUR -0.05");
        assertThat(FaultValue.cents(100_000).text()).isEqualTo("EUR 1000.00");
        assertThat(FaultValue.of(Euro.ofCents(100_000)).text()).isEqualTo("EUR 1000.00");
        assertThat(FaultValue.of(Euro.ofCents(100_000)))
                .as("however the amount was made")
                .isEqualTo(FaultValue.cents(100_000));
    }

    @Test
    void tooManyAndTooFewArgumentsLoseNothing() {
        assertThat(Fault.of(Sample.VOLUME_NEGATIVE))
                .hasToString("premium volume must not be negative but was {volume}");
        assertThat(Fault.of(Sample.VOLUME_NEGATIVE, 1, 2).arguments())
                .containsEntry("argument2", new FaultValue.Decimal(BigDecimal.valueOf(2)));
    }

    @Test
    void aPlaceInAFileStandsFirst() {
        Place place = Place.of(Place.FILE, "usage.csv")
                .at(Place.LINE, 12)
                .at(Place.COLUMN, 3)
                .at(Place.YEAR, 2018);

        assertThat(Fault.of(Sample.VOLUME_NEGATIVE, "x").in(place))
                .hasToString("usage.csv:12:3: premium volume must not be negative but was x (2018)");
        assertThat(Fault.of(Sample.VOLUME_NEGATIVE, "x")
                        .in(Place.of(Place.FILE, "scheme.json").at(Place.PATH, "$.scopes[0]")))
                .hasToString("scheme.json: $.scopes[0] premium volume must not be negative but was x");
        assertThat(Fault.of(Sample.VOLUME_NEGATIVE, "x").in(Place.of(Place.LINE, 12)))
                .hasToString("premium volume must not be negative but was x (line 12)");
    }

    @Test
    void theOwnPlaceOfAFaultReportsTheOneAroundItMoreExactly() {
        Faults faults = new Faults();
        RefusalException inner =
                RefusalException.of(Fault.of(Sample.VOLUME_NEGATIVE, "x").in(Place.of(Place.YEAR, 2018)));
        faults.at(Place.of(Place.SCOPE, "a").at(Place.YEAR, 2017)).collect(() -> {
            throw inner;
        });

        assertThat(faults.list())
                .containsExactly(Fault.of(Sample.VOLUME_NEGATIVE, "x")
                        .in(Place.of(Place.SCOPE, "a").at(Place.YEAR, 2018)));
        assertThat(Place.of("a", 1).at("b", 2)).isNotEqualTo(Place.of("b", 2).at("a", 1));
    }

    @Test
    void noDefaultLocaleChangesAMessage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Fault.of(Sample.VOLUME_NEGATIVE, 1_234_567).in(Place.of(Place.YEAR, 2018)))
                    .hasToString("premium volume must not be negative but was 1234567 (2018)");
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Sample.VOLUME_NEGATIVE.code()).isEqualTo("volume-negative");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aRefusalTravelsWithItsFaults() throws IOException, ClassNotFoundException {
        RefusalException refusal = RefusalException.of(Sample.VOLUME_NEGATIVE, Euro.ofCents(-100));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refusal);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((RefusalException) in.readObject()).faults()).isEqualTo(refusal.faults());
        }
    }

    @Test
    void anEmptyCollectorThrowsNothing() {
        Faults faults = new Faults();

        assertThat(faults.isEmpty()).isTrue();
        assertThat(faults.list()).isEmpty();
        assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void aListIsASnapshot() {
        Faults faults = new Faults();
        faults.add(Sample.VOLUME_NEGATIVE, Euro.ofCents(-1));
        ImmutableList<Fault> before = faults.list();
        faults.add(Sample.VOLUME_NEGATIVE, Euro.ofCents(-2));

        assertThat(before)
                .extracting(Fault::text)
                .containsExactly("premium volume must not be negative but was EUR -0.01");
        assertThat(faults.isEmpty()).isFalse();
    }

    @Test
    void requireRefusesAtOnce() {
        assertThatThrownBy(() -> Faults.require(false, Sample.VOLUME_NEGATIVE, Euro.ofCents(-1)))
                .isInstanceOf(RefusalException.class)
                .hasMessage("premium volume must not be negative but was EUR -0.01");
        assertThatCode(() -> Faults.require(true, Sample.VOLUME_NEGATIVE)).doesNotThrowAnyException();
    }

    @Test
    void aRefusalOfNothingIsAMistakeOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RefusalException.of(List.of()))
                .withMessage("a refusal must have at least one fault but was given none");
    }
}
