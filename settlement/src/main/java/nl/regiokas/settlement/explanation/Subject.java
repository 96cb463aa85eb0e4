package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.region.MunicipalityCode;
import nl.regiokas.settlement.calculation.Charge;

/** The figures that tell whose amount it is and of which year. */
final class Subject {

    private Subject() {}

    static ImmutableList<Figure> of(int year, MunicipalityCode municipality) {
        return ImmutableList.of(Figure.year("year", year), Figure.name("municipality", municipality.value()));
    }

    static ImmutableList<Figure> of(int year, MunicipalityCode municipality, String scope) {
        return ImmutableList.of(
                Figure.year("year", year),
                Figure.name("municipality", municipality.value()),
                Figure.name("scope", scope));
    }

    static ImmutableList<Figure> of(Charge charge) {
        return of(charge.year(), charge.municipality(), charge.scope());
    }
}
