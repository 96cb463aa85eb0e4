package nl.regiokas.exchange.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.regiokas.core.explanation.ExplanationText;
import nl.regiokas.core.money.Weights;
import nl.regiokas.exchange.FolderFiles;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.exchange.input.InputFaults;
import nl.regiokas.exchange.input.ReadingProgress;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.explanation.SettlementWording;
import nl.regiokas.settlement.form.Field;
import nl.regiokas.settlement.form.Form;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyFacts;
import nl.regiokas.settlement.key.KeyType;
import nl.regiokas.settlement.key.KeyTypes;
import nl.regiokas.settlement.key.Reach;
import nl.regiokas.settlement.model.ModelTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's own key in a folder: read by the registry handed in, settled, explained, and written back. */
class OwnKeyTest {

    /** Weights of another key, each up to the next ten. */
    private record TensKey(AllocationKey key) implements AllocationKey {

        private static final Field<TensKey, AllocationKey> TENS = Field.required("tens", KeyTypes.KEY, TensKey::key);
        private static final KeyType<TensKey> TYPE =
                KeyType.of("tens", TensKey.class, Form.of(values -> new TensKey(values.required(TENS)), TENS));

        @Override
        public String name() {
            return "tens of " + key.name();
        }

        @Override
        public String name(Locale language) {
            return language.getLanguage().equals("nl") ? "tientallen: " + key.name(language) : name();
        }

        @Override
        public Reach reach() {
            return key.reach();
        }

        @Override
        public Weights weights(KeyFacts facts) {
            Weights whole = key.weights(facts);
            return Weights.of(IntStream.range(0, whole.size())
                    .mapToLong(i -> (whole.fraction(i).floor().longValueExact() + 9) / 10 * 10)
                    .toArray());
        }
    }

    private static final ModelTypes TYPES =
            Models.types().withKeys(Models.types().keys().with(TensKey.TYPE));

    @TempDir
    private Path folder;

    private List<String> read(ModelTypes types, ImmutableList.Builder<RegionInput> inputs) {
        FolderFiles.write(folder, "municipalities.csv", "code,name,subregion,youth\n9001,A,,12\n9002,B,,4\n");
        FolderFiles.write(folder, "products.csv", "code,name,segment,standing\nP,p,BASIC,false\n");
        FolderFiles.write(folder, "usage.csv", "municipality,product,date,quantity,amount\n9001,P,2018-05-01,,90.00\n");
        FolderFiles.write(folder, "scheme.json", """
                {"from": 2018, "until": 2018, "scopes": [{"name": "a", "segments": ["BASIC"],
                  "model": {"type": "pooling", "key": {"blend": [{"part": "1", "key": {"tens": "youth"}}]}}}]}
                """);
        InputFaults faults = new InputFaults();
        RegionReader.read(folder, types, ReadingProgress.SILENT, faults).ifPresent(inputs::add);
        return faults.list();
    }

    /** Young people 12 and 4 count as 20 and 10: 60.00 and 30.00. */
    @Test
    void isSettledExplainedAndWrittenBack() {
        ImmutableList.Builder<RegionInput> inputs = ImmutableList.builder();
        assertThat(read(TYPES, inputs)).isEmpty();
        RegionInput input = inputs.build().get(0);
        Settlement settlement = Settlement.of(input.scheme(), input.facts());

        assertThat(settlement.charges())
                .extracting(Object::toString)
                .containsExactly("2018 a 9001 POOL_SHARE 60.00", "2018 a 9002 POOL_SHARE 30.00");
        assertThat(ExplanationText.in(SettlementWording.in(new Locale("nl"), TYPES))
                        .write(settlement.explain(settlement.charges().get(0)))
                        .lines()
                        .map(String::strip))
                .contains(
                        "sleutel: 1 x tientallen: aantal jeugdigen",
                        "+ Volgens tientallen: aantal jeugdigen: 2/3",
                        "gewicht: 20",
                        "som van alle gewichten: 30");

        String written = Documents.of(TYPES).scheme().write(input.scheme());
        assertThat(written).contains("\"key\":{\"blend\":[{\"part\":\"1\",\"key\":{\"tens\":\"youth\"}}]}");
        assertThat(Documents.of(TYPES).scheme().read(written)).isEqualTo(input.scheme());
    }

    @Test
    void isUnknownWithoutItsRegistration() {
        assertThat(read(Models.types(), ImmutableList.builder()))
                .singleElement()
                .asString()
                .startsWith("scheme.json:2: scopes[0].model.key.blend[0].key ");
    }
}
