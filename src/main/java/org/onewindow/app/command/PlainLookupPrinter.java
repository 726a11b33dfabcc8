package org.onewindow.app.command;

import java.io.PrintWriter;
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

/** Prints a look-up for a person to read. */
final class PlainLookupPrinter implements LookupPrinter {
    private final PrintWriter out;
    private final Texts texts;
    private final FieldText words;

    PlainLookupPrinter(PrintWriter out, Texts texts, FieldText words) {
        this.out = out;
        this.texts = texts;
        this.words = words;
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
        if (answer.answer() instanceof Answer.Unavailable unavailable) {
            out.println("    " + texts.text("lookup.trouble." + unavailable.trouble()));
        } else if (answer.answer() instanceof Answer.Refused refused) {
            out.println("    " + texts.text("lookup.refusal." + refused.refusal()));
        } else if (answer.answer() instanceof Answer.Found found) {
            print(found.records(), revealed);
        } else if (answer.answer() instanceof Answer.Mismatch mismatch) {
            print(mismatch.records(), revealed);
        }
        out.flush();
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
                saved.papers()));
    }
}
