package nl.regiokas.exchange.ijw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims and answers that become lines of usage. */
class IjwImportTest {

    private static final ClientKey KEY = ClientKey.of("a key of 20 bytes or so".getBytes(StandardCharsets.UTF_8));
    private static final String AMBULATORY = "RN001 999900006 45 45A03 2024-04-01 4 04 1250 5000 D";
    private static final String STAY = "RN002 999900018 44 44A09 2024-04-01 30 14 15000 450000 D";
    private static final String CREDIT = "RN003 999900006 45 45A03 2024-03-01 1 04 1250 1250 C";

    @TempDir
    private Path folder;

    private InputFaults faults = new InputFaults();

    @BeforeEach
    void makeFolder() {
        FolderFiles.write(folder, "municipalities.csv", "code,name,subregion,youth\n0005,Bedum,,1\n");
        FolderFiles.write(
                folder,
                "products.csv",
                "code,name,segment,standing\n45A03,a,BASIC,false\n44A09,b,BASIC,false\n49ZZZ,c,BASIC,false\n");
    }

    private Optional<IjwImported> take(String... messages) {
        return take(KEY, messages);
    }

    private Optional<IjwImported> take(ClientKey key, String... messages) {
        faults = new InputFaults();
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < messages.length; i++) {
            Path at = folder.resolve("messages").resolve("m" + i + ".xml");
            FolderFiles.write(folder.resolve("messages"), "m" + i + ".xml", messages[i]);
            files.add(at);
        }
        try {
            return IjwImport.into(folder, files, key, faults);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private List<String> usage() {
        try {
            return Files.readAllLines(folder.resolve(IjwImport.FILE));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private List<String> notices() {
        return faults.notices().stream().map(Fault::text).toList();
    }

    @Test
    void aClaimBecomesLinesOfUsage() {
        Optional<IjwImported> taken = take(IjwSamples.claim("M1", AMBULATORY, STAY, CREDIT));

        assertThat(faults.list()).isEmpty();
        assertThat(notices()).isEmpty();
        assertThat(taken.orElseThrow().messages())
                .containsExactly(new IjwImported.Message(
                        "m0.xml", new IjwMessage.ClaimName("0005", "65656055", "M1"), 3, 453_750));
        String child = KEY.client("999900006");
        assertThat(usage())
                .containsExactly(
                        "municipality,product,date,quantity,amount,known,client,reference",
                        "0005,45A03,2024-04-01,,50.00,2024-05-06," + child + ",0005/65656055/M1/RN001",
                        "0005,44A09,2024-04-01,,4500.00,2024-05-06," + KEY.client("999900018")
                                + ",0005/65656055/M1/RN002",
                        "0005,45A03,2024-03-01,,-12.50,2024-05-06," + child + ",0005/65656055/M1/RN003");
        assertThat(String.join("", usage())).doesNotContain("999900006");
        assertThat(folder.resolve(".regiokas")).doesNotExist();
    }

    @Test
    void theProviderIsThatOfProvidersCsv() {
        FolderFiles.write(folder, "providers.csv", "code,name,partner\n65656055,x,p\n");

        take(IjwSamples.claim("M1", AMBULATORY));

        assertThat(usage().get(1)).contains(",65656055,0005/");
    }

    @Test
    void aCodeOfAMunicipalityFollowsItsCategory() {
        take(IjwSamples.claim("M1", "R1 999900006 49 ZZZ 2024-04-01 1 82 100 100 D"));

        assertThat(usage().get(1)).startsWith("0005,49ZZZ,");
    }

    /** What stands in the file is kept or refused, never dropped. */
    @Test
    void linesThatWereThereAreCheckedLikeAllUsage() {
        FolderFiles.write(folder, IjwImport.FILE, """
                municipality,product,date,quantity,amount,known,client,reference
                0005,45A03,2024-04-01,,100.00,,,0005/65656055/M0/R0
                0005,45A03,2024-04-01,,250.00,,,0005/65656055/M0/R0
                0005,45A03,2024-04-01,,,,,r
                """);
        List<String> before = usage();

        assertThat(take(IjwSamples.claim("M1", AMBULATORY))).isEmpty();
        assertThat(faults.faults())
                .extracting(Fault::code)
                .containsExactly("reference-twice", "neither-quantity-nor-amount");
        assertThat(usage()).isEqualTo(before);
    }

    @Test
    void aMessageReadTwiceIsRefusedAndNothingChanges() {
        take(IjwSamples.claim("M1", AMBULATORY));
        List<String> before = usage();

        assertThat(take(IjwSamples.claim("M2", STAY), IjwSamples.claim("M1", AMBULATORY)))
                .isEmpty();
        assertThat(faults.list()).containsExactly("m1.xml:18: claim with reference RN001 was read already");
        assertThat(usage()).isEqualTo(before);

        assertThat(take(IjwSamples.claim("M9", AMBULATORY))).isEmpty();
        assertThat(faults.list()).containsExactly("m0.xml:18: claim with reference RN001 was read already");
    }

    @Test
    void anAnswerDropsWhatItRefuses() {
        take(IjwSamples.claim("M1", AMBULATORY, STAY));

        Optional<IjwImported> taken = take(IjwSamples.answer("M1", 455_000, STAY));

        assertThat(taken.orElseThrow().messages())
                .extracting(IjwImported.Message::cents)
                .containsExactly(-450_000L);
        assertThat(usage()).hasSize(2).last().asString().endsWith("RN001");
        assertThat(take(IjwSamples.answer("M1", 455_000, STAY))).isEmpty();
        assertThat(faults.list()).containsExactly("m0.xml: answer refuses RN002, which is not in usage-ijw.csv");
    }

    /** 4,550.00 submitted and nothing granted, yet only the stay of 4,500.00 is refused. */
    @Test
    void anAnswerWhoseTotalsAreNotThoseOfItsLinesIsRefused() {
        take(IjwSamples.claim("M1", AMBULATORY, STAY));
        String answer = IjwSamples.answer("M1", 455_000, STAY).replace(">5000<", ">0<");

        assertThat(take(answer)).isEmpty();
        assertThat(faults.list())
                .containsExactly(
                        "m0.xml:14: refused lines must be what was submitted less what was granted, EUR 4550.00,"
                                + " but are EUR 4500.00");
    }

    @Test
    void anAnswerIsTakenAfterItsClaimInWhateverOrderTheyAreGiven() {
        take(IjwSamples.answer("M1", 455_000, STAY), IjwSamples.claim("M1", AMBULATORY, STAY));

        assertThat(faults.list()).isEmpty();
        assertThat(usage()).hasSize(2);
    }

    @Test
    void aClaimRefusedAsAWholeIsDroppedAndMayBeSentAgain() {
        take(IjwSamples.claim("M1", AMBULATORY), IjwSamples.claim("M2", STAY));

        take(IjwSamples.answer("M1", 5000));

        assertThat(usage()).hasSize(2).last().asString().endsWith("M2/RN002");
        assertThat(take(IjwSamples.answer("M1", 5000))).isEmpty();
        assertThat(faults.list())
                .containsExactly(
                        "m0.xml: answer refuses message M1 of 65656055, but no line of it is in usage-ijw.csv");
        assertThat(take(IjwSamples.claim("M3", AMBULATORY))).isPresent();
    }

    @Test
    void hourTariffsInMinutesCountAsClaimedAndAreChecked() {
        FolderFiles.write(folder, "tariffs.csv", "product,from,price\n45A03,2024-01-01,87.30\n");

        // 87.30 / 60 x 95 = 138.225: 138.23; by the rounded tariff of a minute, 1.46, it would be 138.70
        take(IjwSamples.claim(
                "M1",
                "R1 999900006 45 45A03 2024-04-01 95 01 146 13823 D",
                "R2 999900006 45 45A03 2024-04-01 95 01 146 13870 D",
                "R3 999900006 45 45A03 2024-04-01 95 01 146 13823 C",
                "R4 999900006 44 44A09 2024-04-01 2 14 15000 30001 D",
                "R5 999900006 44 44A09 2024-04-01 7 83 - 7 D"));

        assertThat(usage().get(2)).contains(",138.70,");
        assertThat(notices())
                .containsExactly(
                        "m0.xml: claim R2 counts as claimed, EUR 138.70, but 95 minutes at EUR 87.30 an hour are"
                                + " EUR 138.23",
                        "m0.xml: claim R4 counts as claimed, EUR 300.01, but 2 times EUR 150.00 is EUR 300.00");
    }

    /**
     * Without the tariff of an hour: that of a minute is it divided and rounded half up, so an hour of 87.30 is 1.46 a minute and
     * 95 minutes are 138.23, though 95 times 1.46 is 138.70. Hours from 87.30 to below 87.90 are 1.46 a minute: 138.225 to
     * below 139.175.
     */
    @Test
    void minutesWithoutAnHourTariffAreCheckedByWhatAnHourMayBe() {
        take(IjwSamples.claim(
                "M1",
                "R1 999900006 45 45A03 2024-04-01 95 01 146 13823 D",
                "R2 999900006 45 45A03 2024-04-01 95 01 146 13870 D",
                "R3 999900006 45 45A03 2024-04-01 95 01 146 13917 C",
                "R4 999900006 45 45A03 2024-04-01 95 01 146 13822 D",
                "R5 999900006 45 45A03 2024-04-01 95 01 146 13918 D",
                "R6 999900006 45 45A03 2024-04-01 95 01 - 1 D"));

        assertThat(notices())
                .containsExactly(
                        "m0.xml: claim R4 counts as claimed, EUR 138.22, but 95 minutes at EUR 1.46, rounded, are EUR 138.23"
                                + " to EUR 139.17",
                        "m0.xml: claim R5 counts as claimed, EUR 139.18, but 95 minutes at EUR 1.46, rounded, are EUR 138.23"
                                + " to EUR 139.17");
    }

    /** A tariff of the folder that is that of the message is one of minutes, and exact. */
    @Test
    void aTariffOfMinutesIsExact() {
        FolderFiles.write(folder, "tariffs.csv", "product,from,price\n45A03,2024-01-01,1.46\n");

        take(IjwSamples.claim("M1", "R1 999900006 45 45A03 2024-04-01 95 01 146 13823 D"));

        assertThat(notices())
                .containsExactly("m0.xml: claim R1 counts as claimed, EUR 138.23, but 95 times EUR 1.46 is EUR 138.70");
    }

    /** A message with nothing left of it was read all the same: its lines were refused, and do not come back. */
    @Test
    void aMessageOfWhichAllLinesWereDroppedIsNotReadAgain() {
        take(IjwSamples.claim("M1", AMBULATORY));
        take(IjwSamples.answer("M1", 5000));
        assertThat(usage()).hasSize(1);

        assertThat(take(IjwSamples.claim("M1", AMBULATORY))).isEmpty();
        assertThat(faults.list()).containsExactly("m0.xml: message M1 of 65656055 was read already");
        assertThat(usage()).hasSize(1);
        assertThat(take(IjwSamples.claim("M2", AMBULATORY))).isPresent();
    }

    /** With another key the same client would count as two. */
    @Test
    void anotherKeyIsRefused() throws IOException {
        ClientKey other = ClientKey.of("another key of 24 bytes.".getBytes(StandardCharsets.UTF_8));
        take(IjwSamples.claim("M1", AMBULATORY));
        String read = Files.readString(folder.resolve("ijw-messages.csv"));

        assertThat(read).matches("municipality,provider,message,key\n0005,65656055,M1,k[0-9a-f]{4}\n");
        assertThat(take(other, IjwSamples.claim("M2", STAY))).isEmpty();
        assertThat(faults.list())
                .containsExactly("ijw-messages.csv: clients of messages that were read earlier were named with another"
                        + " key: import with that key, or the same client would count as two");
        assertThat(usage()).hasSize(2);
        assertThat(folder.resolve("ijw-messages.csv")).hasContent(read);
        assertThat(take(IjwSamples.claim("M2", STAY))).isPresent();
    }

    /** A record without marks, as earlier versions wrote it. */
    @Test
    void aRecordWithoutMarksOfKeysIsTakenAsItIs() throws IOException {
        FolderFiles.write(folder, "ijw-messages.csv", "municipality,provider,message\n0005,65656055,M0\n");

        take(IjwSamples.claim("M1", AMBULATORY));

        assertThat(Files.readAllLines(folder.resolve("ijw-messages.csv")))
                .startsWith("municipality,provider,message,key", "0005,65656055,M0,")
                .hasSize(3);
    }

    /** Lines that stand in another file of the folder by now were read. */
    @Test
    void linesThatWereMovedAreNotReadAgain() throws IOException {
        take(IjwSamples.claim("M1", AMBULATORY));
        Files.move(folder.resolve(IjwImport.FILE), folder.resolve("usage-2024.csv"));
        Files.delete(folder.resolve("ijw-messages.csv"));

        assertThat(take(IjwSamples.claim("M1", AMBULATORY))).isEmpty();
        assertThat(faults.list()).containsExactly("m0.xml:18: claim with reference RN001 was read already");
        assertThat(take(IjwSamples.claim("M9", AMBULATORY))).isEmpty();
        assertThat(take(IjwSamples.claim("M2", STAY))).isPresent();
        assertThat(usage()).hasSize(2);
    }

    @Test
    void allThatIsWrongIsReportedAtOnceAndNoNumberOfACitizen() {
        String message = IjwSamples.claim(
                        "M1",
                        "R1 99990000X 45 45A03 2024-04-01 4 04 1250 5000 D",
                        "R2 999900006 99 99A99 2024-13-01 4 04 1250 5000 D",
                        "R3 999900006 45 45A03 2024-06-01 x 04 1250 5000 E")
                .replace("<ijw:TotaalBedrag>15000", "<ijw:TotaalBedrag>14999");

        assertThat(take(message)).isEmpty();
        assertThat(faults.list())
                .containsExactly(
                        "m0.xml:16: element Bsn must be nine digits",
                        "m0.xml:32: element Begindatum must be a date such as 2024-03-31 but was '2024-13-01'",
                        "m0.xml:32: product must be listed in products.csv but was '99A99'",
                        "m0.xml:46: element GeleverdVolume must be a whole number of at most twelve digits but was 'x'",
                        "m0.xml:46: element DebetCredit must be D or C but was 'E'",
                        "m0.xml:46: message must not be dated before the care of 2024-06-01 but was dated 2024-05-06");

        take(IjwSamples.claim("M1", "R2 999900006 99 99A99 2024-06-01 4 04 1250 5000 D")
                .replace("<m:Ontvanger>0005", "<m:Ontvanger>0006"));
        assertThat(faults.list())
                .containsExactly(
                        "m0.xml:9:Ontvanger: municipality must be listed in municipalities.csv but was '0006', the nearest listed"
                                + " is 0005",
                        "m0.xml:18: product must be listed in products.csv but was '99A99'",
                        "m0.xml:18: message must not be dated before the care of 2024-06-01 but was dated 2024-05-06");
    }

    @ParameterizedTest
    @CsvSource({"TotaalBedrag>5000, TotaalBedrag>5001, ijw-total", "2024-05-06, 2024-05-32, ijw-bad-day"})
    void aFaultOfAMessageHidesNoUnknownNames(String part, String other, String code) {
        take(IjwSamples.claim("M1", "R1 999900006 99 99A99 2024-04-01 4 04 1250 5000 D")
                .replace("<m:Ontvanger>0005", "<m:Ontvanger>0006")
                .replace(part, other));

        assertThat(faults.faults())
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(code, "unknown-municipality", "unknown-product");
    }

    @Test
    void aLineThatWasReadAlreadyIsFoundInAMessageWithAFault() {
        take(IjwSamples.claim("M1", AMBULATORY));
        take(IjwSamples.claim("M2", AMBULATORY).replace("TotaalBedrag>5000", "TotaalBedrag>5001"));

        assertThat(faults.faults()).extracting(Fault::code).containsExactly("ijw-total", "ijw-reference-twice");
    }

    /** An answer to a claim that could not be taken in is not refused for that. */
    @ParameterizedTest
    @CsvSource({"TotaalBedrag>5000, ijw-total", "45A03, unknown-product", "Afzender>65656055, ijw-bad-word"})
    void whatFollowsFromARefusedClaimIsNotFound(String part, String code) {
        take(
                IjwSamples.claim("M1", AMBULATORY).replace(part, part.contains("Afzender") ? "Afzender>?" : part + "1"),
                IjwSamples.answer("M1", 5000, AMBULATORY),
                IjwSamples.answer("M1", 5000));

        assertThat(faults.faults()).extracting(Fault::code).containsExactly(code);
    }

    @Test
    void aFolderIsNoMessage() throws IOException {
        Path message = Files.createDirectory(folder.resolve("m.xml"));

        assertThat(IjwReader.read(message, KEY, faults)).isEmpty();
        assertThat(faults.list()).containsExactly("m.xml: must be a file but is a folder");
    }

    @Test
    void anAmountOfALineHasEightDigits() {
        take(IjwSamples.claim("M1", "R1 999900006 45 45A03 2024-04-01 1 82 99999999 99999999 D"));
        assertThat(faults.list()).isEmpty();

        take(IjwSamples.claim("M2", "R2 999900006 45 45A03 2024-04-01 1 82 100000000 100000000 C"));
        assertThat(faults.list())
                .containsExactly(
                        "m0.xml:18: element ProductTarief must be at most 99999999 cents but was 100000000",
                        "m0.xml:18: element Bedrag must be at most 99999999 cents but was 100000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a> | m0.xml:1: is not XML: a mark or an element is wrong here",
                "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/> | m0.xml:1: must not have a document type",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>"
                        + " | m0.xml:1: must not have a document type",
                "<a/> | m0.xml: message must be JW323 (490) or JW325 (491) of iJw 3.2 but was  of iJw .",
                "<Bericht><Header><BerichtCode>436</BerichtCode><BerichtVersie>3</BerichtVersie>"
                        + "<BerichtSubversie>2</BerichtSubversie></Header></Bericht>"
                        + " | m0.xml:1: message must be JW323 (490) or JW325 (491) of iJw 3.2 but was 436 of iJw 3.2"
            })
    void otherFilesAreRefused(String text, String fault) {
        assertThat(take(text)).isEmpty();
        assertThat(faults.list()).containsExactly(fault);
    }

    @Test
    void deepAndLongTextsAreRefused() {
        String fault =
                "m0.xml:1: must have texts of at most 1000 characters, comments of at most 1048576 bytes and be at"
                        + " most 20 elements deep";

        take("<a>".repeat(1_000_000));
        assertThat(faults.list()).containsExactly(fault);
        take("<a>" + "x".repeat(3_000_000) + "</a>");
        assertThat(faults.list()).containsExactly(fault);
    }

    /** A comment, an instruction or an attribute without an end is refused before it fills the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"<a>\n<!--", "<a>\n<?b ", "<a>\n<b c=\"", "<!--\n", "<!DOCTYPE a [<!-- "})
    void marksWithoutEndAreRefused(String begin) throws IOException {
        long[] taken = {0};
        InputStream endless = new InputStream() {
            private final byte[] head = begin.getBytes(StandardCharsets.UTF_8);

            @Override
            public int read() {
                assertThat(taken[0]).isLessThan(10_000_000);
                long at = taken[0]++;
                return at < head.length ? head[(int) at] : 'x';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                for (int i = from; i < from + length; i++) {
                    bytes[i] = (byte) read();
                }
                return length;
            }
        };
        InputFaults found = new InputFaults();

        assertThat(IjwReader.read("m.xml", endless, KEY, found)).isEmpty();
        assertThat(found.faults()).extracting(Fault::code).containsExactly("ijw-too-large");
    }

    /** The same lines, totals and faults, whether lines are kept or passed on. */
    @Test
    void aMessageMayBeReadLineByLine() throws IOException {
        Path message = folder.resolve("m.xml");
        String claim = IjwSamples.claim("M1", AMBULATORY, STAY, CREDIT);
        Files.writeString(message, claim);
        IjwMessage.Claimed whole =
                (IjwMessage.Claimed) IjwReader.read(message, KEY, faults).orElseThrow();
        List<IjwMessage.Line> lines = new ArrayList<>();

        assertThat(IjwReader.read(message, KEY, faults, lines::add))
                .contains(new IjwMessage.Claimed(whole.name(), whole.day(), ImmutableList.of()));
        assertThat(lines).hasSize(3).isEqualTo(whole.lines());

        Files.writeString(message, claim.replace(">453750<", ">453751<"));
        assertThat(IjwReader.read(message, KEY, faults, lines::add)).isEmpty();
        assertThat(faults.faults()).extracting(Fault::code).containsExactly("ijw-total");
    }

    @Test
    void keysHaveALengthAndAreNotReported() {
        byte[] fifteen = new byte[15];

        assertThatThrownBy(() -> ClientKey.of(fifteen))
                .isInstanceOf(RefusalException.class)
                .hasMessage("key must have at least 16 bytes but has 15");
        assertThat(KEY).hasToString("client key");
        assertThat(KEY.client("999900006"))
                .hasSize(32)
                .isNotEqualTo(KEY.client("999900018"))
                .isNotEqualTo(ClientKey.of(new byte[16]).client("999900006"));
    }

    @Test
    void aLineEndAfterAKeyDoesNotCount() throws IOException {
        Path file = folder.resolve("key");
        Files.writeString(file, "a key of 20 bytes or so\r\n");

        assertThat(ClientKey.read(file).client("999900006")).isEqualTo(KEY.client("999900006"));
    }

    @Test
    void claimsDoNotGoBesideAWorkbook() throws IOException {
        Files.createFile(folder.resolve("region.xlsx"));

        assertThat(take(IjwSamples.claim("M1", AMBULATORY))).isEmpty();
        assertThat(faults.list())
                .contains("usage-ijw.csv: must not stand next to region.xlsx: tables come from one of the two");
    }
}
