package nl.regiokas.settlement.explanation;

import com.google.common.collect.ImmutableList;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.settlement.books.Party;

/** The figures for the party and the year of an amount. */
final class Subject {

    private Subject() {}

    static ImmutableList<Figure> of(int year, Party party) {
        return ImmutableList.of(Figure.year("year", year), Figure.name("municipality", party.code()));
    }

    static ImmutableList<Figure> of(int year, Party party, String scope) {
        return ImmutableList.of(
                Figure.year("year", year), Figure.name("municipality", party.code()), Figure.name("scope", scope));
    }
}
