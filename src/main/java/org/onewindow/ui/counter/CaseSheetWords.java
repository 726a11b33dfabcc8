package org.onewindow.ui.counter;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.access.Operator;
import org.onewindow.casework.CaseSheet;
import org.onewindow.casework.MaterialState;
import org.onewindow.catalogue.MaskRule;
import org.onewindow.catalogue.Masking;
import org.onewindow.catalogue.Service;
import org.onewindow.language.Texts;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldText;
import org.onewindow.lookup.LeftOut;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.subject.SubjectKind;
import org.onewindow.subject.SubjectNumber;

/** Says on paper what the counter screen says: the answers as their cards and details do, masked whatever is revealed, and the materials. */
final class CaseSheetWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    private final Texts texts;
    private final AnswerWords answers;
    private final FieldText fields;
    private final Masking masking;
    private final Clock clock;

    CaseSheetWords(Texts texts, Masking masking, Clock clock) {
        this.texts = texts;
        this.answers = new AnswerWords(texts, clock);
        this.fields = new FieldText(texts, masking, clock);
        this.masking = masking;
        this.clock = clock;
    }

    /** What is on the screen now. */
    CaseSheet sheet(CounterViewModel model, CaseView view, CounterViewModel.LookedUp shown, PrintTools tools) {
        List<CaseSheet.Part> parts = new ArrayList<>();
        model.services().get().forEach(service -> service.answer().get().ifPresent(answer -> parts.add(part(answer))));
        parts.add(materials(view));
        return new CaseSheet(
                texts.text("counter.sheet.title"),
                lines(view, shown, tools, model.operator()),
                parts,
                foot(view, model.leftOut().get(), tools));
    }

    private List<String> lines(CaseView view, CounterViewModel.LookedUp shown, PrintTools tools, Operator operator) {
        SubjectNumber subject = shown.subject();
        return List.of(
                texts.text(
                        "counter.sheet.place",
                        tools.place().station().in(texts.language()),
                        tools.place().counter()),
                texts.text("counter.sheet.printed", MOMENT.format(ZonedDateTime.now(clock)), operator.displayName()),
                texts.text("counter.case.number", view.number()),
                texts.text("counter.sheet.subject", texts.text("subject.kind." + subject.kind()), numberOf(subject)),
                texts.text(
                        "counter.sheet.matter",
                        view.matter().code(),
                        view.matter().name().in(texts.language())),
                texts.text("counter.sheet.consent", texts.text("lookup.consent." + shown.consent())));
    }

    private String numberOf(SubjectNumber subject) {
        return subject.subjectKind() == SubjectKind.PERSON
                ? masking.mask(MaskRule.NUMBER, subject.value())
                : subject.value();
    }

    private CaseSheet.Part part(ServiceAnswer answer) {
        Service service = answer.request().service();
        String where = Stream.of(
                        Optional.of(service.department().name().in(texts.language())),
                        Optional.of(answers.pill(answer)),
                        answers.asOf(answer.answer()).map(asOf -> texts.text("counter.card.as-of", asOf)))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
        String proof = texts.text("counter.card.reference", answer.requestId()) + " · "
                + texts.text("lookup.hash." + answer.hash());
        List<String> notes = Stream.of(where, answers.sentence(answer), proof)
                .filter(line -> !line.isEmpty())
                .toList();
        return new CaseSheet.Part(
                service.name().in(texts.language()), notes, rows(answer.answer().records()));
    }

    private List<CaseSheet.Row> rows(List<DepartmentRecord> records) {
        List<CaseSheet.Row> rows = new ArrayList<>();
        for (int index = 0; index < records.size(); index++) {
            if (records.size() > 1) {
                rows.add(new CaseSheet.Row(texts.text("counter.details.record", index + 1, records.size()), ""));
            }
            records.get(index)
                    .fields()
                    .forEach(field -> rows.add(
                            new CaseSheet.Row(field.item().name().in(texts.language()), fields.masked(field))));
        }
        return rows;
    }

    private CaseSheet.Part materials(CaseView view) {
        MaterialWords says = new MaterialWords(texts);
        return new CaseSheet.Part(
                texts.text("counter.materials.title"),
                List.of(),
                view.materials().stream()
                        .map(material -> new CaseSheet.Row(
                                material.material().name().in(texts.language()),
                                Stream.of(
                                                says.state(material, isTaken(view, material)),
                                                says.from(material),
                                                says.note(material))
                                        .filter(words -> !words.isEmpty())
                                        .reduce((one, other) -> one + " · " + other)
                                        .orElse("")))
                        .toList());
    }

    private static boolean isTaken(CaseView view, MaterialState material) {
        return material.state().isOpen()
                && view.received().contains(material.material().code());
    }

    private List<String> foot(CaseView view, List<LeftOut> leftOut, PrintTools tools) {
        List<String> foot = new ArrayList<>();
        foot.add(
                texts.text("casework.saved", view.saved().visits(), view.saved().papers()));
        int items = leftOut.stream().mapToInt(one -> one.items().size()).sum();
        if (items > 0) {
            foot.add(texts.text("counter.departments.left-out-count", items));
        }
        foot.add(texts.text("counter.sheet.masked"));
        if (tools.training()) {
            foot.add(texts.text("counter.sheet.invented"));
        }
        return foot;
    }
}
