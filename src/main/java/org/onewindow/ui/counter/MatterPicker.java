package org.onewindow.ui.counter;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.onewindow.catalogue.Matter;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.Shown;

/** The matter field: a list that is searched by typing part of a code or of a name. */
final class MatterPicker {
    private static final Duration TYPING_PAUSE = Duration.seconds(1.2);

    private final ComboBox<Matter> box;
    private final MatterChoice choice;
    private final Texts texts;
    private final StringBuilder typed = new StringBuilder();
    private final PauseTransition pause = new PauseTransition(TYPING_PAUSE);
    private boolean offering;

    MatterPicker(ComboBox<Matter> box, MatterChoice choice, Texts texts) {
        this.box = box;
        this.choice = choice;
        this.texts = texts;
    }

    void install() {
        box.setConverter(new MatterNames(texts));
        box.setCellFactory(list -> new MatterCell(texts));
        Shown.follow(box, choice.fitting(), this::offer);
        Shown.follow(box, choice.chosen(), chosen -> box.setValue(chosen.orElse(null)));
        box.valueProperty().addListener((observed, before, now) -> {
            if (!offering) {
                choice.chosen().set(Optional.ofNullable(now));
            }
        });
        pause.setOnFinished(done -> typed.setLength(0));
        box.addEventFilter(KeyEvent.KEY_TYPED, this::search);
    }

    /** Changes the list; the control's own loss of its value while that happens is not the clerk's choice. */
    private void offer(List<Matter> matters) {
        offering = true;
        box.getItems().setAll(matters);
        box.setValue(choice.chosen().get().orElse(null));
        offering = false;
    }

    private void search(KeyEvent event) {
        String letters = event.getCharacter();
        if (letters.isEmpty()
                || Character.isISOControl(letters.charAt(0))
                || event.isControlDown()
                || event.isAltDown()) {
            return;
        }
        typed.append(letters);
        pause.playFromStart();
        choice.search(typed.toString()).stream().findFirst().ifPresent(box::setValue);
        event.consume();
    }

    /** A matter's code and name. */
    private static final class MatterNames extends StringConverter<Matter> {
        private final Texts texts;

        MatterNames(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(Matter matter) {
            return matter == null ? "" : matter.name().in(texts.language());
        }

        @Override
        public Matter fromString(String words) {
            throw new UnsupportedOperationException("the field is not edited");
        }
    }

    /** A matter in the list. */
    private static final class MatterCell extends ListCell<Matter> {
        private final Texts texts;

        MatterCell(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void updateItem(Matter matter, boolean empty) {
            super.updateItem(matter, empty);
            setText(
                    empty || matter == null
                            ? ""
                            : matter.code() + "  " + matter.name().in(texts.language()));
        }
    }
}
