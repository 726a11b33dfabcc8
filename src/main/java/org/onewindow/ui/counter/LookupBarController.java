package org.onewindow.ui.counter;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SearchableComboBox;
import org.onewindow.catalogue.Matter;
import org.onewindow.language.Texts;
import org.onewindow.lookup.Consent;
import org.onewindow.subject.NumberCheck;
import org.onewindow.ui.kit.Pill;
import org.onewindow.ui.kit.PillKind;
import org.onewindow.ui.kit.Shown;

/** The bar on top: number, matter, consent, and what is wrong or missing in them. */
public final class LookupBarController {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    /** What the icon and the longest number take, in the size of the font. */
    private static final double NUMBER_ROOM = 12.5;

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final CounterViewModel model;
    private final Texts texts;
    private final NumberWords numberWords;

    @FXML
    private HBox fields;

    @FXML
    private HBox secondRow;

    @FXML
    private Node numberField;

    @FXML
    private Node matterField;

    @FXML
    private Node consentField;

    @FXML
    private CustomTextField number;

    @FXML
    private Pill pill;

    @FXML
    private SearchableComboBox<Matter> matter;

    @FXML
    private ComboBox<Consent> consent;

    @FXML
    private Button lookUp;

    @FXML
    private Button cancel;

    @FXML
    private FlowPane hints;

    @FXML
    private Label sentence;

    @FXML
    private HBox kinds;

    @FXML
    private Node reasonField;

    @FXML
    private TextField reason;

    LookupBarController(CounterViewModel model, Texts texts, NumberWords numberWords) {
        this.model = model;
        this.texts = texts;
        this.numberWords = numberWords;
    }

    @FXML
    private void initialize() {
        number.textProperty().bindBidirectional(model.number().text());
        // A long place must not stand on the number itself.
        pill.setMinWidth(0);
        pill.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> number.getWidth() - NUMBER_ROOM * number.getFont().getSize(),
                        number.widthProperty(),
                        number.fontProperty()));
        new MatterPicker(matter, model.matter(), texts).install();
        new ConsentPicker(consent, model.consent(), texts).install();
        for (Node field : new Node[] {number, matter, consent, reason}) {
            field.addEventFilter(KeyEvent.KEY_PRESSED, this::enterLooksUp);
        }
        matter.focusedProperty().subscribe(now -> markMatter());
        matter.showingProperty().subscribe(now -> markMatter());
        consent.focusedProperty().subscribe(now -> consentField.pseudoClassStateChanged(ACTIVE, now));
        Shown.follow(number, model.number().check(), this::showNumber);
        reason.textProperty().bindBidirectional(model.reason());
        Shown.follow(number, model.missing(), this::showMissing);
        Shown.follow(reason, model.reasonAsked(), asked -> {
            reasonField.setVisible(asked);
            reasonField.setManaged(asked);
        });
        Shown.follow(cancel, model.running(), running -> cancel.setDisable(!running));
    }

    private void markMatter() {
        matterField.pseudoClassStateChanged(ACTIVE, matter.isFocused() || matter.isShowing());
    }

    /** Takes two rows where one is too narrow for everything, as with large text. */
    void arrange(boolean wide) {
        if (wide == secondRow.isManaged()) {
            Optional<Node> focused = Optional.ofNullable(fields.getScene()).map(Scene::getFocusOwner);
            List<Node> rest = List.of(matterField, consentField, lookUp, cancel);
            (wide ? secondRow : fields).getChildren().removeAll(rest);
            (wide ? fields : secondRow).getChildren().addAll(rest);
            secondRow.setManaged(!wide);
            secondRow.setVisible(!wide);
            focused.ifPresent(Node::requestFocus);
        }
    }

    private void enterLooksUp(KeyEvent event) {
        boolean choosing = event.getSource() instanceof ComboBox<?> box && box.isShowing();
        if (event.getCode() == KeyCode.ENTER && !choosing) {
            event.consume();
            lookUp();
        }
    }

    private void showNumber(Optional<NumberCheck> check) {
        Optional<PillKind> kind = NumberWords.kind(check);
        pill.setText(numberWords.pill(check));
        pill.setKind(kind.orElse(PillKind.NEUTRAL));
        pill.setVisible(kind.isPresent());
        kinds.getChildren().clear();
        check.filter(NumberCheck.Ambiguous.class::isInstance)
                .ifPresent(some -> ((NumberCheck.Ambiguous) some).candidates().forEach(this::offer));
        showHints();
    }

    private void offer(NumberCheck.Valid candidate) {
        Button choice =
                new Button(texts.text("subject.kind." + candidate.number().kind()));
        choice.setOnAction(event -> {
            model.number().choose(candidate);
            number.requestFocus();
        });
        kinds.getChildren().add(choice);
    }

    private void showHints() {
        String words = Optional.of(numberWords.sentence(model.number().check().get()))
                .filter(text -> !text.isEmpty())
                .orElseGet(this::missingSentence);
        sentence.setText(words);
        boolean any = !words.isEmpty() || !kinds.getChildren().isEmpty();
        hints.setVisible(any);
        hints.setManaged(any);
    }

    private String missingSentence() {
        return model.missing().get().stream()
                .sorted()
                .map(what -> texts.text("counter.missing." + what))
                .reduce((one, other) -> one + ' ' + other)
                .orElse("");
    }

    private void showMissing(Set<CounterViewModel.Missing> missing) {
        numberField.pseudoClassStateChanged(MISSING, missing.contains(CounterViewModel.Missing.NUMBER));
        matterField.pseudoClassStateChanged(MISSING, missing.contains(CounterViewModel.Missing.MATTER));
        consentField.pseudoClassStateChanged(MISSING, missing.contains(CounterViewModel.Missing.CONSENT));
        reasonField.pseudoClassStateChanged(MISSING, missing.contains(CounterViewModel.Missing.REASON));
        showHints();
    }

    @FXML
    private void lookUp() {
        model.lookUp();
        model.missing().get().stream().sorted().findFirst().ifPresent(this::focus);
    }

    private void focus(CounterViewModel.Missing what) {
        switch (what) {
            case NUMBER ->
                kinds.getChildren().stream().findFirst().ifPresentOrElse(Node::requestFocus, this::focusNumber);
            case MATTER -> focusMatter();
            case CONSENT -> consent.requestFocus();
            case REASON -> reason.requestFocus();
        }
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    /** F2: the number, marked, so that typing replaces it. */
    void focusNumber() {
        number.requestFocus();
        Platform.runLater(number::selectAll);
    }

    /** F3: the matters, opened. */
    void focusMatter() {
        matter.requestFocus();
        matter.show();
    }

    /** F4: present, card seen; pressed again, an agent; once more, none. */
    void giveConsent() {
        model.nextConsent();
        consent.requestFocus();
    }
}
