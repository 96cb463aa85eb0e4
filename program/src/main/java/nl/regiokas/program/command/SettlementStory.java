package nl.regiokas.program.command;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import nl.regiokas.core.explanation.Explanation;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.exchange.settlement.ClosedBooks;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.program.region.Clearing;
import nl.regiokas.program.region.PaymentWay;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.explanation.CorrectionExplainer;
import nl.regiokas.settlement.explanation.SettlementExplainer;
import nl.regiokas.settlement.payment.Payment;
import nl.regiokas.settlement.payment.PaymentPlan;

/** The explanations about a party in a settled year: its balance, its own cost and its payments. */
final class SettlementStory {

    private final SettledRegion region;
    private final SettlementExplainer explainer;

    SettlementStory(RegionInput input, PaymentWay way) {
        this.region = SettledRegion.of(input, way);
        this.explainer = region.settlement().explainer();
    }

    ImmutableList<Explanation> of(int year, Party party) {
        ImmutableList.Builder<Explanation> story = ImmutableList.builder();
        story.add(explainer.balance(year, party));
        party.municipality().ifPresent(code -> story.add(explainer.cost(year, code)));
        region.closings().ifPresent(books -> story.addAll(corrections(books, year, party)));
        region.clearings().stream()
                .filter(clearing -> clearing.year().equals(Optional.of(year)))
                .map(Clearing::plan)
                .forEach(plan -> story.addAll(payments(year, plan, party)));
        return story.build();
    }

    /** What closings booked for the year after it was first closed, and what is open for it. */
    private static ImmutableList<Explanation> corrections(ClosedBooks books, int year, Party party) {
        return Stream.concat(
                        books.closed().stream()
                                .flatMap(closed ->
                                        corrections(books.corrections(closed), closed.bookings(), year, party)),
                        corrections(books.openCorrections(), books.open(), year, party))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Explanation> corrections(
            CorrectionExplainer of, ImmutableList<Booking> bookings, int year, Party party) {
        return bookings.stream()
                .filter(booking -> booking.year() == year && booking.party().equals(party) && of.corrects(booking))
                .map(of::explain);
    }

    private ImmutableList<Explanation> payments(int year, PaymentPlan plan, Party party) {
        return plan.payments().stream()
                .filter(payment -> isOf(payment, party))
                .map(payment -> shallow(explainer.payment(year, plan, payment)))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isOf(Payment payment, Party party) {
        return payment.from().equals(party) || payment.to().equals(party);
    }

    /** A payment without the explanation of the balance, which was given already or belongs to another party. */
    private static Explanation shallow(Explanation payment) {
        return payment.toBuilder()
                .parts(payment.parts().stream()
                        .map(part -> part.toBuilder()
                                .figures(part.figures().stream()
                                        .map(SettlementStory::plain)
                                        .toList())
                                .parts(ImmutableList.of())
                                .build())
                        .toList())
                .build();
    }

    private static Figure plain(Figure figure) {
        return new Figure(figure.id(), figure.value(), figure.source(), Optional.empty());
    }
}
