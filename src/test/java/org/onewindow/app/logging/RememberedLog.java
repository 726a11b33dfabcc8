package org.onewindow.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The program's log file, and beside it everything logged in more detail than it has; afterwards the log is as quiet as before. */
public final class RememberedLog implements AutoCloseable {
    private final Logger root;
    private final Logger own;
    private final Level rootBefore;
    private final ListAppender<ILoggingEvent> remembered = new ListAppender<>();

    public RememberedLog(Path home) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        own = context.getLogger("org.onewindow");
        rootBefore = root.getLevel();
        LogFile.start(home);
        own.setLevel(Level.DEBUG);
        remembered.setContext(context);
        remembered.start();
        root.addAppender(remembered);
    }

    /** Everything logged, with arguments written out, and exceptions as the file has them. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(remembered.list)) {
            text.append(event.getThreadName()).append(' ').append(event.getFormattedMessage());
            text.append(' ').append(event.getMDCPropertyMap());
            if (event.getThrowableProxy() instanceof ThrowableProxy thrown) {
                text.append(TroubleOutline.of(thrown.getThrowable()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Override
    public void close() {
        List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
        for (Iterator<Appender<ILoggingEvent>> each = root.iteratorForAppenders(); each.hasNext(); ) {
            appenders.add(each.next());
        }
        appenders.forEach(appender -> {
            root.detachAppender(appender);
            appender.stop();
        });
        root.setLevel(rootBefore);
        own.setLevel(null);
    }
}
