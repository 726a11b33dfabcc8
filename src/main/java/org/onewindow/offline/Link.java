package org.onewindow.offline;

/** The two links of a counter; each fails on its own. */
public enum Link {
    /** To the data exchange, for asking departments. */
    EXCHANGE("exchange"),
    /** To the station's hub, where the journal is brought. */
    HUB("hub");

    private final String code;

    Link(String code) {
        this.code = code;
    }

    /** The name in the journal. */
    public String code() {
        return code;
    }
}
