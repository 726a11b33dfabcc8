package org.onewindow.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.onewindow.language.LocalizedText;

/**
 * A service of a system on the exchange.
 *
 * @param code our key, for example {@code S20.query}; unique
 * @param mode query (查询) or verify (核验)
 * @param serviceCode its service code on the exchange
 * @param scope whom it answers about
 * @param deadline the longest this service is waited for, if it differs from the station's
 * @param items what it can answer, in the order a card shows them
 */
public record Service(
        String code,
        VerticalSystem system,
        LocalizedText name,
        Mode mode,
        String serviceCode,
        SubjectScope scope,
        Optional<Duration> deadline,
        List<DataItem> items) {

    /** How a service answers. */
    public enum Mode {
        /** Returns records (查询). */
        QUERY,
        /** Returns whether what is on file agrees (核验). */
        VERIFY
    }

    public Service {
        items = List.copyOf(items);
    }

    /** The department that answers. */
    public Department department() {
        return system.department();
    }

    /** By code, which is unique in a catalogue: equal ones have the same, and nothing below it need be walked through. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
