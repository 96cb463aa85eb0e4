package nl.regiokas.exchange.provider;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Optional;
import nl.regiokas.budgeting.provider.BudgetKind;
import nl.regiokas.budgeting.provider.Claim;
import nl.regiokas.budgeting.provider.DecidedClaim;
import nl.regiokas.budgeting.provider.ProviderAccounts;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Product;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.region.UsageView;
import nl.regiokas.exchange.usage.RegionBasis;
import nl.regiokas.exchange.usage.UsedDays;

/**
 * The claims of providers among the lines of usage: lines that name a provider, in a year for which there are budgets.
 * Dutch: declaraties van aanbieders.
 *
 * <p>Claims on budgets that pay all use are decided on when they are read. Those on a grant of 2015 and those without a
 * budget are kept, in some 24 bytes each, until all have been read: they are taken in the order of their dates, and those of
 * one date in the order in which they were read. Not for use by several threads.
 *
 * @since 0.2.0
 */
public final class ProviderClaims {

    private final ProviderAccounts accounts;
    private final ImmutableSet<Integer> years;
    private final boolean isClaimedFrom;
    private final ImmutableList<MunicipalityCode> municipalities;
    private final ImmutableList<Product> products;
    private final WaitingClaims waiting;
    private final ClaimClosings closings;
    private final DecidedSink sink;
    private final ImmutableList.Builder<DecidedClaim> firstCut = ImmutableList.builder();
    private String lastProvider = "";
    private int lastYear;
    private int lastProduct = -1;
    private int lastAccount;
    private long lines;
    private long refusedLines;
    private long cutLines;

    private ProviderClaims(
            ProviderInput input,
            ProviderAccounts accounts,
            RegionBasis basis,
            ClaimClosings closings,
            DecidedSink sink) {
        this.accounts = accounts;
        this.closings = closings;
        this.sink = sink;
        this.years = input.years();
        this.isClaimedFrom = input.budgets().stream()
                .anyMatch(budget -> budget.kind() != BudgetKind.FIXED && budget.kind() != BudgetKind.ADVANCE);
        this.municipalities = ImmutableSortedSet.copyOf(basis.codes()).asList();
        this.products = basis.catalogue().products();
        this.waiting = new WaitingClaims(Math.max(1, products.size()));
    }

    /**
     * Starts without claims.
     *
     * @param input the providers and their budgets
     * @param basis what the usage is about
     * @param closings the closings at which claims are decided on
     * @param sink receives what is decided on every claim
     * @param faults what was refused so far
     * @return a place for claims, or nothing when something was refused
     * @throws RefusalException if the budgets do not fit together; those of {@link ProviderInput#read} do, or have faults
     */
    public static Optional<ProviderClaims> of(
            ProviderInput input, RegionBasis basis, ClaimClosings closings, DecidedSink sink, InputFaults faults) {
        Attributes.given(input, "input of provider claims");
        Attributes.given(basis, "basis of provider claims");
        Attributes.given(closings, "closings of provider claims");
        Attributes.given(sink, "sink of provider claims");
        Attributes.given(faults, "faults of provider claims");
        return faults.isEmpty()
                ? Optional.of(new ProviderClaims(
                        input,
                        ProviderAccounts.of(input.providers(), input.budgets(), input.rules()),
                        basis,
                        closings,
                        sink))
                : Optional.empty();
    }

    /**
     * Takes a line if it is a claim.
     *
     * @param line the line
     * @param municipality the place of its municipality
     * @param product the place of its product
     * @param cents what is claimed
     * @return whether it is a claim and was taken
     * @throws RefusalException if a sum does not fit
     */
    public boolean take(UsageView line, int municipality, int product, long cents) {
        boolean isClaim =
                line.provider().isPresent() && years.contains(line.date().getYear());
        if (isClaim) {
            add(line, municipality, product, cents);
        }
        return isClaim;
    }

    private void add(UsageView line, int municipality, int product, long cents) {
        lines++;
        int account = account(line.provider().orElseThrow(), line.date().getYear(), product);
        UsedDays days = new UsedDays(line.date(), line.known(), line.client().orElse(""));
        if (accounts.isLimited(account)) {
            waiting.add(account, days, municipality, product, cents);
        } else {
            long accepted = accounts.claimCents(account, cents);
            sink.accept(days, municipality, product, closings.known().applyAsInt(days), accepted);
            sink.decide(days, cents, accepted);
        }
    }

    /** Lines of a provider often follow one another. */
    private int account(String provider, int year, int product) {
        if (year != lastYear || product != lastProduct || !provider.equals(lastProvider)) {
            lastAccount = accounts.account(year, provider, products.get(product).segment());
            lastProvider = provider;
            lastYear = year;
            lastProduct = product;
        }
        return lastAccount;
    }

    /**
     * Decides on the claims that are kept, when all lines have been read.
     *
     * @param faults receives what is refused
     * @return what was decided on all claims, or nothing when something was refused
     */
    public Optional<DecidedClaims> settle(InputFaults faults) {
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        if (lines == 0 && isClaimedFrom) {
            faults.notice(RegionTables.PROVIDER_BUDGETS.file(), ProviderInputFault.PROVIDER_NOTHING_CLAIMED);
        }
        try {
            if (closings.stands()) {
                decideOnce();
            } else {
                decideAtEachClosing();
            }
            return Optional.of(
                    new DecidedClaims(accounts.settlement(), lines, refusedLines, cutLines, firstCut.build()));
        } catch (RefusalException refusal) {
            faults.add(RegionTables.PROVIDER_BUDGETS.file(), 0, refusal);
            return Optional.empty();
        }
    }

    /** What a closing accepted stands: claims are decided on in the order of the closings that settle them, then of dates. */
    private void decideOnce() {
        int[] places = waiting.inOrder();
        int[] settled = Arrays.stream(places)
                .map(place -> closings.settled().applyAsInt(waiting.days(place)))
                .toArray();
        for (int closing = 0; closing <= closings.number(); closing++) {
            for (int i = 0; i < places.length; i++) {
                if (settled[i] == closing) {
                    accept(places[i], closings.known().applyAsInt(waiting.days(places[i])), decide(places[i]));
                }
            }
        }
    }

    /** At every closing all claims that are known then are decided on again, by their dates. */
    private void decideAtEachClosing() {
        int[] places = waiting.inOrder();
        long[] accepted = new long[closings.number() == 0 ? 0 : waiting.size()];
        for (int closing = 0; closing < closings.number(); closing++) {
            ProviderAccounts then = accounts.unclaimed();
            for (int place : places) {
                if (closings.known().applyAsInt(waiting.days(place)) <= closing) {
                    long part = then.claimCents(waiting.account(place), waiting.cents(place));
                    accept(place, closing, part - accepted[place]);
                    accepted[place] = part;
                }
            }
        }
        for (int place : places) {
            long part = decide(place);
            accept(place, closings.number(), accepted.length == 0 ? part : part - accepted[place]);
        }
    }

    private void accept(int place, int closing, long cents) {
        if (cents != 0) {
            sink.accept(waiting.days(place), waiting.municipality(place), waiting.product(place), closing, cents);
        }
    }

    /** Decides on a claim when all are known; returns the accepted part. */
    private long decide(int place) {
        long claimed = waiting.cents(place);
        long accepted = accounts.claimCents(waiting.account(place), claimed);
        if (accepted != claimed) {
            cutLines++;
            refusedLines += accepted == 0 ? 1 : 0;
            if (cutLines <= DecidedClaims.MOST_CUT) {
                firstCut.add(new DecidedClaim(claim(place), Euro.ofCents(accepted)));
            }
        }
        sink.decide(waiting.days(place), claimed, accepted);
        return accepted;
    }

    private Claim claim(int place) {
        Product product = products.get(waiting.product(place));
        return Claim.builder()
                .line(place)
                .provider(accounts.provider(waiting.account(place)))
                .municipality(municipalities.get(waiting.municipality(place)))
                .product(product.code())
                .segment(product.segment())
                .date(waiting.days(place).date())
                .amount(Euro.ofCents(waiting.cents(place)))
                .build();
    }
}
