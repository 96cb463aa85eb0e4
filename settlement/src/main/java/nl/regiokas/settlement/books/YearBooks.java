package nl.regiokas.settlement.books;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.money.MonetaryAmount;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.scheme.OutsideParty;

/** The books of a year while it is run: what everybody is charged, what use costs, and the funds. */
final class YearBooks {

    private final Plan plan;
    private final int year;
    private final ImmutableList<MunicipalityCode> municipalities;
    private final int[] everyPlace;
    private final long[] charged;
    private final long[] cost;
    private final Map<String, Long> outsideCharged = new TreeMap<>();
    private final List<ScopeBooking> booked = new ArrayList<>();
    private final List<FundYear> funds = new ArrayList<>();
    private final List<Fault> notices = new ArrayList<>();

    YearBooks(Plan plan, int year) {
        this.plan = plan;
        this.year = year;
        this.municipalities = plan.municipalities(year);
        this.everyPlace = new int[municipalities.size()];
        Arrays.setAll(everyPlace, place -> place);
        this.charged = new long[municipalities.size()];
        this.cost = new long[municipalities.size()];
    }

    // ---- what is put into them

    /** Charges an entry, and adds it to what its scope charges. */
    void charge(Entry entry, long[] ofScope) {
        for (int i = 0; i < entry.places().length; i++) {
            int place = entry.places()[i];
            charged[place] = Math.addExact(charged[place], entry.cents()[i]);
            ofScope[place] = Math.addExact(ofScope[place], entry.cents()[i]);
        }
    }

    void chargeOutside(String party, long cents) {
        outsideCharged.merge(party, cents, Math::addExact);
    }

    /** Adds what use of a scope costs every municipality. */
    void addCost(long[] costs) {
        for (int m = 0; m < cost.length; m++) {
            cost[m] = Math.addExact(cost[m], costs[m]);
        }
    }

    void add(ScopeBooking scope) {
        booked.add(scope);
    }

    void add(FundYear fund) {
        funds.add(fund);
    }

    /** Adds what is odd and settled all the same. */
    void report(Fault notice) {
        notices.add(notice);
    }

    // ---- what is in them

    int year() {
        return year;
    }

    /** The municipalities of the year. */
    ImmutableList<MunicipalityCode> municipalities() {
        return municipalities;
    }

    /** The places of all municipalities of the year; not to be changed. */
    int[] everyPlace() {
        return everyPlace;
    }

    ImmutableList<BookedScope> booked() {
        return booked.stream().map(ScopeBooking::booked).collect(ImmutableList.toImmutableList());
    }

    ImmutableList<FundYear> funds() {
        return ImmutableList.copyOf(funds);
    }

    ImmutableList<Fault> notices() {
        return ImmutableList.copyOf(notices);
    }

    /** What each municipality of the year is charged, by place; not to be changed. */
    long[] charged() {
        return charged;
    }

    /** What the use of each municipality of the year costs, by place; not to be changed. */
    long[] cost() {
        return cost;
    }

    /** What each outside party of the scheme is charged, in their order. */
    long[] outsideCharged() {
        ImmutableList<OutsideParty> parties = plan.scheme().outside();
        long[] cents = new long[parties.size()];
        Arrays.setAll(cents, i -> outsideCharged(parties.get(i)));
        return cents;
    }

    private long outsideCharged(OutsideParty party) {
        return outsideCharged.getOrDefault(party.code(), 0L);
    }

    ImmutableList<Position> positions() {
        ImmutableList.Builder<Position> positions = ImmutableList.builderWithExpectedSize(municipalities.size());
        ImmutableMap<Party, MonetaryAmount> advances = plan.facts().advances().row(year);
        for (int m = 0; m < charged.length; m++) {
            Party party = Party.of(municipalities.get(m));
            positions.add(new Position(year, party, cost[m], charged[m], advance(advances, party)));
        }
        for (OutsideParty one : plan.scheme().outside()) {
            Party party = new Party(one.code());
            positions.add(new Position(year, party, 0, outsideCharged(one), advance(advances, party)));
        }
        return positions.build();
    }

    private long advance(ImmutableMap<Party, MonetaryAmount> advances, Party party) {
        MonetaryAmount advance = advances.get(party);
        return advance == null ? 0 : Euro.cents(advance, "advance of " + party + " in " + year);
    }
}
