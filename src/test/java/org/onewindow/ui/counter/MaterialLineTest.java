package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.casework.MaterialState;
import org.onewindow.catalogue.Material;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

class MaterialLineTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStateOfAPaperAndOfACheckHasWords(Language language) {
        Texts texts = Texts.load(language);
        assertThat(MaterialState.State.values())
                .allSatisfy(state -> assertThat(
                                Arrays.stream(Material.Form.values()).map(form -> MaterialLine.stateKey(state, form)))
                        .allMatch(texts::has));
    }
}
