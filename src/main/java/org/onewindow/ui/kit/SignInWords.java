package org.onewindow.ui.kit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.access.SignInOutcome;

/** What a person reads about an attempt to sign in or to unlock. */
public final class SignInWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private SignInWords() {}

    /** The words for {@code outcome}; none if it went well. */
    public static Optional<Message> of(SignInOutcome outcome, ZoneId zone) {
        if (outcome instanceof SignInOutcome.WrongCredentials) {
            return Optional.of(Message.of("access.wrong-credentials"));
        }
        if (outcome instanceof SignInOutcome.LockedOut lockedOut) {
            return Optional.of(Message.of(
                    "access.locked-out", TIME.format(lockedOut.until().atZone(zone))));
        }
        if (outcome instanceof SignInOutcome.OfflineTooLong tooLong) {
            return Optional.of(Message.of("access.offline-too-long", tooLong.days()));
        }
        if (outcome instanceof SignInOutcome.NotReady notReady) {
            String reason = notReady.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Optional.of(Message.of("access.not-ready." + reason));
        }
        return Optional.empty();
    }
}
