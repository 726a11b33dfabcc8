package org.onewindow.protocol;

/**
 * The answer to the cheap probe: a hub is there, and not a captive portal.
 *
 * @param hub the origin of the hub's log
 */
public record HubPresence(String hub) {
    private static final int LONGEST_ORIGIN = 200;

    /** The message's bytes. */
    public byte[] toJson() {
        return MessageJson.write(MessageJson.object().put("hub", hub));
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else
     */
    public static HubPresence fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        HubPresence presence = new HubPresence(fields.text("hub", LONGEST_ORIGIN));
        fields.end();
        return presence;
    }
}
