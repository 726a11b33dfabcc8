package org.onewindow.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Remembers what a look-up said. */
public final class RecordingListener implements LookupListener {
    public final List<String> calls = new ArrayList<>();
    public final List<ServiceAnswer> answers = new ArrayList<>();
    public final List<Trouble> troubles = new ArrayList<>();
    public final CountDownLatch done = new CountDownLatch(1);
    public Optional<LookupSummary> summary = Optional.empty();

    @Override
    public synchronized void planned(LookupPlan plan) {
        calls.add("planned");
    }

    @Override
    public synchronized void answered(ServiceAnswer answer) {
        calls.add(answer.request().service().system().code() + " " + words(answer.answer()));
        answers.add(answer);
    }

    @Override
    public synchronized void finished(LookupSummary end) {
        calls.add("finished");
        summary = Optional.of(end);
        done.countDown();
    }

    @Override
    public synchronized void troubled(Trouble trouble) {
        troubles.add(trouble);
    }

    @Override
    public synchronized void recovered(Trouble trouble) {
        calls.add("recovered from " + trouble);
    }

    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    private static String words(Answer answer) {
        if (answer instanceof Answer.Unavailable unavailable) {
            return unavailable.trouble().name();
        } else if (answer instanceof Answer.Refused refused) {
            return refused.refusal().name();
        }
        return answer.outcome();
    }
}
