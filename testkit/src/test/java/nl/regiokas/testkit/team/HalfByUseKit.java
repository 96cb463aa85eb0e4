package nl.regiokas.testkit.team;

import java.util.ListResourceBundle;
import java.util.Map;
import java.util.ResourceBundle;
import nl.regiokas.core.money.Percentage;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.FieldType;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.form.Words;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyTypes;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.testkit.model.Choices;
import nl.regiokas.testkit.model.ModelKit;
import nl.regiokas.testkit.model.ModelSetting;

/** The registration of {@link HalfByUse}, with its words in both languages, and how to draw it. */
public final class HalfByUseKit implements ModelKit<HalfByUse> {

    private static final Field<HalfByUse, Percentage> OWN_PART =
            Field.required("ownPart", new FieldType.Percent(), HalfByUse::ownPart);
    private static final Field<HalfByUse, AllocationKey> KEY = Field.required("key", KeyTypes.KEY, HalfByUse::key);

    @Override
    public ModelType<HalfByUse> type() {
        return new ModelType<>(
                HalfByUse.NAME,
                HalfByUse.class,
                Form.of(values -> new HalfByUse(values.required(OWN_PART), values.required(KEY)), OWN_PART, KEY),
                HalfByUse.KINDS,
                new Words(
                        bundle(Map.ofEntries(
                                Map.entry("half.ownPart", "Part of own use {year} of {municipality}"),
                                Map.entry("half.ownPart.rule", "{ownPart} of own cost, rounded together with all"),
                                Map.entry("half.ownCost", "Part of own cost"),
                                Map.entry("half.ownCost.rule", ""),
                                Map.entry("half.ownRounding", "Rounding"),
                                Map.entry("half.ownRounding.rule", ""),
                                Map.entry("half.others", "Rest of the cost"),
                                Map.entry("half.others.rule", "{restPart} of the cost of all"),
                                Map.entry("half.restShare", "Share of the rest {year} of {municipality}"),
                                Map.entry("half.restShare.rule", "rest x weight / sum of all weights"),
                                Map.entry("kind.REST_SHARE", "shares of the rest"),
                                Map.entry("figure.ownPart", "own part"),
                                Map.entry("figure.rest", "rest"),
                                Map.entry("figure.restPart", "part that is shared"),
                                Map.entry("model.halfByUse", "Half by use"),
                                Map.entry("field.ownPart", "part of own cost"),
                                Map.entry("field.key", "key of the rest"))),
                        bundle(Map.ofEntries(
                                Map.entry("half.ownPart", "Deel van eigen gebruik {year} van {municipality}"),
                                Map.entry("half.ownPart.rule", "{ownPart} van eigen kosten, samen met allen afgerond"),
                                Map.entry("half.ownCost", "Deel van eigen kosten"),
                                Map.entry("half.ownCost.rule", ""),
                                Map.entry("half.ownRounding", "Afronding"),
                                Map.entry("half.ownRounding.rule", ""),
                                Map.entry("half.others", "Rest van de kosten"),
                                Map.entry("half.others.rule", "{restPart} van de kosten van allen"),
                                Map.entry("half.restShare", "Aandeel in de rest {year} van {municipality}"),
                                Map.entry("half.restShare.rule", "rest x gewicht / som van alle gewichten"),
                                Map.entry("kind.REST_SHARE", "aandelen in de rest"),
                                Map.entry("figure.ownPart", "eigen deel"),
                                Map.entry("figure.rest", "rest"),
                                Map.entry("figure.restPart", "deel dat gedeeld wordt"),
                                Map.entry("model.halfByUse", "Deels naar gebruik"),
                                Map.entry("field.ownPart", "deel van eigen kosten"),
                                Map.entry("field.key", "sleutel van de rest")))));
    }

    private static ResourceBundle bundle(Map<String, String> words) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return words.entrySet().stream()
                        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                        .toArray(Object[][]::new);
            }
        };
    }

    @Override
    public HalfByUse draw(Choices choices, ModelSetting setting) {
        return new HalfByUse(Percentage.of(choices.pick("50", "0", "100", "33.33")), setting.key(choices));
    }
}
