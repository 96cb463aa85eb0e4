package nl.regiokas.budgeting.clients;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.internal.Cents;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Faults;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.internal.ValueStyle;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.money.Rational;
import org.immutables.value.Value;

/**
 * Clients and cost per client by kind of care and by municipality.
 * Dutch: totaaloverzicht van aantallen en kosten.
 *
 * <pre>{@code clients         = sum of the clients that are counted
 * cost            = sum of the known costs
 * cost per client = cost / sum of the clients whose cost is known}</pre>
 *
 * <p>Each average is rounded on its own to the given unit. Clients that are not counted are neither in the total nor in
 * the average; {@link #uncounted} names their kinds of care. The total is over all lines; a sum of averages means
 * nothing.
 *
 * <p>Source: 003_aa6130130ab9cbb9, table 2.11, lines 2144-2175, notes 26-29. Worked example: 89, 388, 126 and 1,001 clients
 * cost EUR 11,247,145 together; with 342 clients of unknown cost the total is 1,946. The average is over 1,604: EUR
 * 7,011.93, shown rounded down as 7,011.
 *
 * <p>Refused, all at once: a municipality and kind given twice, a unit that is not positive.
 *
 * @since 0.2.0
 */
@Value.Immutable
@ValueStyle
public abstract class ClientSummary {

    /** The name of the line for all clients, {@value}. */
    public static final String TOTAL = "total";

    ClientSummary() {}

    /**
     * Returns how averages are rounded.
     *
     * @return half up or down
     */
    public abstract AverageRounding rounding();

    /**
     * Returns the unit to which averages are rounded.
     *
     * @return a positive amount, such as EUR 1.00
     */
    public abstract MonetaryAmount unit();

    /**
     * Returns a line for each kind of care, in the order in which the kinds came.
     *
     * @return the lines; a kind that is not counted has its own clients in its line
     */
    public abstract ImmutableList<ClientLine> kinds();

    /**
     * Returns a line for each municipality, over the kinds that are counted, in the order in which they came.
     *
     * @return the lines
     */
    public abstract ImmutableList<ClientLine> municipalities();

    /**
     * Returns the line for everything that is counted.
     *
     * @return the total
     */
    public abstract ClientLine total();

    /**
     * Returns the kinds that are in the total and not in the average, because their cost is not known everywhere.
     *
     * @return their names in order
     */
    public abstract ImmutableList<String> withoutCost();

    /**
     * Returns the kinds that are in neither the total nor the average, because their clients are in other kinds as
     * well.
     *
     * @return their names in order
     */
    public abstract ImmutableList<String> uncounted();

    /**
     * Returns the line of a kind of care.
     *
     * @param kind its name
     * @return the line
     * @throws RefusalException if there is no such kind
     */
    public ClientLine kind(String kind) {
        return findKind(kind).orElseThrow(() -> RefusalException.of(ClientFault.CLIENT_KIND_UNKNOWN, kind));
    }

    /**
     * Looks up the line of a kind of care.
     *
     * @param kind its name
     * @return the line, empty if there is no such kind
     */
    public Optional<ClientLine> findKind(String kind) {
        return kinds().stream().filter(line -> line.name().equals(kind)).findFirst();
    }

    /**
     * Sums clients and cost.
     *
     * @param uses the clients by municipality and kind of care
     * @param rounding how averages are rounded
     * @param unit the unit to which averages are rounded, such as EUR 1.00
     * @return the summary
     * @throws RefusalException if something is given twice, or a sum does not fit
     */
    public static ClientSummary of(Collection<ClientUse> uses, AverageRounding rounding, MonetaryAmount unit) {
        Attributes.given(uses, "uses of client summary");
        Attributes.given(rounding, "rounding of client summary");
        Attributes.given(unit, "unit of client summary");
        long unitCents = Euro.cents(unit, "unit of an average");
        check(uses, unitCents);
        Function<Group, ClientLine> line = group -> line(group.name(), group.uses(), rounding, unitCents);
        ImmutableList<ClientUse> counted =
                uses.stream().filter(ClientUse::isCounted).collect(toImmutableList());
        return new ImmutableClientSummary.Builder()
                .rounding(rounding)
                .unit(Euro.ofCents(unitCents))
                .kinds(groups(uses, ClientUse::kind).stream().map(line).toList())
                .municipalities(groups(counted, ClientUse::municipality).stream()
                        .map(line)
                        .toList())
                .total(line.apply(new Group(TOTAL, counted)))
                .withoutCost(kinds(counted, use -> use.cost().isEmpty() && use.clients() > 0))
                .uncounted(kinds(uses, use -> !use.isCounted()))
                .build();
    }

    private static void check(Collection<ClientUse> uses, long unitCents) {
        Faults faults = new Faults();
        if (unitCents <= 0) {
            faults.add(ClientFault.CLIENT_UNIT, FaultValue.cents(unitCents));
        }
        Set<ImmutableList<String>> seen = new HashSet<>();
        for (ClientUse use : uses) {
            if (!seen.add(ImmutableList.of(use.municipality(), use.kind()))) {
                faults.add(ClientFault.CLIENTS_TWICE, use.kind(), use.municipality());
            }
        }
        faults.throwIfAny();
    }

    private static ImmutableList<Group> groups(Collection<ClientUse> uses, Function<ClientUse, String> name) {
        ImmutableListMultimap<String, ClientUse> grouped = Multimaps.index(uses, name::apply);
        return grouped.keySet().stream()
                .map(group -> new Group(group, grouped.get(group)))
                .collect(toImmutableList());
    }

    private static ImmutableList<String> kinds(Collection<ClientUse> uses, Predicate<ClientUse> filter) {
        return uses.stream().filter(filter).map(ClientUse::kind).distinct().collect(toImmutableList());
    }

    private static ClientLine line(
            String name, ImmutableList<ClientUse> uses, AverageRounding rounding, long unitCents) {
        long clientsWithCost = clients(name, uses, use -> use.cost().isPresent());
        long cost = Cents.sum(
                "cost of " + name, uses.stream().map(ClientUse::costCents).toList());
        ImmutableClientLine.Builder line = new ImmutableClientLine.Builder()
                .name(name)
                .clients(clients(name, uses, use -> true))
                .clientsWithCost(clientsWithCost)
                .cost(Euro.ofCents(cost));
        if (clientsWithCost > 0) {
            Rational exact = Rational.of(cost, clientsWithCost);
            line.costPerClient(Euro.ofCents(rounding.cents("cost per client of " + name, exact, unitCents)));
        }
        return line.build();
    }

    private static long clients(String name, ImmutableList<ClientUse> uses, Predicate<ClientUse> filter) {
        try {
            return uses.stream().filter(filter).mapToLong(ClientUse::clients).reduce(0, Math::addExact);
        } catch (ArithmeticException overflow) {
            throw RefusalException.of(ClientFault.CLIENTS_BEYOND_LONG, name);
        }
    }

    private record Group(String name, ImmutableList<ClientUse> uses) {}
}
