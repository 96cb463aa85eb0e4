package nl.regiokas.exchange.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.regiokas.core.fault.Fault;
import nl.regiokas.core.fault.FaultCode;
import nl.regiokas.core.fault.FaultValue;
import nl.regiokas.core.fault.Place;
import nl.regiokas.settlement.Models;
import nl.regiokas.settlement.form.BilingualWords;
import nl.regiokas.settlement.key.AllocationKey;
import nl.regiokas.settlement.key.KeyType;
import nl.regiokas.settlement.model.ModelType;
import nl.regiokas.settlement.model.ModelTypes;
import nl.regiokas.settlement.model.SharingModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team's own model or key brings the Dutch words of its own faults, and of the roles that only these name. */
class OwnFaultWordsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private enum OwnFault implements FaultCode {
        TOO_MUCH("{what} must be at most {most}"),
        TOO_MUCH_OF_ALL("all must be at most {most}");

        private final String pattern;

        OwnFault(String pattern) {
            this.pattern = pattern;
        }

        @Override
        public String code() {
            return "too-much";
        }

        @Override
        public String pattern() {
            return pattern;
        }
    }

    private static final ResourceBundle WORDS = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {
                {"fault.too-much", "{what} mag hoogstens {most} zijn"},
                {"fault.too-much.2", "alles mag hoogstens {most} zijn"},
                {"role.toll", "tol"},
                {"role.bridge of all", "aller brug"}
            };
        }
    };

    private static <M extends SharingModel> ModelTypes own(ModelType<M> like) {
        return Models.types()
                .with(like.toBuilder()
                        .name("own")
                        .words(new BilingualWords(WORDS, WORDS))
                        .faults(OwnFault.values())
                        .build());
    }

    private static String dutch(Fault fault) {
        return FaultWords.of(fault, DUTCH, own(Models.types().models().get(0)));
    }

    @Test
    void theWordsOfTheModelAreUsed() {
        Fault fault = Fault.of(OwnFault.TOO_MUCH, "advance", FaultValue.cents(120_000))
                .in(Place.of(Place.SCOPE, "zwaar"));

        assertThat(dutch(fault)).isEqualTo("voorschot mag hoogstens € 1.200,00 zijn (onderdeel zwaar)");
        assertThat(dutch(Fault.of(OwnFault.TOO_MUCH_OF_ALL, 3))).isEqualTo("alles mag hoogstens 3 zijn");
        assertThat(FaultWords.of(
                        fault, Locale.ENGLISH, own(Models.types().models().get(0))))
                .isEqualTo(fault.text());
    }

    @ParameterizedTest
    @CsvSource({
        "toll, tol",
        "toll of insurance model, tol van verzekeringsmodel",
        "advance of toll, voorschot van tol",
        "toll 2018, tol 2018",
        "bridge of all, aller brug",
        "toll of bridge of all, tol van aller brug",
        "tollgate, tollgate"
    })
    void theRolesOfTheModelAreUsed(String english, String words) {
        Fault fault = Fault.of(OwnFault.TOO_MUCH, english, 3);

        assertThat(dutch(fault)).isEqualTo(words + " mag hoogstens 3 zijn");
    }

    private static final ModelTypes WITH_KEY = Models.types()
            .withKeys(
                    Models.types().keys().with(own(Models.types().keys().types().get(0))));

    private static <K extends AllocationKey> KeyType<K> own(KeyType<K> like) {
        return like.toBuilder()
                .mark("own")
                .words(new BilingualWords(WORDS, WORDS))
                .faults(OwnFault.values())
                .build();
    }

    @Test
    void theWordsOfTheKeyAreUsed() {
        assertThat(FaultWords.of(Fault.of(OwnFault.TOO_MUCH, "toll", 3), DUTCH, WITH_KEY))
                .isEqualTo("tol mag hoogstens 3 zijn");
    }

    @Test
    void withoutTheModelTheWordsAreEnglish() {
        assertThat(FaultWords.of(Fault.of(OwnFault.TOO_MUCH_OF_ALL, 3), DUTCH)).isEqualTo("all must be at most 3");
    }
}
