package org.onewindow.protocol;

/**
 * A counter's new certificate. The old one counts until the new one is used for the first time.
 *
 * @param certificate PEM
 */
public record Renewed(String certificate) {
    private static final int LONGEST_CERTIFICATE = 64 << 10;

    /** The message's bytes. */
    public byte[] toJson() {
        return MessageJson.write(MessageJson.object().put("certificate", certificate));
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond its bounds
     */
    public static Renewed fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        Renewed renewed = new Renewed(fields.text("certificate", LONGEST_CERTIFICATE));
        fields.end();
        return renewed;
    }
}
