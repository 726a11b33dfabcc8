package org.onewindow.ui.counter;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
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

    private boolean pillIsCut;

    LookupBarController(CounterViewModel model, Texts texts, NumberWords numberWords) {
        this.model = model;
        this.texts = texts;
        this.numberWords = numberWords;
    }

    @FXML
    private void initialize() {
        number.textProperty().bindBidirectional(model.number().text());
        pill.setMinWidth(0);
        pill.widthProperty().subscribe(this::seeWhetherPillIsCut);
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

    /** Where the window is too narrow for a long kind and place, the line below says it whole. */
    private void seeWhetherPillIsCut() {
        boolean cut = pill.isVisible() && pill.getWidth() < Math.floor(pill.prefWidth(-1));
        if (cut != pillIsCut) {
            pillIsCut = cut;
            // The width is found out in the middle of a layout, which wants no new lines.
            Platform.runLater(this::showHints);
        }
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
        Optional<NumberCheck> check = model.number().check().get();
        String help = Optional.of(numberWords.sentence(check))
                .filter(text -> !text.isEmpty())
                .orElseGet(this::missingSentence);
        String words = Stream.of(pillIsCut ? numberWords.pill(check) : "", help)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
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
