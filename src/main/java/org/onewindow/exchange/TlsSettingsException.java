package org.onewindow.exchange;

/** A certificate or key the settings name can't be used. Its message is for the log; {@link #fault()} is for words to a person. */
public final class TlsSettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Fault {
        /** The file with the exchange's certificate can't be read, or holds none. */
        SERVER_CERTIFICATE_UNREADABLE,
        /** The file with our own key can't be read, is not PKCS#12, or the password is wrong: nobody can tell the last two apart. */
        KEY_STORE_UNREADABLE,
        /** The file with our own key holds no key. */
        KEY_STORE_WITHOUT_KEY
    }

    private final Fault fault;

    TlsSettingsException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    TlsSettingsException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }
}
