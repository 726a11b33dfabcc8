package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/**
 * A counter asks to be taken in.
 *
 * @param code the one-time code from the hub's administrator
 * @param counter the counter's number
 * @param certificateRequest PKCS #10 in PEM, by a key the counter made itself
 * @param vaultNumber the vault's number, 32 hexadecimal digits: with the counter it names the log
 * @param checkpointKey the key of the counter's checkpoints, as a verifier key of a signed note
 */
public record Enrolment(
        String code, String counter, String certificateRequest, String vaultNumber, String checkpointKey) {
    private static final Pattern VAULT_NUMBER = Pattern.compile("[0-9a-f]{32}");
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_REQUEST = 16 << 10;
    private static final int LONGEST_KEY = 400;

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        json.put("code", code);
        json.put("counter", counter);
        json.put("certificateRequest", certificateRequest);
        json.put("vaultNumber", vaultNumber);
        json.put("checkpointKey", checkpointKey);
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond its bounds
     */
    public static Enrolment fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        Enrolment enrolment = new Enrolment(
                fields.text("code", LONGEST_CODE),
                fields.counter(),
                fields.text("certificateRequest", LONGEST_REQUEST),
                fields.text("vaultNumber", 32),
                fields.text("checkpointKey", LONGEST_KEY));
        fields.end();
        MessageFields.expect(VAULT_NUMBER.matcher(enrolment.vaultNumber()).matches(), "vaultNumber");
        return enrolment;
    }

    /** Without the code. */
    @Override
    public String toString() {
        return "Enrolment[" + counter + "]";
    }
}
