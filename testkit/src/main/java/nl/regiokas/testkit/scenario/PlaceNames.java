package nl.regiokas.testkit.scenario;

import java.util.Locale;
import nl.regiokas.core.region.Municipality;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.core.region.Subregion;

/**
 * Invented municipalities that sound like places in the north.
 *
 * @since 0.2.0
 */
public final class PlaceNames {

    private static final String[] FIRST = {"Noorder", "Ooster", "Zuider", "Wester", "Oude", "Nieuwe", "Hoge", "Lage"};
    private static final String[] SECOND = {"wolde", "horn", "zijl", "meeden", "veen", "dam", "borg", "lo"};

    private PlaceNames() {}

    /** The municipality of an ordinal; after 64, names repeat with a number behind them. */
    /**
     * Returns a municipality by its ordinal.
     *
     * @param ordinal 0 for code 0001
     * @return a municipality with an invented name
     */
    public static Municipality municipality(int ordinal) {
        int names = FIRST.length * SECOND.length;
        int second = (ordinal / FIRST.length + ordinal) % SECOND.length;
        String name = FIRST[ordinal % FIRST.length] + SECOND[second];
        return Municipality.builder()
                .code(MunicipalityCode.of(String.format(Locale.ROOT, "%04d", ordinal + 1)))
                .name(ordinal < names ? name : name + " " + (ordinal / names + 1))
                .subregion(Subregion.of(FIRST[ordinal % 4] + "kwartier"))
                .build();
    }
}
