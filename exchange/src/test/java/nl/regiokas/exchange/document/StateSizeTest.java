package nl.regiokas.exchange.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.IntStream;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.usage.UsageLine;
import nl.regiokas.settlement.books.OpenItem;
import nl.regiokas.settlement.books.ScopeState;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.model.ChargeKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A state is small: at most a hundred bytes an open instalment. */
class StateSizeTest {

    private static final int MUNICIPALITIES = 342;
    private static final int YEARS = 10;
    private static final int SCOPES = 200;

    @Test
    void anOpenInstalmentTakesAtMostAHundredBytes() {
        ImmutableSortedMap.Builder<OpenItem, Long> open = ImmutableSortedMap.naturalOrder();
        for (int municipality = 0; municipality < MUNICIPALITIES; municipality++) {
            MunicipalityCode code = MunicipalityCode.of(String.format("%04d", 1 + 5 * municipality));
            for (int due = 2019; due < 2019 + YEARS; due++) {
                open.put(
                        OpenItem.of(code, due, 2018, ChargeKind.INSTALMENT),
                        -123_456_789L - municipality * 1000L - due);
            }
        }
        ImmutableTable.Builder<Integer, MunicipalityCode, Long> costs = ImmutableTable.builder();
        IntStream.range(0, MUNICIPALITIES)
                .forEach(at ->
                        costs.put(2018, MunicipalityCode.of(String.format("%04d", 1 + 5 * at)), 9_876_543_210L + at));
        State state = State.builder()
                .after(2018)
                .scopes(ImmutableMap.of(
                        "heavy",
                        ScopeState.builder()
                                .fundCents(123_456_789L)
                                .openCents(open.buildOrThrow())
                                .build()))
                .settledCents(costs.buildOrThrow())
                .build();

        String text = Documents.library().state().write(state);

        assertThat(text.length()).isLessThan(30 * MUNICIPALITIES * YEARS);
        assertThat(Documents.library().state().read(text)).isEqualTo(state);
    }

    /** Many scopes with one or a few open items each, in different years. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void anOpenInstalmentTakesAtMostAHundredBytesInScopesWithFew(int each) {
        ImmutableMap.Builder<String, ScopeState> scopes = ImmutableMap.builder();
        for (int scope = 0; scope < SCOPES; scope++) {
            ImmutableSortedMap.Builder<OpenItem, Long> open = ImmutableSortedMap.naturalOrder();
            for (int i = 0; i < each; i++) {
                MunicipalityCode code = MunicipalityCode.of(String.format("%04d", 1 + (7 * scope + i) % 342));
                open.put(OpenItem.of(code, 2019 + i, 2018, ChargeKind.INSTALMENT), -123_456_789L - scope);
            }
            scopes.put(
                    "scope " + scope,
                    ScopeState.builder().openCents(open.buildOrThrow()).build());
        }
        State state = State.builder().after(2018).scopes(scopes.buildOrThrow()).build();

        String text = Documents.library().state().write(state);

        assertThat(text.length()).isLessThanOrEqualTo(100 * each * SCOPES);
        assertThat(Documents.library().state().read(text)).isEqualTo(state);
    }

    /** What could not be read again is not written. */
    @Test
    @Tag("slow")
    void aDocumentThatIsTooLargeToBeReadIsNotWritten() {
        UsageLine line = UsageLine.builder()
                .municipality(MunicipalityCode.of("0014"))
                .product(ProductCode.of("45A04"))
                .date(LocalDate.of(2018, 3, 31))
                .amount(Euro.parse("12.50"))
                .build();
        Document<ImmutableList<UsageLine>> usage = Documents.library().usage();
        int each = usage.write(ImmutableList.of(line, line)).length()
                - usage.write(ImmutableList.of(line)).length();
        int most = ((1 << 24) - usage.write(ImmutableList.of(line)).length()) / each + 1;

        assertThat(usage.write(ImmutableList.copyOf(Collections.nCopies(most, line))))
                .hasSizeBetween((1 << 24) - each, 1 << 24);
        assertThatThrownBy(() -> usage.write(ImmutableList.copyOf(Collections.nCopies(most + 1, line))))
                .isInstanceOf(RefusalException.class)
                .hasMessage("document must have at most 16777216 characters and 200 levels to be written");
    }
}
