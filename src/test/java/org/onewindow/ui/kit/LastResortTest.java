package org.onewindow.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastResortTest {

    @Test
    void aPersonSeesTheReferenceAndNothingElse() {
        List<String> shown = new ArrayList<>();
        new LastResort(() -> "7F3A", Runnable::run, shown::add).accept(new IllegalStateException("110105199003072354"));

        assertThat(shown).containsExactly("7F3A");
    }
}
