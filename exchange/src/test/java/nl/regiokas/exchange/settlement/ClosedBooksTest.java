package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.books.Booking;
import nl.regiokas.settlement.books.Due;
import nl.regiokas.settlement.books.Party;
import nl.regiokas.settlement.model.ChargeKind;
import nl.regiokas.settlement.payment.PaymentPlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closings with what an earlier run booked. */
class ClosedBooksTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);

    @TempDir
    private Path folder;

    /** 1.00 less the least number there is does not fit. */
    @Test
    void differencesFromWhatWasBookedThatDoNotFitAreRefused() {
        FolderFiles.write(folder, "municipalities.csv", "code,name,subregion,youth\n9001,A,,1\n");
        FolderFiles.write(folder, "products.csv", "code,name,segment,standing\nP,p,BASIC,false\n");
        FolderFiles.write(folder, "usage.csv", "municipality,product,date,quantity,amount\n9001,P,2018-05-01,,1.00\n");
        FolderFiles.write(folder, "closings.csv", "closed,through\n2019-03-01,2018\n");
        FolderFiles.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "a", "segments": ["BASIC"],
                  "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);
        Party party = new Party("9001");
        BookedBefore booked = new BookedBefore(
                ImmutableSortedMap.of(
                        DAY,
                        new BookedBefore.BookedClosing(
                                ImmutableList.of(new Booking(2018, "a", party, ChargeKind.OWN_USE, Long.MIN_VALUE)),
                                ImmutableList.of(new Due(party, Long.MIN_VALUE)))),
                Optional.empty());
        RegionInput input =
                RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, new InputFaults())
                        .orElseThrow()
                        .toBuilder()
                        .booked(booked)
                        .build();

        assertThatThrownBy(() -> ClosedBooks.of(input, PaymentPlans::netted))
                .isInstanceOf(RefusalException.class)
                .hasMessage(
                        "closings.csv: bookings and dues of closings together must fit in 64 bits of cents but overflowed"
                                + " (2019-03-01)");
    }
}
