package nl.regiokas.examples;

import com.google.common.collect.ImmutableMap;
import java.io.PrintStream;
import javax.money.MonetaryAmount;
import nl.regiokas.budgeting.rta.Bmwe2015;
import nl.regiokas.budgeting.rta.MunicipalRta;
import nl.regiokas.budgeting.rta.MunicipalRtaCalculator;
import nl.regiokas.budgeting.rta.RtaArrangement;
import nl.regiokas.core.money.Apportionment;
import nl.regiokas.core.money.Euro;

/** The code of the README, as it stands there. */
public final class ReadmeExample {

    private ReadmeExample() {}

    /**
     * Runs the example.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        // README begin
        MonetaryAmount euro = Euro.parse("1.00");
        ImmutableMap<String, MonetaryAmount> personalBudgets = ImmutableMap.of(
                "Bedum", Euro.parse("637212.00"),
                "De Marne", Euro.parse("790433.00"),
                "Winsum", Euro.parse("1070730.00"),
                "Eemsmond", Euro.parse("1458840.00"));

        // what four municipalities would have paid for personal budgets in 2012, had they shared them by budget
        Apportionment.of(Euro.parse("6491137.00"))
                .inUnitsOf(euro)
                .overAmounts(personalBudgets)
                .forEach((municipality, share) -> out.println(municipality + " pays " + share));

        // their RTA table of 2015, which closes, beside the published one, which does not
        MunicipalRta rta = MunicipalRtaCalculator.table(
                RtaArrangement.groningen(), 2015, Bmwe2015.fundings(Bmwe2015.impliedPgbShares()), euro);
        rta.reconcile(Bmwe2015.published())
                .cells()
                .forEach(cell -> out.println(cell.row() + " " + cell.column() + " " + cell.difference()));
        // README end
    }
}
