package nl.regiokas.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import com.google.common.collect.Table;
import com.google.common.primitives.ImmutableLongArray;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.money.Euro;
import org.junit.jupiter.api.Test;

/**
 * What a value gives in euro is what it gives in cents: every such pair of accessors, on values of settlements, closings,
 * comparisons, incentives and risk studies, and on every record of amounts that all differ.
 */
class TwinsTest {

    /** Pairs that calculate with what they receive, with the test that has them. */
    private static final ImmutableMap<String, String> CALCULATE = ImmutableMap.of(
            "ClientLedger.costsCents", "ClientLedgerTest",
            "CostLedger.totalCents", "CostLedgerTest",
            "CostLedgerBuilder.priceCents", "CostLedgerTest",
            "LognormalSeverity.meanCents", "SeverityTest",
            "Reorganisations.cents", "ReorganisationsTest",
            "Reorganisations.keyedCents", "ReorganisationsTest");

    /** Rows of files; what is written and read again tests them. */
    private static final Pattern ROWS = Pattern.compile("nl\\.regiokas\\.exchange\\.(region|iv3|ijw)\\..*");

    private final TwinSamples samples = TwinSamples.all();

    @Test
    void eachPairGivesTheSameAndMoreThanNothing() {
        Set<String> unseen = new TreeSet<>();
        AmountsTest.twins().forEach((cents, euro) -> {
            if (isGiven(cents) && !isSeen(cents, euro)) {
                unseen.add(name(cents));
            }
        });
        assertThat(unseen).isEmpty();
    }

    /** Else an accessor in euro could give another of the amounts and nobody would see it. */
    @Test
    void noTwoPairsOfATypeGiveTheSameOnAllSamples() {
        Map<List<Object>, String> seen = new HashMap<>();
        Set<String> alike = new TreeSet<>();
        for (Method cents : AmountsTest.twins().keySet()) {
            if (cents.getParameterCount() == 0 && isGiven(cents)) {
                List<Object> given = new ArrayList<>();
                given.add(cents.getDeclaringClass());
                samples.of(cents.getDeclaringClass()).forEach(sample -> given.add(plain(value(cents, sample))));
                String other = seen.put(given, name(cents));
                if (other != null) {
                    alike.add(other + " " + name(cents));
                }
            }
        }
        assertThat(alike).isEmpty();
    }

    private static boolean isGiven(Method cents) {
        return !CALCULATE.containsKey(name(cents))
                && !ROWS.matcher(cents.getDeclaringClass().getName()).matches();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private boolean isSeen(Method cents, Method euro) {
        Set<Object> given = new HashSet<>();
        for (Object sample : samples.of(cents.getDeclaringClass())) {
            for (Object[] arguments : samples.arguments(cents)) {
                Object inCents = plain(value(cents, sample, arguments));
                assertThat(plain(value(euro, sample, arguments)))
                        .as("%s of %s", name(euro), sample)
                        .isEqualTo(inCents);
                given.add(inCents);
            }
        }
        given.removeAll(ImmutableSet.of(0L, List.of(), Map.of(), RefusalException.class));
        return !given.isEmpty();
    }

    /** What a method gives; of a refusal, that it is one. */
    private static Object value(Method method, Object sample, Object... arguments) {
        try {
            return method.invoke(sample, arguments);
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause())
                    .as("%s", method)
                    .isInstanceOfAny(RefusalException.class, IndexOutOfBoundsException.class);
            return RefusalException.class;
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }

    /** The same in whole cents, whatever holds them; nothing is zero. */
    private static Object plain(Object value) {
        if (value instanceof MonetaryAmount amount) {
            return Euro.cents(amount, "amount");
        }
        if (value instanceof OptionalLong optional) {
            return optional.orElse(0);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(TwinsTest::plain).orElse(0L);
        }
        if (value instanceof Table<?, ?, ?> table) {
            return plain(table.rowMap());
        }
        if (value instanceof Map<?, ?> map) {
            return ImmutableMap.copyOf(Maps.transformValues(map, TwinsTest::plain));
        }
        if (value instanceof ImmutableLongArray array) {
            return array.asList();
        }
        return value instanceof Iterable<?> all
                ? Streams.stream(all).map(TwinsTest::plain).toList()
                : value;
    }
}
