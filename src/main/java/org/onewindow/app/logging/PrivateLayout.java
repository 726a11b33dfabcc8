package org.onewindow.app.logging;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;

/**
 * How a line of the log reads. The one place where personal data are kept out of it, whoever logs: trouble stands there as its
 * {@link TroubleOutline}, and of what a library says only the fixed words, not the values it puts into them.
 */
final class PrivateLayout extends PatternLayout {
    private static final String OWN = "org.onewindow.";

    PrivateLayout() {
        getInstanceConverterMap().put("words", Words::new);
        getInstanceConverterMap().put("outline", Outline::new);
        setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} %words%n%outline");
    }

    /** Our own sentences whole, a library's without its values. */
    private static final class Words extends ClassicConverter {
        @Override
        public String convert(ILoggingEvent event) {
            return event.getLoggerName().startsWith(OWN) ? event.getFormattedMessage() : event.getMessage();
        }
    }

    /** What was thrown, if something was. */
    private static final class Outline extends ThrowableHandlingConverter {
        @Override
        public String convert(ILoggingEvent event) {
            if (event.getThrowableProxy() instanceof ThrowableProxy thrown) {
                return TroubleOutline.of(thrown.getThrowable()) + System.lineSeparator();
            }
            return "";
        }
    }
}
