package org.onewindow.app.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.onewindow.casework.VisitsSaved;
import org.onewindow.journal.CaseNumber;
import org.onewindow.language.Texts;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldText;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;
import org.onewindow.ui.kit.Formats;

/** Prints a look-up for a person to read. */
final class PlainLookupPrinter implements LookupPrinter {
    private final PrintWriter out;
    private final Texts texts;
    private final FieldText words;
    private final Clock clock;

    PlainLookupPrinter(PrintWriter out, Texts texts, FieldText words, Clock clock) {
        this.out = out;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void planned(CaseNumber caseNumber, LookupPlan plan) {
        out.println(texts.text("app.lookup.planned", caseNumber, plan.requests().size()));
    }

    @Override
    public void answered(ServiceAnswer answer, boolean revealed) {
        out.println(texts.text(
                "app.lookup.answered",
                answer.request().service().name().in(texts.language()),
                answer.request().service().department().shortName().in(texts.language()),
                texts.text("lookup.outcome." + answer.answer().outcome()),
                Long.toString(answer.took().toMillis())));
        say(answer);
        print(answer.answer().records(), revealed);
        out.flush();
    }

    /** What has to be known besides the records, as the cards of the window say it. */
    private void say(ServiceAnswer answer) {
        String reference = answer.requestId().toString();
        if (answer.answer() instanceof Answer.Unavailable unavailable) {
            indented(texts.text("lookup.trouble." + unavailable.trouble()));
            unavailable.message().ifPresent(message -> indented(texts.text("counter.card.announced", message)));
            String mender = texts.text("lookup.mender." + unavailable.trouble().mender());
            indented(unavailable
                    .detailId()
                    .map(detail -> texts.text("counter.card.mender-with-detail", mender, reference, detail))
                    .orElseGet(() -> texts.text("counter.card.mender", mender, reference)));
        } else if (answer.answer() instanceof Answer.Refused refused) {
            indented(texts.text("lookup.refusal." + refused.refusal()));
            indented(texts.text("counter.card.reference", reference));
        } else if (answer.answer() instanceof Answer.NotPermitted refused) {
            indented(texts.text("counter.card.not-permitted", refused.serviceId()));
            indented(refused.detailId()
                    .map(detail -> texts.text("counter.card.reference-with-detail", reference, detail))
                    .orElseGet(() -> texts.text("counter.card.reference", reference)));
        } else if (answer.answer() instanceof Answer.Queued) {
            indented(texts.text("counter.card.queued"));
        } else if (answer.answer() instanceof Answer.SavedCopy saved) {
            Duration age = Duration.between(saved.savedAt(), clock.instant());
            indented(texts.text("counter.card.saved", new Formats(texts).age(age)));
            saved.reason().ifPresent(trouble -> {
                indented(texts.text("counter.card.saved-because", texts.text("lookup.trouble." + trouble)));
                indented(texts.text("counter.card.reference", reference));
            });
        }
    }

    private void indented(String line) {
        out.println("    " + line);
    }

    private void print(List<DepartmentRecord> records, boolean revealed) {
        records.forEach(record -> {
            record.fields()
                    .forEach(field -> out.println("    " + field.item().name().in(texts.language()) + ": "
                            + (revealed ? words.whole(field) : words.masked(field))));
            if (records.size() > 1) {
                out.println("    --");
            }
        });
    }

    @Override
    public void troubled(Trouble trouble) {
        out.println(texts.text("lookup.trouble." + trouble));
    }

    @Override
    public void finished(LookupSummary summary, VisitsSaved saved) {
        out.println(texts.text(
                "app.lookup.finished",
                summary.found(),
                summary.asked(),
                Long.toString(summary.took().toMillis()),
                saved.visits(),
                saved.papers(),
                summary.saved(),
                summary.queued()));
    }
}
