package org.onewindow.protocol;

/**
 * A counter that is enrolled asks for a new certificate before its old one ends.
 *
 * @param certificateRequest PKCS #10 in PEM, by a new key the counter made itself
 */
public record Renewal(String certificateRequest) {
    private static final int LONGEST_REQUEST = 16 << 10;

    /** The message's bytes. */
    public byte[] toJson() {
        return MessageJson.write(MessageJson.object().put("certificateRequest", certificateRequest));
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond its bounds
     */
    public static Renewal fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        Renewal renewal = new Renewal(fields.text("certificateRequest", LONGEST_REQUEST));
        fields.end();
        return renewal;
    }
}
