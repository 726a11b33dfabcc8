package org.onewindow.app.command;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.onewindow.access.Operator;
import org.onewindow.casework.CounterDesk;
import org.onewindow.casework.DeskListener;
import org.onewindow.casework.DeskLookup;
import org.onewindow.casework.MaterialState;
import org.onewindow.casework.RevealOutcome;
import org.onewindow.casework.Stated;
import org.onewindow.casework.VisitsSaved;
import org.onewindow.catalogue.Matter;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;
import org.onewindow.subject.SubjectNumber;

/** Runs one look-up to its end and has it printed, answer by answer, on the thread of the command. */
final class LookupRunner {
    private final CounterDesk desk;
    private final Operator operator;
    private final boolean reveal;
    private final LookupPrinter printer;
    private VisitsSaved saved = VisitsSaved.NONE;
    private boolean over;
    private int exitCode = ExitCode.TROUBLE;

    LookupRunner(CounterDesk desk, Operator operator, boolean reveal, LookupPrinter printer) {
        this.desk = desk;
        this.operator = operator;
        this.reveal = reveal;
        this.printer = printer;
    }

    /** Looks up and returns the exit code: done if there are records, no if every department has none, trouble if some could not say. */
    int run(SubjectNumber subject, Matter matter, Stated stated) throws InterruptedException {
        BlockingQueue<Runnable> heard = new LinkedBlockingQueue<>();
        Listener listener = new Listener(heard);
        DeskLookup lookup = desk.lookUp(subject, matter, stated, operator, listener);
        listener.lookup.add(lookup);
        while (!over) {
            heard.take().run();
        }
        return exitCode;
    }

    private void answered(DeskLookup lookup, ServiceAnswer answer) {
        boolean plain = reveal
                && carriesRecords(answer.answer())
                && lookup.reveal(answer, answer.request().items(), operator) == RevealOutcome.REVEALED;
        printer.answered(answer, plain);
    }

    private static boolean carriesRecords(Answer answer) {
        return answer instanceof Answer.Found
                || answer instanceof Answer.Mismatch
                || answer instanceof Answer.SavedCopy;
    }

    private void finished(LookupSummary summary) {
        printer.finished(summary, saved);
        over = true;
        exitCode = exitCode(summary);
    }

    /** "No" is only what every department said itself: one that waits in the queue has said nothing yet. */
    static int exitCode(LookupSummary summary) {
        if (summary.found() > 0 || summary.saved() > 0) {
            return ExitCode.DONE;
        }
        return summary.failed() > 0 || summary.queued() > 0 ? ExitCode.TROUBLE : ExitCode.NO;
    }

    /** Brings what the look-up tells to the thread of the command. */
    private final class Listener implements DeskListener {
        private final BlockingQueue<Runnable> heard;
        private final BlockingQueue<DeskLookup> lookup = new LinkedBlockingQueue<>();

        Listener(BlockingQueue<Runnable> heard) {
            this.heard = heard;
        }

        private DeskLookup lookup() {
            return lookup.element();
        }

        @Override
        public void planned(LookupPlan plan) {
            heard.add(() -> printer.planned(lookup().caseNumber(), plan));
        }

        @Override
        public void answered(ServiceAnswer answer) {
            heard.add(() -> LookupRunner.this.answered(lookup(), answer));
        }

        @Override
        public void materials(List<MaterialState> materials, VisitsSaved figures) {
            heard.add(() -> saved = figures);
        }

        @Override
        public void finished(LookupSummary summary) {
            heard.add(() -> LookupRunner.this.finished(summary));
        }

        @Override
        public void troubled(Trouble trouble) {
            heard.add(() -> printer.troubled(trouble));
        }
    }
}
