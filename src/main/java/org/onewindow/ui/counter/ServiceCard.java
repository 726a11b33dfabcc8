package org.onewindow.ui.counter;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.onewindow.language.Texts;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldText;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.ui.kit.Pill;
import org.onewindow.ui.kit.Shown;

/**
 * The card of one service. It stands from the moment the service is asked, and fills in when the answer arrives. Its nodes are made once, and serve one
 * service after the other: see {@link ServiceCards}.
 */
final class ServiceCard extends VBox {
    private final CounterViewModel model;
    private final Texts texts;
    private final AnswerWords words;
    private final ObjectProperty<Optional<ServiceView>> view = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableValue<Optional<ServiceAnswer>> nothing = new SimpleObjectProperty<>(Optional.empty());
    private final Label title = new Label();
    private final Label department = new Label();
    private final Label asOf = new Label();
    private final Pill pill = new Pill();
    private final ProgressBar waited = new ProgressBar(0);
    private final Label sentence = text("card-sentence");
    private final CardFields fields;
    private final CardBody body;
    private final Label more = text("card-note");
    private final Label mending = text("card-note");
    private final Hyperlink details = new Hyperlink();
    private final Hyperlink retry = new Hyperlink();
    private final CardHeight height = new CardHeight();

    /** A card of no service yet, which takes no room. */
    ServiceCard(CounterViewModel model, Texts texts, AnswerWords words, FieldText fieldWords) {
        this.model = model;
        this.texts = texts;
        this.words = words;
        this.fields = new CardFields(model, fieldWords, texts);
        getStyleClass().addAll("panel", "focusable", "service-card");
        setFocusTraversable(true);
        setOnMousePressed(event -> requestFocus());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && isFocused()) {
                view.get().ifPresent(model::openDetails);
            }
        });
        waited.getStyleClass().add("card-progress");
        waited.setMaxWidth(Double.MAX_VALUE);
        details.setText(texts.text("counter.card.details"));
        details.setOnAction(event -> view.get().ifPresent(model::openDetails));
        retry.setText(texts.text("counter.card.retry"));
        retry.setOnAction(event -> view.get().ifPresent(model::retry));
        body = new CardBody(fields, waited, sentence, fields, more, mending);
        getChildren().addAll(header(), body, spring(), footer());
        take(Optional.empty());
        Shown.follow(this, model.ticks(), count -> showTime());
        Shown.follow(this, view.flatMap(this::answerOf), answer -> showAnswer());
        Shown.follow(this, model.banner(), change -> showAgainIfTroubled());
        Shown.follow(this, model.reveals().changes(), change -> fields.showReveals());
    }

    private ObservableValue<Optional<ServiceAnswer>> answerOf(Optional<ServiceView> shown) {
        return shown.<ObservableValue<Optional<ServiceAnswer>>>map(ServiceView::answer)
                .orElse(nothing);
    }

    /** The service it stands for, or stood for before it was hidden; empty while it waits to be used. */
    Optional<ServiceView> view() {
        return view.get();
    }

    /** Takes no room and shows nothing any more, until it takes what is next. */
    void hide() {
        setVisible(false);
        setManaged(false);
    }

    /** Stands for {@code next} from now on; for none, it takes no room and keeps nothing of what it showed. */
    void take(Optional<ServiceView> next) {
        setVisible(next.isPresent());
        setManaged(next.isPresent());
        view.set(next);
        next.map(ServiceView::request).ifPresent(request -> {
            title.setText(request.service().name().in(texts.language()));
            department.setText(request.service().department().shortName().in(texts.language()));
            body.expect(request.items().size());
            details.setAccessibleText(details.getText() + ' ' + title.getText());
            retry.setAccessibleText(retry.getText() + ' ' + title.getText());
        });
        showAnswer();
    }

    /** Shows what there is now: the waiting, or the answer. */
    private void showAnswer() {
        Optional<ServiceAnswer> answer =
                view.get().flatMap(shown -> shown.answer().get());
        StateLook look = StateLook.of(answer);
        boolean own = answer.isPresent() && !isToldAbove(answer.get());
        pill.setKind(look.kind());
        pill.setText(answer.map(words::pill).orElseGet(() -> texts.text(StateLook.WAITING.textKey())));
        waited.setProgress(0);
        setPresent(waited, answer.isEmpty());
        say(sentence, own ? answer.map(words::sentence).orElse("") : "");
        showFields(own ? answer.map(ServiceAnswer::answer).map(Answer::records).orElse(List.of()) : List.of());
        say(asOf, answer.map(ServiceAnswer::answer).map(words::ofEarlier).orElse(""));
        say(mending, own ? answer.map(words::mending).orElse("") : commonNote(answer));
        // Keeps its room while it is waited for, so that the card's foot is as high then as after.
        details.setVisible(answer.isPresent());
        setPresent(retry, own && look.worthAskingAgain());
        setAccessibleText(title.getText() + ", " + pill.getText());
    }

    /** Whether the banner says the same for all; where another department was heard there is none, and the card says it alone. */
    private boolean isToldAbove(ServiceAnswer answer) {
        return model.banner()
                .get()
                .filter(told -> AnswerWords.isAbout(answer, told))
                .isPresent();
    }

    /** The banner came or went after the answer. */
    private void showAgainIfTroubled() {
        if (view.get()
                .flatMap(shown -> shown.answer().get())
                .filter(AnswerWords::isTrouble)
                .isPresent()) {
            showAnswer();
        }
    }

    private String commonNote(Optional<ServiceAnswer> answer) {
        return answer.isPresent() ? texts.text("counter.card.common") : "";
    }

    private void showFields(List<DepartmentRecord> records) {
        setPresent(fields, !records.isEmpty());
        if (records.isEmpty()) {
            fields.clear();
        } else {
            fields.show(records.get(0), view.get().map(ServiceView::code).orElse(""));
        }
        say(more, records.size() > 1 ? texts.text("counter.card.more-records", records.size() - 1) : "");
    }

    /** Fills the bar as the deadline comes nearer. */
    private void showTime() {
        view.get()
                .filter(ServiceView::awaited)
                .ifPresent(shown -> waited.setProgress((double) (model.nowNanos() - shown.askedAtNanos())
                        / shown.deadline().toNanos()));
    }

    private HBox header() {
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        title.setWrapText(true);
        pill.setMinWidth(Region.USE_PREF_SIZE);
        HBox header = new HBox(8, title, wideSpring(), pill);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private HBox footer() {
        department.getStyleClass().addAll("quiet", "small");
        department.setMinWidth(0);
        HBox links = new HBox(10, details, retry);
        links.setMinWidth(Region.USE_PREF_SIZE);
        asOf.getStyleClass().addAll("quiet", "small");
        asOf.setMinWidth(0);
        FlowPane source = new FlowPane(8, 0, department, asOf);
        source.setMinWidth(0);
        source.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(source, Priority.ALWAYS);
        HBox footer = new HBox(8, source, links);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("card-footer");
        return footer;
    }

    private static Region wideSpring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private static Region spring() {
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private static Label text(String styleClass) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static void say(Label label, String words) {
        label.setText(words);
        setPresent(label, !words.isEmpty());
    }

    private static void setPresent(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }

    @Override
    public void requestLayout() {
        // Also called by the constructor of the superclass, before there are any fields.
        if (height != null) {
            height.forget();
        }
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return height.at(width, super::computePrefHeight);
    }
}
