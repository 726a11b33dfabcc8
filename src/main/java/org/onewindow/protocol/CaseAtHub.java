package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.onewindow.journal.CaseNumber;

/**
 * A case as the hub has it.
 *
 * @param caseNumber its number
 * @param version the number of steps the hub accepted
 * @param state the name of its state after the last of them: ACCEPTED, RETURNED, DECLINED or CLOSED
 * @param matter the matter's code; empty if the steps didn't say
 * @param received codes of the materials taken in on paper
 * @param counter the counter of the last step
 * @param operator who took the last step
 * @param since when the last step was taken, by the counter's clock
 */
public record CaseAtHub(
        CaseNumber caseNumber,
        long version,
        String state,
        String matter,
        List<String> received,
        String counter,
        String operator,
        Instant since) {
    private static final int MOST_MATERIALS = 200;
    private static final int LONGEST_CODE = 64;

    public CaseAtHub {
        received = List.copyOf(received);
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        json.put("case", caseNumber.value());
        json.put("version", version);
        json.put("state", state);
        json.put("matter", matter);
        ArrayNode list = json.putArray("received");
        received.forEach(list::add);
        json.put("counter", counter);
        json.put("operator", operator);
        json.put("since", since.toString());
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond its bounds
     */
    public static CaseAtHub fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        CaseAtHub found = new CaseAtHub(
                caseNumber(fields.text("case", LONGEST_CODE)),
                fields.integer("version"),
                fields.text("state", LONGEST_CODE),
                fields.text("matter", LONGEST_CODE),
                fields.texts("received", MOST_MATERIALS, LONGEST_CODE),
                fields.counter(),
                fields.text("operator", LONGEST_CODE),
                fields.instant("since"));
        fields.end();
        return found;
    }

    private static CaseNumber caseNumber(String text) throws MalformedMessageException {
        try {
            return new CaseNumber(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException("bad case");
        }
    }
}
