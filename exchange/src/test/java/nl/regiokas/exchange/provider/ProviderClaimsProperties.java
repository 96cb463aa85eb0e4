package nl.regiokas.exchange.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.regiokas.budgeting.provider.Claim;
import nl.regiokas.budgeting.provider.DecidedClaim;
import nl.regiokas.budgeting.provider.ProviderSettlement;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.ProductCode;
import nl.regiokas.core.product.Segment;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.exchange.settlement.ClaimControl;
import nl.regiokas.exchange.settlement.RegionInput;
import nl.regiokas.exchange.settlement.RegionReader;
import nl.regiokas.settlement.Models;

/** Claims that are read line by line and held in columns are decided on as the library does with all of them at once. */
class ProviderClaimsProperties {

    private static final ImmutableList<String> PROVIDERS = ImmutableList.of("A", "B", "C");
    private static final ImmutableList<String> MUNICIPALITIES = ImmutableList.of("0003", "0024");
    private static Path folder = Path.of("");

    /** A line of usage; no provider where the place is that after the last. */
    record Line(int municipality, int product, LocalDate date, Optional<LocalDate> known, int provider, long cents) {

        boolean isClaim() {
            return provider < PROVIDERS.size() && date.getYear() < 2018;
        }

        String text() {
            return String.join(
                    ",",
                    MUNICIPALITIES.get(municipality),
                    "P" + product,
                    date.toString(),
                    "",
                    Euro.text(cents),
                    known.map(LocalDate::toString).orElse(""),
                    provider < PROVIDERS.size() ? PROVIDERS.get(provider) : "",
                    "client-" + municipality);
        }

        Claim claim(int number) {
            return Claim.builder()
                    .line(number)
                    .provider(PROVIDERS.get(provider))
                    .municipality(MunicipalityCode.of(MUNICIPALITIES.get(municipality)))
                    .product(ProductCode.of("P" + product))
                    .segment(product == 0 ? Segment.BASIC : Segment.INTENSIVE)
                    .date(date)
                    .amount(Euro.ofCents(cents))
                    .build();
        }
    }

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("claims");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    @Property(tries = 60)
    void linesAreDecidedOnAsAllTogether(@ForAll("usages") List<Line> lines) {
        write(folder, lines);
        InputFaults faults = new InputFaults();

        ProviderRegion region =
                ProviderRegion.read(folder, ReadingProgress.SILENT, faults).orElseThrow();

        List<Claim> claims = new ArrayList<>();
        for (Line line : lines) {
            if (line.isClaim()) {
                claims.add(line.claim(claims.size()));
            }
        }
        ProviderSettlement all = ProviderSettlement.of(
                region.input().providers(),
                region.input().budgets(),
                region.input().rules(),
                claims);
        List<DecidedClaim> cut = all.claims().stream()
                .filter(claim -> claim.decision() != DecidedClaim.Decision.ACCEPTED)
                .toList();
        assertThat(region.settlement().results()).isEqualTo(all.results());
        assertThat(region.settlement().grants()).isEqualTo(all.grants());
        assertThat(region.decided().lines()).isEqualTo(claims.size());
        assertThat(region.decided().cutLines()).isEqualTo(cut.size());
        assertThat(region.decided().refusedLines())
                .isEqualTo(cut.stream()
                        .filter(claim -> claim.decision() == DecidedClaim.Decision.REFUSED)
                        .count());
        assertThat(region.decided().firstCut().stream().map(ProviderClaimsProperties::stated))
                .containsExactlyElementsOf(cut.stream()
                        .limit(DecidedClaims.MOST_CUT)
                        .map(ProviderClaimsProperties::stated)
                        .toList());
        assertSettled(folder, lines, all);
    }

    /** What the municipalities settle is what was accepted, and the lines that are no claims. */
    private static void assertSettled(Path folder, List<Line> lines, ProviderSettlement all) {
        InputFaults faults = new InputFaults();
        RegionInput input = RegionReader.read(folder, Models.types(), ReadingProgress.SILENT, faults)
                .orElseThrow();
        long others = lines.stream()
                .filter(line -> !line.isClaim())
                .mapToLong(Line::cents)
                .sum();
        long accepted = all.claims().stream()
                .mapToLong(claim -> Euro.cents(claim.accepted(), "accepted"))
                .sum();
        ClaimControl control = input.control().claims().orElseThrow();

        assertThat(control.accepted().amountCents()).isEqualTo(accepted);
        assertThat(control.claimed().amountCents())
                .isEqualTo(accepted + control.refused().amountCents());
        assertThat(control.fixed().amountCents())
                .isEqualTo(Euro.cents(all.total().fixed(), "fixed"));
        assertThat(input.control().settled().amountCents()
                        + input.control().before().amountCents()
                        + input.control().after().amountCents())
                .isEqualTo(accepted + others);
        for (String code : MUNICIPALITIES) {
            long own = lines.stream()
                            .filter(line -> !line.isClaim()
                                    && MUNICIPALITIES.get(line.municipality()).equals(code))
                            .mapToLong(Line::cents)
                            .sum()
                    + all.claims().stream()
                            .filter(claim ->
                                    claim.claim().municipality().value().equals(code))
                            .mapToLong(claim -> Euro.cents(claim.accepted(), "accepted"))
                            .sum();
            long known = 0;
            for (int year = 2015; year <= 2018; year++) {
                for (int product = 0; product < 2; product++) {
                    known += Euro.cents(
                            input.facts().ledger().cost(MunicipalityCode.of(code), ProductCode.of("P" + product), year),
                            "cost");
                }
            }
            assertThat(known).as(code).isEqualTo(own);
        }
    }

    private static String stated(DecidedClaim claim) {
        return claim.claim().date() + " " + claim.claim().provider() + " "
                + claim.claim().municipality() + " " + claim.claim().product() + " "
                + claim.claim().amount() + " " + claim.accepted();
    }

    private static void write(Path folder, List<Line> lines) {
        FolderFiles.write(folder, "municipalities.csv", "code,name,subregion,youth\n0003,A,,1\n0024,B,,2\n");
        FolderFiles.write(
                folder, "products.csv", "code,name,segment,standing\nP0,a,BASIC,false\nP1,b,INTENSIVE,false\n");
        FolderFiles.write(folder, "providers.csv", "code,name,partner\nA,A,A\nB,B,A\nC,C,C\n");
        FolderFiles.write(folder, "provider-budgets.csv", """
                year,provider,segment,kind,financier,amount
                2015,A,,PRODUCTION,one,500.00
                2015,B,BASIC,PRODUCTION,one,100.00
                2015,B,INTENSIVE,PRODUCTION,two,20.00
                2016,A,BASIC,FIXED,,5.00
                2016,A,BASIC,GUARANTEED,,50.00
                2016,A,BASIC,VARIABLE,,50.00
                2016,B,,VARIABLE,,10.00
                2017,C,,ADVANCE,,10.00
                """);
        FolderFiles.write(
                folder,
                "provider-rules.json",
                "{\"atThreshold\": \"claims\", \"threshold\": \"100.00\", \"discounts\": {\"one\": \"12.5\", \"two\": \"0\"}}");
        FolderFiles.write(folder, "scheme.json", """
                {"from": 2015, "until": 2018, "scopes": [{"name": "s", "segments": ["BASIC", "INTENSIVE"],
                  "model": {"type": "actualUse", "standingKey": "youth"}}]}
                """);
        StringBuilder usage = new StringBuilder("municipality,product,date,quantity,amount,known,provider,client\n");
        lines.forEach(line -> usage.append(line.text()).append('\n'));
        FolderFiles.write(folder, "usage.csv", usage.toString());
    }

    @Provide
    Arbitrary<List<Line>> usages() {
        Arbitrary<LocalDate> dates = Combinators.combine(
                        Arbitraries.integers().between(2015, 2018),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 28))
                .as(LocalDate::of);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 1),
                        dates,
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, PROVIDERS.size()),
                        Arbitraries.longs().between(-3_000, 9_000))
                .as((municipality, product, date, late, provider, cents) -> new Line(
                        municipality,
                        product,
                        date,
                        late < 20 ? Optional.empty() : Optional.of(date.plusDays(late - 20L)),
                        provider,
                        cents))
                .list()
                .ofMaxSize(80);
    }
}
