package nl.regiokas.program.rta;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.nio.file.Path;
import java.util.Optional;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.region.MunicipalityRow;
import nl.regiokas.exchange.region.RegionFolder;
import nl.regiokas.exchange.region.RegionTables;
import nl.regiokas.exchange.rta.RtaBudget;
import nl.regiokas.program.output.Head;
import nl.regiokas.program.output.Language;
import nl.regiokas.program.output.Languages;
import nl.regiokas.program.output.Outcome;
import nl.regiokas.program.output.ScenarioPart;
import nl.regiokas.program.output.Section;
import nl.regiokas.program.page.RtaPage;
import nl.regiokas.program.page.YearsPage;
import nl.regiokas.program.region.Titles;
import nl.regiokas.program.report.CodeNames;
import nl.regiokas.program.report.RtaReport;
import nl.regiokas.program.report.Words;
import nl.regiokas.program.report.YearsReport;

/** The part of the program that makes the RTA table. */
public final class RtaPart implements ScenarioPart {

    /** Makes the part. */
    public RtaPart() {}

    @Override
    public boolean isAskedBy(Path folder) {
        return RtaBudget.isBudget(folder);
    }

    @Override
    public Optional<Outcome> run(Path folder, Languages languages, InputFaults faults) {
        return RtaBudget.read(folder, faults).map(budget -> outcome(budget, folder, languages));
    }

    /**
     * Returns the page and the files of a table.
     *
     * @param budget the table
     * @param folder its folder
     * @param languages the languages of the printed text and of the page
     * @return the page and the files
     */
    public static Outcome outcome(RtaBudget budget, Path folder, Languages languages) {
        return outcome(budget, Titles.of(folder), languages).named(names(folder, languages));
    }

    /**
     * Returns what stands at the head of a table.
     *
     * @param budget the table
     * @param title whose table it is
     * @param language the language of the reader
     * @return its title, and year and municipalities below it
     */
    public static Head head(RtaBudget budget, String title, Language language) {
        return new Head(
                language.text("report.h1.rta", title),
                ImmutableList.of(),
                title,
                language.text(
                        "rta.sub",
                        Integer.toString(budget.rta().table().year()),
                        budget.rta().fundings().size()),
                ImmutableList.of());
    }

    /** The names that the folder gives, if it gives any; a table may have names where others have codes. */
    private static ImmutableTable<String, String, String> names(Path folder, Languages languages) {
        try (RegionFolder region = RegionFolder.open(folder, new InputFaults())) {
            return CodeNames.of(new Words(languages.pages(), ImmutableMap.of()))
                    .with(
                            "party",
                            region.read(RegionTables.MUNICIPALITIES).rows(RegionTables.MUNICIPALITIES).stream()
                                    .collect(ImmutableMap.toImmutableMap(
                                            row -> row.code().value(), MunicipalityRow::name, (one, other) -> one)))
                    .table();
        }
    }

    private static Outcome outcome(RtaBudget budget, String title, Languages languages) {
        return new Outcome(
                head(budget, title, languages.pages()),
                new RtaPage(budget.rta(), budget.published(), languages.terminal()).text()
                        + new YearsPage(budget, languages.terminal()).text(),
                budget.files(),
                ImmutableList.<Section>builder()
                        .addAll(RtaReport.sections(
                                budget.rta(), budget.arrangement(), budget.published(), languages.pages()))
                        .addAll(new YearsReport(budget, languages.pages()).sections())
                        .build());
    }
}
