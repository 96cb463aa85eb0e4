package nl.regiokas.core.product;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import nl.regiokas.core.fault.RefusalException;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.source.Source;

/**
 * The kind of care a product belongs to, as the Groninger Functioneel Model divides it.
 *
 * <p>Dutch: segment, niveau van het Groninger Functioneel Model (GFM).
 *
 * <table>
 * <caption>Level, steering, ladder steps and usual scale of purchase</caption>
 * <tr><th>segment</th><th>level</th><th>steering</th><th>steps</th><th>bought</th></tr>
 * <tr><td>basic</td><td>2</td><td>yes</td><td>2</td><td>locally</td></tr>
 * <tr><td>flexible</td><td>2</td><td>yes</td><td>3, 4</td><td>regionally</td></tr>
 * <tr><td>intensive</td><td>3</td><td>not in the short term</td><td>3, 4</td><td>regionally</td></tr>
 * <tr><td>compulsory</td><td>3</td><td>hardly</td><td>3, 4</td><td>regionally</td></tr>
 * <tr><td>crisis</td><td>3</td><td>hardly</td><td>3, 4</td><td>regionally</td></tr>
 * </table>
 *
 * <p>Levels and scale: 003_aa6130130ab9cbb9, sections 4.1 and 4.2; steering: 001_f32ba5cc43f3ec4a, lines 635-642. The
 * papers give no level for compulsory and crisis care; here they stand with the intensive care. The steps are our
 * reading of 002_183b0f38feb0d8c8, lines 1054-1092, which places kinds of its own on the ladder: basic support counts
 * as strengthening upbringing (step 2), flexible support as ambulant help and the rest as taking upbringing over (both
 * steps 3 and 4).
 *
 * @since 0.2.0
 */
public enum Segment {
    /** Basic support: free of access, bought by the municipality. Dutch: basisondersteuning. */
    BASIC(2, Steerability.STEERABLE, PurchaseScale.LOCAL, "003_aa6130130ab9cbb9", "4.1", "695-744"),
    /** Flexible support: a test on criteria, no decree. Dutch: flexibele ondersteuning. */
    FLEXIBLE(2, Steerability.STEERABLE, PurchaseScale.REGIONAL, "003_aa6130130ab9cbb9", "4.1", "745-751"),
    /** Intensive support and care: by decree. Dutch: intensieve ondersteuning en zorg. */
    INTENSIVE(3, Steerability.NOT_IN_SHORT_TERM, PurchaseScale.REGIONAL, "003_aa6130130ab9cbb9", "4.1", "760-770"),
    /** Care ordered by a court: protection and probation. Dutch: gedwongen (justitieel) kader. */
    COMPULSORY(3, Steerability.HARDLY, PurchaseScale.REGIONAL, "003_aa6130130ab9cbb9", "4.2", "812-816"),
    /** Help at once in a crisis. Dutch: crisisopvang. */
    CRISIS(3, Steerability.HARDLY, PurchaseScale.REGIONAL, "001_f32ba5cc43f3ec4a", "", "635");

    private final int level;
    private final Steerability steerability;
    private final PurchaseScale usualScale;
    private final String paper;
    private final String section;
    private final String lines;

    Segment(
            int level,
            Steerability steerability,
            PurchaseScale usualScale,
            String paper,
            String section,
            String lines) {
        this.level = level;
        this.steerability = steerability;
        this.usualScale = usualScale;
        this.paper = paper;
        this.section = section;
        this.lines = lines;
    }

    /**
     * Reads the name of a segment.
     *
     * @param text the name, in capitals, such as {@code FLEXIBLE}
     * @return the segment
     * @throws nl.regiokas.core.fault.RefusalException when there is no segment of that name
     */
    public static Segment parse(String text) {
        String name = Attributes.given(text, "segment");
        return Arrays.stream(values())
                .filter(segment -> segment.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RefusalException.of(ProductFault.SEGMENT_UNKNOWN, Arrays.asList(values()), name));
    }

    /**
     * The level of the Groninger Functioneel Model.
     *
     * @return 2 (supporting upbringing) or 3 (intensive support and care); level 1 is ordinary life and has no products
     */
    public int level() {
        return level;
    }

    /**
     * How far one municipality can influence the use.
     *
     * @return the steerability
     */
    public Steerability steerability() {
        return steerability;
    }

    /**
     * The scale at which products of the segment are bought unless they say otherwise.
     *
     * @return the scale
     */
    public PurchaseScale usualScale() {
        return usualScale;
    }

    /**
     * The steps of the ladder the segment covers; several, because ladder and model do not divide alike.
     *
     * @return the steps, lowest first
     */
    public ImmutableSet<LadderStep> steps() {
        return this == BASIC
                ? ImmutableSet.of(LadderStep.GENERAL_PROVISION)
                : ImmutableSet.of(LadderStep.COLLECTIVE_PROVISION, LadderStep.INDIVIDUAL_PROVISION);
    }

    /**
     * Where the papers describe the segment.
     *
     * @return the source
     */
    public Source source() {
        return Source.of(paper, section, lines);
    }
}
