package org.onewindow.ui.counter;

import java.util.List;
import java.util.Optional;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.onewindow.catalogue.Matter;
import org.onewindow.language.Texts;
import org.onewindow.ui.kit.Shown;

/** The matter field: a list that is searched by typing part of a code or of a name. */
final class MatterPicker {
    private final SearchableComboBox<Matter> box;
    private final MatterChoice choice;
    private final Texts texts;
    private boolean offering;

    MatterPicker(SearchableComboBox<Matter> box, MatterChoice choice, Texts texts) {
        this.box = box;
        this.choice = choice;
        this.texts = texts;
    }

    void install() {
        box.setConverter(new MatterNames(texts));
        box.setButtonCell(new ChoiceCell<>(box));
        Shown.follow(box, choice.fitting(), this::offer);
        Shown.follow(box, choice.chosen(), chosen -> box.setValue(chosen.orElse(null)));
        box.valueProperty().addListener((observed, before, now) -> {
            if (!offering) {
                choice.chosen().set(Optional.ofNullable(now));
            }
        });
    }

    /** Changes the list; the control's own loss of its value while that happens is not the clerk's choice. */
    private void offer(List<Matter> matters) {
        offering = true;
        // The control looks its value up in a list that is just being changed, and fails, unless it has none.
        box.setValue(null);
        box.getItems().setAll(matters);
        box.setValue(choice.chosen().get().filter(matters::contains).orElse(null));
        offering = false;
    }

    /** A matter's code and name: what is shown, and what a search looks in. */
    private static final class MatterNames extends StringConverter<Matter> {
        private final Texts texts;

        MatterNames(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(Matter matter) {
            return matter == null ? "" : matter.code() + "  " + matter.name().in(texts.language());
        }

        @Override
        public Matter fromString(String words) {
            throw new UnsupportedOperationException("the field is not edited");
        }
    }
}
