package nl.regiokas.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void tellsEveryFaultInOneGo() {
        Faults faults = new Faults();
        faults.add("premium volume must not be negative but was %s (scope %s, %s)", "EUR -1.00", "intensive", 2018);
        faults.add("key youth has no weight for 0005");

        RefusalException refusal = catchThrowableOfType(RefusalException.class, faults::throwIfAny);

        assertThat(refusal.faults())
                .containsExactly(
                        "premium volume must not be negative but was EUR -1.00 (scope intensive, 2018)",
                        "key youth has no weight for 0005");
        assertThat(refusal)
                .hasMessage("premium volume must not be negative but was EUR -1.00 (scope intensive, 2018)\n"
                        + "key youth has no weight for 0005");
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
        faults.add("first");
        ImmutableList<String> before = faults.list();
        faults.add("second");

        assertThat(before).containsExactly("first");
        assertThat(faults.isEmpty()).isFalse();
    }

    @Test
    void requireRefusesAtOnce() {
        assertThatThrownBy(() -> Faults.require(false, "share must not be above 100% but was %s", "101%"))
                .isInstanceOf(RefusalException.class)
                .hasMessage("share must not be above 100% but was 101%");
        assertThatCode(() -> Faults.require(true, "never told")).doesNotThrowAnyException();
    }

    @Test
    void aRefusalOfNothingIsAMistakeOfTheCaller() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RefusalException.of(ImmutableList.of()))
                .withMessage("a refusal must tell at least one fault but was given none");
    }
}
