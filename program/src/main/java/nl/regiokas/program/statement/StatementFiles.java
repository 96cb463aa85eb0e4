package nl.regiokas.program.statement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.region.Status;
import nl.regiokas.program.report.ReportFile;
import nl.regiokas.program.report.StatementReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.settlement.books.Party;

/** The files of statements: {@code statement-CODE-YEAR.html}, one a party. */
public final class StatementFiles {

    private StatementFiles() {}

    /**
     * Makes the statements of parties in a year.
     *
     * @param region the settled region
     * @param year a settled year
     * @param parties who gets a statement
     * @param language the language of the statements
     * @param version the version of the program
     * @return the files under their names
     */
    public static OutputFiles of(
            SettledRegion region, int year, ImmutableList<Party> parties, Language language, String version) {
        Words words = Words.of(language, region.input());
        ImmutableList<String> band = words.band(Status.of(region.settlement().scheme()));
        return parties.stream()
                .map(party -> ReportFile.of(
                        "statement-" + party.code() + "-" + year + ".html",
                        new Head(
                                language.text("report.h1.statement", Integer.toString(year), words.party(party)), band),
                        new StatementReport(region, year, party, words).sections(version),
                        language))
                .reduce(OutputFiles.of(ImmutableMap.of()), OutputFiles::and);
    }
}
