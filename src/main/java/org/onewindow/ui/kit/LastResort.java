package org.onewindow.ui.kit;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nobody else handles. A person sees a reference number and goes on working; the log has the same reference with the kinds of trouble
 * and where they arose (its layout leaves out their messages, since a message may quote what a person typed). Safe for use by several threads.
 */
public final class LastResort implements Consumer<Throwable>, Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final Supplier<String> references;
    private final Executor screen;
    private final Consumer<String> show;

    /**
     * Uses these.
     *
     * @param references gives a new reference each time
     * @param screen the screen's thread
     * @param show tells the person, on that thread
     */
    public LastResort(Supplier<String> references, Executor screen, Consumer<String> show) {
        this.references = references;
        this.screen = screen;
        this.show = show;
    }

    /** References of eight letters and digits, as good as never twice. */
    public static Supplier<String> randomReferences() {
        return () -> UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** Makes this the handler of every thread that has none, the JavaFX thread included. */
    public void install() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable trouble) {
        accept(trouble);
    }

    @Override
    public void accept(Throwable trouble) {
        String reference = references.get();
        LOG.error("unexpected trouble {}", reference, trouble);
        screen.execute(() -> show.accept(reference));
    }
}
