package org.onewindow.catalogue;

import org.onewindow.language.LocalizedText;

/**
 * A department that provides data or issues papers.
 *
 * @param code our key, for example {@code MPS}
 * @param name its full name
 * @param shortName its name on a card
 * @param memberClass its class on the exchange, for example {@code GOV}
 * @param memberCode its member code on the exchange; empty if it only issues papers and provides no system
 */
public record Department(
        String code, LocalizedText name, LocalizedText shortName, String memberClass, String memberCode) {

    /** By code, which is unique in a catalogue: equal ones have the same, and nothing below it need be walked through. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
