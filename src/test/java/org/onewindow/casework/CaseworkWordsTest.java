package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

class CaseworkWordsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingCaseworkCanSayHasWords(Language language) {
        Texts texts = Texts.load(language);
        assertThat(Stream.of(
                                keys("obstacle", Obstacle.values()),
                                keys("reveal", RevealOutcome.values()),
                                keys("close", CloseOutcome.values()),
                                keys("print", PrintOutcome.values()))
                        .flatMap(all -> all))
                .allMatch(texts::has);
    }

    @Test
    void whatWasSavedReadsAsAPersonWouldSayIt() {
        assertThat(Texts.load(Language.CHINESE).text("casework.saved", 4, 6)).isEqualTo("少跑4趟、少交6份材料");
        Texts english = Texts.load(Language.ENGLISH);
        assertThat(english.text("casework.saved", 4, 6)).isEqualTo("4 visits and 6 papers saved");
        assertThat(english.text("casework.saved", 1, 1)).isEqualTo("1 visit and 1 paper saved");
        assertThat(english.text("casework.saved", 0, 0)).isEqualTo("no visits and no papers saved");
    }

    private static Stream<String> keys(String part, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> "casework." + part + "." + constant.name());
    }
}
