package nl.regiokas.program.report;

import java.nio.file.Path;
import nl.regiokas.program.ProgramRun;

/** A region of two municipalities: 1,500.00 and 500.00 of budgets of 2,000.00 and 400.00, for 3 and 4 young inhabitants. */
final class SmallRegion {

    private SmallRegion() {}

    /** Writes its folder below another. */
    static Path in(Path temporary) {
        Path folder = temporary.resolve("in");
        ProgramRun.write(folder, "municipalities.csv", "code,name,subregion,youth\n0001,A,,3\n0002,B,,4\n");
        ProgramRun.write(folder, "products.csv", "code,name,segment,standing\nP,p,BASIC,false\n");
        ProgramRun.write(folder, "budgets.csv", "municipality,year,amount\n0001,2018,2000.00\n0002,2018,400.00\n");
        ProgramRun.write(folder, "usage.csv", """
                municipality,product,date,quantity,amount
                0001,P,2018-05-01,,1500.00
                0002,P,2018-05-01,,500.00
                """);
        ProgramRun.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "all", "segments": ["BASIC"],
                  "model": {"type": "actualUse", "standingKey": "equal"}}]}
                """);
        return folder;
    }
}
