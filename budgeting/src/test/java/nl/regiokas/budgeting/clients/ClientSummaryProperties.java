package nl.regiokas.budgeting.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;

class ClientSummaryProperties {

    @Property
    void municipalitiesSumToTheTotal(@ForAll("uses") List<ClientUse> uses) {
        ClientSummary summary = ClientSummary.of(uses, AverageRounding.DOWN, Euro.parse("1"));

        assertThat(sum(summary.municipalities(), ClientLine::clients))
                .isEqualTo(summary.total().clients());
        assertThat(sum(summary.municipalities(), ClientLine::clientsWithCost))
                .isEqualTo(summary.total().clientsWithCost());
        assertThat(sum(summary.municipalities(), ClientSummaryProperties::costCents))
                .isEqualTo(costCents(summary.total()));
        assertThat(sum(summary.kinds(), ClientLine::clients))
                .isEqualTo(uses.stream().mapToLong(ClientUse::clients).sum());
    }

    @Property
    void averageTimesClientsIsTheCostWithinTheUnit(@ForAll("uses") List<ClientUse> uses) {
        for (AverageRounding rounding : AverageRounding.values()) {
            ClientLine total = ClientSummary.of(uses, rounding, Euro.parse("1")).total();
            total.costPerClient().ifPresent(average -> {
                Rational off = total.exactCostPerClientCents()
                        .orElseThrow()
                        .minus(Rational.of(Euro.cents(average, "average")));
                if (rounding == AverageRounding.DOWN) {
                    assertThat(off).isGreaterThanOrEqualTo(Rational.ZERO).isLessThan(Rational.of(100));
                } else {
                    assertThat(off.abs()).isLessThanOrEqualTo(Rational.of(50));
                }
            });
            assertThat(total.costPerClient().isPresent()).isEqualTo(total.clientsWithCost() > 0);
        }
    }

    private static long sum(ImmutableList<ClientLine> lines, ToLongFunction<ClientLine> column) {
        return lines.stream().mapToLong(column).sum();
    }

    private static long costCents(ClientLine line) {
        return Euro.cents(line.cost(), "cost");
    }

    @Provide
    Arbitrary<List<ClientUse>> uses() {
        Arbitrary<ClientUse> use = Combinators.combine(
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.of("x", "y", "z"),
                        Arbitraries.longs().between(1, 5_000),
                        Arbitraries.longs().between(0, 10_000_000).optional(),
                        Arbitraries.of(true, false))
                .as((municipality, kind, clients, cost, counted) -> ClientUse.builder()
                        .municipality(municipality)
                        .kind(kind)
                        .clients(clients)
                        .cost(cost.map(Euro::ofCents))
                        .isCounted(counted)
                        .build());
        return use.list().ofMaxSize(9).uniqueElements(line -> line.municipality() + line.kind());
    }
}
