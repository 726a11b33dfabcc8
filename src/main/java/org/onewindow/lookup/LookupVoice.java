package org.onewindow.lookup;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener, keeps the latest answers, and survives a listener that fails. Guarded by the look-up's lock. */
final class LookupVoice {
    private static final Logger LOG = LoggerFactory.getLogger(LookupVoice.class);

    private final LookupListener listener;
    private final Map<String, Answer> latest = new LinkedHashMap<>();

    LookupVoice(LookupListener listener) {
        this.listener = listener;
    }

    void planned(LookupPlan plan) {
        tell(() -> listener.planned(plan));
    }

    void answered(ServiceAnswer answer) {
        latest.put(answer.request().service().code(), answer.answer());
        tell(() -> listener.answered(answer));
    }

    void troubled(Trouble trouble) {
        tell(() -> listener.troubled(trouble));
    }

    void recovered(Trouble trouble) {
        tell(() -> listener.recovered(trouble));
    }

    void finished(LookupSummary summary) {
        tell(() -> listener.finished(summary));
    }

    LookupSummary summary(int asked, Duration took, boolean cancelled) {
        int found = 0;
        int saved = 0;
        int queued = 0;
        int failed = 0;
        for (Answer answer : latest.values()) {
            if (answer instanceof Answer.Found) {
                found++;
            } else if (answer instanceof Answer.SavedCopy) {
                saved++;
            } else if (answer instanceof Answer.Queued) {
                queued++;
            } else if (answer instanceof Answer.Unavailable
                    || answer instanceof Answer.Refused
                    || answer instanceof Answer.NotPermitted) {
                failed++;
            }
        }
        return new LookupSummary(asked, found, saved, queued, failed, took, cancelled);
    }

    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.error("a listener of the look-up failed", e);
        }
    }
}
