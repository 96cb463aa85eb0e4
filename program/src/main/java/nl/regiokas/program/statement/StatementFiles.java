package nl.regiokas.program.statement;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import nl.regiokas.exchange.output.OutputFiles;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Made;
import nl.regiokas.program.output.Section;
import nl.regiokas.program.region.SettledRegion;
import nl.regiokas.program.report.ReportFile;
import nl.regiokas.program.report.StatementReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.settlement.books.Party;

/** The files of statements: {@code statement-CODE-YEAR.html} and {@code .pdf}, one of each for every party. */
public final class StatementFiles {

    private static final String KIND = "statement";

    private final SettledRegion region;
    private final String scheme;
    private final String title;
    private final Language language;
    private final Words words;
    private final Made made;

    /**
     * Statements of a region.
     *
     * @param region the settled region
     * @param scheme what its scheme is called
     * @param title the name of the region
     * @param language the language of the statements
     * @param made what they are made with
     */
    public StatementFiles(SettledRegion region, String scheme, String title, Language language, Made made) {
        this.region = region;
        this.scheme = scheme;
        this.title = title;
        this.language = language;
        this.words = Words.of(language, region.input());
        this.made = made;
    }

    /**
     * Makes the statements of parties in a year.
     *
     * @param year a settled year
     * @param parties the parties that get a statement
     * @return the files under their names
     */
    public OutputFiles of(int year, ImmutableList<Party> parties) {
        return parties.stream()
                .map(party -> files(year, party))
                .reduce(OutputFiles.of(ImmutableMap.of()), OutputFiles::and);
    }

    private OutputFiles files(int year, Party party) {
        StatementReport report =
                new StatementReport(region, year, party, scheme, made.day().orElseThrow(), words);
        Head head = made.stamped(report.head(title), language);
        ImmutableList<Section> sections = report.sections();
        ReportFile page = new ReportFile(KIND, head, sections, language);
        String name = KIND + "-" + party.code() + "-" + year;
        return OutputFiles.of(ImmutableMap.of(name + ".html", page::write))
                .and(OutputFiles.ofBytes(
                        ImmutableMap.of(name + ".pdf", target -> StatementPdf.write(page.onPaper(), target))));
    }
}
