package org.onewindow.ui.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.onewindow.language.Texts;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;
import org.onewindow.ui.kit.Formats;

/** What a service's answer says, in words. */
final class AnswerWords {
    /** What is kept up to date every night is no older. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final Texts texts;
    private final Formats formats;
    private final Clock clock;

    AnswerWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.formats = new Formats(texts);
        this.clock = clock;
    }

    /** The pill of a card, for example {@code fresh · 61 ms} or {@code saved 2 days ago}. */
    String pill(ServiceAnswer answer) {
        if (answer.answer() instanceof Answer.SavedCopy saved) {
            return texts.text("counter.card.saved", age(saved));
        }
        String word = texts.text(StateLook.of(Optional.of(answer)).textKey());
        return answer.answer() instanceof Answer.Found
                ? texts.text("counter.card.fresh", duration(answer.took()))
                : word;
    }

    /** The right end of a row in the department list. */
    String brief(ServiceAnswer answer) {
        if (answer.answer() instanceof Answer.SavedCopy saved) {
            return age(saved);
        }
        return answer.answer() instanceof Answer.Found || answer.answer() instanceof Answer.NotFound
                ? duration(answer.took())
                : texts.text(StateLook.of(Optional.of(answer)).textKey());
    }

    /** The sentence on a card that has no records to show, and below those that have. */
    String sentence(ServiceAnswer answer) {
        if (answer.answer() instanceof Answer.NotFound) {
            return texts.text("counter.card.not-found");
        } else if (answer.answer() instanceof Answer.Mismatch) {
            return texts.text("counter.card.mismatch");
        } else if (answer.answer() instanceof Answer.NotPermitted refused) {
            return texts.text("counter.card.not-permitted", refused.serviceId());
        } else if (answer.answer() instanceof Answer.Unavailable unavailable) {
            String sentence = texts.text("lookup.trouble." + unavailable.trouble());
            return unavailable
                    .message()
                    .map(message -> sentence + ' ' + texts.text("counter.card.announced", message))
                    .orElse(sentence);
        } else if (answer.answer() instanceof Answer.Refused refused) {
            return texts.text("lookup.refusal." + refused.refusal());
        } else if (answer.answer() instanceof Answer.Queued) {
            return texts.text("counter.card.queued");
        } else if (answer.answer() instanceof Answer.SavedCopy saved) {
            return because(saved);
        } else {
            return "";
        }
    }

    /** Why the department itself is not heard, unless the banner over the screen says so. */
    private String because(Answer.SavedCopy saved) {
        return saved.reason()
                .filter(trouble -> trouble != Trouble.EXCHANGE_UNREACHABLE)
                .map(trouble -> texts.text("counter.card.saved-because", texts.text("lookup.trouble." + trouble)))
                .orElse("");
    }

    private String age(Answer.SavedCopy saved) {
        return formats.age(Duration.between(saved.savedAt(), clock.instant()));
    }

    /** Who has to mend it, with the reference that finds it in the log; empty where nothing is to mend. */
    String mending(ServiceAnswer answer) {
        String reference = answer.requestId().toString();
        if (answer.answer() instanceof Answer.Unavailable unavailable) {
            String mender = texts.text("lookup.mender." + unavailable.trouble().mender());
            return unavailable
                    .detailId()
                    .map(detail -> texts.text("counter.card.mender-with-detail", mender, reference, detail))
                    .orElseGet(() -> texts.text("counter.card.mender", mender, reference));
        } else if (answer.answer() instanceof Answer.NotPermitted refused) {
            return refused.detailId()
                    .map(detail -> texts.text("counter.card.reference-with-detail", reference, detail))
                    .orElseGet(() -> texts.text("counter.card.reference", reference));
        } else if (answer.answer() instanceof Answer.Refused
                || (answer.answer() instanceof Answer.SavedCopy saved
                        && !because(saved).isEmpty())) {
            return texts.text("counter.card.reference", reference);
        }
        return "";
    }

    /** Whether the service gave no answer at all. */
    static boolean isTrouble(ServiceAnswer answer) {
        return answer.answer() instanceof Answer.Unavailable;
    }

    /** Whether it gave no answer because of {@code trouble}. */
    static boolean isAbout(ServiceAnswer answer, Trouble trouble) {
        return answer.answer() instanceof Answer.Unavailable unavailable && unavailable.trouble() == trouble;
    }

    /** When the department says its data were true. */
    Optional<String> asOf(Answer answer) {
        return answer instanceof Answer.SavedCopy saved
                ? Optional.of(moment(saved.savedAt()))
                : trueAt(answer).map(this::moment);
    }

    /** Since when a record that just came stands as it is, where that is longer than a day; a saved copy says its age in its pill. */
    String ofEarlier(Answer answer) {
        return trueAt(answer)
                .filter(asOf -> asOf.isBefore(clock.instant().minus(FRESH)))
                .map(asOf -> texts.text("counter.card.as-of", formats.date(LocalDate.ofInstant(asOf, clock.getZone()))))
                .orElse("");
    }

    private static Optional<Instant> trueAt(Answer answer) {
        if (answer instanceof Answer.Found found) {
            return Optional.of(found.asOf());
        } else if (answer instanceof Answer.NotFound notFound) {
            return Optional.of(notFound.asOf());
        } else if (answer instanceof Answer.Mismatch mismatch) {
            return Optional.of(mismatch.asOf());
        }
        return Optional.empty();
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(texts.language().locale())
                .withZone(clock.getZone())
                .format(instant);
    }

    String duration(Duration took) {
        return formats.took(took);
    }
}
