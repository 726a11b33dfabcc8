package org.onewindow.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.onewindow.lookup.LookupListener;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.ServiceAnswer;

/** Hears of one case's queued look-ups, and hands all answers on when the last has come. Called under the look-up's lock. */
final class QueueListener implements LookupListener {
    private final Consumer<List<ServiceAnswer>> done;
    private final List<ServiceAnswer> answers = new ArrayList<>();

    QueueListener(Consumer<List<ServiceAnswer>> done) {
        this.done = done;
    }

    @Override
    public void planned(LookupPlan plan) {}

    @Override
    public void answered(ServiceAnswer answer) {
        answers.add(answer);
    }

    @Override
    public void finished(LookupSummary summary) {
        done.accept(List.copyOf(answers));
    }
}
