package org.onewindow.bench;

/** Starts {@link BareWindow} from the class path, which an {@code Application} can't do itself. */
public final class BareWindowStarter {
    private BareWindowStarter() {}

    /** The argument is the file that tells when it is ready. */
    public static void main(String[] arguments) {
        BareWindow.main(arguments);
    }
}
