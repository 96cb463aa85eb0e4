package nl.regiokas.exchange.region;

import java.util.Optional;
import nl.regiokas.core.internal.Attributes;
import nl.regiokas.core.region.MunicipalityCode;

/**
 * A row of {@code ijw-messages.csv}: a message with claims that was read.
 *
 * <p>Dutch: ingelezen bericht.
 *
 * @param municipality the municipality that received it
 * @param provider the provider that sent it
 * @param message its identification
 * @param key by which the key that named its clients is recognised, if that is known; not the key
 * @since 0.2.0
 */
public record ReadMessageRow(MunicipalityCode municipality, String provider, String message, Optional<String> key) {

    /**
     * Refuses a component that is null.
     *
     * @param municipality the municipality that received it
     * @param provider the provider that sent it
     * @param message its identification
     * @param key by which the key that named its clients is recognised, if that is known; not the key
     */
    public ReadMessageRow {
        Attributes.given(municipality, "municipality of read message row");
        Attributes.given(provider, "provider of read message row");
        Attributes.given(message, "message of read message row");
        Attributes.given(key, "key of read message row");
    }
}
