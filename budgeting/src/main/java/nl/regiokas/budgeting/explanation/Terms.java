package nl.regiokas.budgeting.explanation;

import java.util.Optional;
import nl.regiokas.core.explanation.Figure;
import nl.regiokas.core.product.Segment;

/** Words of the library that explanations share. */
final class Terms {

    private Terms() {}

    /** The segment, or all segments together. */
    static Figure segment(Optional<Segment> segment) {
        return Figure.term(
                "segment", "budgeting.segment." + segment.map(Enum::name).orElse("ALL"));
    }
}
