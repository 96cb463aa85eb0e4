package nl.regiokas.program;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A region of insurance scopes with no-claim and reserve, with a long note and twelve sources. */
public final class ManyScopes {

    private ManyScopes() {}

    /** Writes the folder; the charges of its municipality 0001 have two kinds in every scope. */
    public static void write(Path folder, int scopes) {
        List<Integer> numbers = IntStream.rangeClosed(1, scopes).boxed().toList();
        ProgramRun.write(
                folder,
                "municipalities.csv",
                "code,name,subregion,youth\n0001,Noordwolde,,4000\n0002,Zuidwolde,,6000\n");
        ProgramRun.write(
                folder, "products.csv", "code,name,segment,standing\n" + lines(numbers, "P%d,Zorg,FLEXIBLE,false\n"));
        ProgramRun.write(
                folder,
                "usage.csv",
                "municipality,product,date,quantity,amount\n"
                        + lines(numbers, "0001,P%1$d,2024-05-01,,1000.00\n0002,P%1$d,2024-05-01,,2%1$d00.00\n"));
        ProgramRun.write(folder, "advances.csv", "year,municipality,amount\n2024,0001,500.00\n");
        ProgramRun.write(folder, "scheme.json", """
            {"title": "Veel onderdelen", "status": "example", "note": "%s", "sources": [%s],
             "from": 2024, "until": 2024, "scopes": [%s]}
            """.formatted(
                        "De tarieven zijn verzonnen, het gebruik ook. ".repeat(20),
                        IntStream.rangeClosed(1, 12)
                                .mapToObj("\"raadsvoorstel %d over de samenwerking, met bijlagen\""::formatted)
                                .collect(Collectors.joining(", ")),
                        numbers.stream().map(ManyScopes::scope).collect(Collectors.joining(",\n"))));
    }

    private static String lines(List<Integer> numbers, String line) {
        return numbers.stream().map(line::formatted).collect(Collectors.joining());
    }

    private static String scope(int number) {
        return """
            {"name": "onderdeel met een lange naam %1$d", "products": ["P%1$d"], "openingFund": "0.00",
             "model": {"type": "insurance", "key": "youth", "loading": "1.5",
                       "expectedCost": {"2024": "2000.00"}, "noClaim": {"threshold": "80", "rate": "50"},
                       "reserve": {"minimum": "0.00", "maximum": "100.00"}}}\
            """.formatted(number);
    }
}
