package org.onewindow.ui.counter;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.onewindow.language.Texts;
import org.onewindow.lookup.Consent;
import org.onewindow.ui.kit.Shown;

/** The consent field: how the subject came to agree. */
final class ConsentPicker {
    private final ComboBox<Consent> box;
    private final ObjectProperty<Optional<Consent>> consent;
    private final Texts texts;

    ConsentPicker(ComboBox<Consent> box, ObjectProperty<Optional<Consent>> consent, Texts texts) {
        this.box = box;
        this.consent = consent;
        this.texts = texts;
    }

    void install() {
        box.getItems().setAll(Consent.values());
        box.setConverter(new ConsentWords(texts));
        box.setButtonCell(new ChoiceCell<>(box));
        Shown.follow(box, consent, way -> box.setValue(way.orElse(null)));
        box.valueProperty().addListener((observed, before, now) -> consent.set(Optional.ofNullable(now)));
    }

    /** The words of a way of consent. */
    private static final class ConsentWords extends StringConverter<Consent> {
        private final Texts texts;

        ConsentWords(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(Consent way) {
            return way == null ? "" : texts.text("lookup.consent." + way);
        }

        @Override
        public Consent fromString(String words) {
            throw new UnsupportedOperationException("the field is not edited");
        }
    }
}
