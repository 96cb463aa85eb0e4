package nl.regiokas.examples.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import nl.regiokas.core.money.Euro;
import nl.regiokas.core.product.Segment;
import nl.regiokas.exchange.document.Document;
import nl.regiokas.exchange.document.Documents;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.Settlement;
import nl.regiokas.settlement.books.SettlementFacts;
import nl.regiokas.settlement.books.State;
import nl.regiokas.settlement.dated.YearlyAmount;
import nl.regiokas.settlement.key.AllocationKeys;
import nl.regiokas.settlement.scheme.Scope;
import nl.regiokas.settlement.scheme.SolidarityScheme;
import org.junit.jupiter.api.Test;

/** An application whose own Jackson is the older one stores a document of ours within one of its own. */
class OlderJacksonTest {

    private static final Document<State> STATES = Documents.of(Models.types()).state();

    private static State state() {
        SettlementFacts facts = SettlementFacts.builder()
                .municipality("0005", 1200)
                .municipality("0007", 900)
                .product("54S01", "INTENSIVE")
                .cost("0005", "54S01", 2018, "60000.07")
                .build();
        SolidarityScheme scheme = SolidarityScheme.builder()
                .firstYear(2018)
                .lastYear(2018)
                .addScopes(Scope.builder()
                        .name("intensive")
                        .segments(Segment.INTENSIVE)
                        .model(Models.insurance()
                                .key(AllocationKeys.youth())
                                .expectedCost(YearlyAmount.of(ImmutableMap.of(2018, Euro.parse("80000.00"))))
                                .build())
                        .build())
                .build();
        return Settlement.of(scheme, facts).state();
    }

    @Test
    void aDocumentStandsInAnotherAndComesBackEqual() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode stored = mapper.createObjectNode();
        stored.put("name", "2018").putRawValue("state", new RawValue(STATES.write(state())));

        JsonNode read = mapper.readTree(mapper.writeValueAsString(stored));

        assertThat(read.get("name").asText()).isEqualTo("2018");
        assertThat(STATES.read(read.get("state").toString())).isEqualTo(state());
    }
}
