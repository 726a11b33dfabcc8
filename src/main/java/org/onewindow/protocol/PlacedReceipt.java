package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The receipt of the entry at a place.
 *
 * @param receipt C2SP tlog-proof, the entry in it
 */
public record PlacedReceipt(EntryPlace place, String receipt) {
    /** An entry of the largest size in base 64, the hashes, and the largest note. */
    private static final int LONGEST = ProtocolLimits.MOST_ENTRY_BYTES / 3 * 4 + 12 * 1024;

    ObjectNode json() {
        return place.json().put("receipt", receipt);
    }

    static PlacedReceipt read(MessageFields fields) throws MalformedMessageException {
        PlacedReceipt read = new PlacedReceipt(EntryPlace.read(fields), fields.text("receipt", LONGEST));
        fields.end();
        return read;
    }
}
