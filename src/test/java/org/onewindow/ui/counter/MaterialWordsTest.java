package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.casework.MaterialState;
import org.onewindow.casework.MaterialState.State;
import org.onewindow.catalogue.Material;
import org.onewindow.catalogue.Material.Form;
import org.onewindow.language.Language;
import org.onewindow.language.LocalizedText;
import org.onewindow.language.Texts;

class MaterialWordsTest {
    private final MaterialWords words = new MaterialWords(Texts.load(Language.ENGLISH));

    private static Material material(Form form, boolean step, String note) {
        return new Material(
                "M99-01",
                new LocalizedText("章", "Seal"),
                form,
                List.of(),
                List.of(),
                Set.of(),
                step,
                new LocalizedText(note, note));
    }

    private static MaterialState toBring(Material material) {
        return new MaterialState(material, State.TO_BRING, List.of());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStateOfAPaperOfACheckAndOfAStepHasWords(Language language) {
        Texts texts = Texts.load(language);
        for (State state : State.values()) {
            for (Form form : Form.values()) {
                for (boolean yes : new boolean[] {true, false}) {
                    assertThat(texts.has(MaterialWords.stateKey(state, material(form, yes, ""), yes)))
                            .isTrue();
                    assertThat(texts.has(MaterialWords.stateKey(state, material(form, yes, ""), !yes)))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aPaperIsTakenInACheckIsMadeAndAStepIsDone() {
        MaterialState paper = toBring(material(Form.ORIGINAL, false, ""));
        MaterialState check = toBring(material(Form.CHECK, false, ""));
        MaterialState step = toBring(material(Form.CHECK, true, "Merged into this matter."));

        assertThat(List.of(words.state(paper, false), words.state(paper, true), words.from(paper), words.tick(paper)))
                .containsExactly("to bring", "taken in", "Original", "Taken in: Seal");
        assertThat(List.of(words.state(check, false), words.state(check, true), words.from(check), words.tick(check)))
                .containsExactly("to check", "checked", "Checked by the clerk", "Done: Seal");
        assertThat(List.of(words.state(step, false), words.state(step, true), words.from(step), words.tick(step)))
                .containsExactly("handled here", "handled", "", "Done: Seal");
        assertThat(words.note(step)).isEqualTo("Merged into this matter.");
    }
}
