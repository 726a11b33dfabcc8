package org.onewindow.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

class SubjectTextsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindAndFindingHasWords(Language language) {
        Texts texts = Texts.load(language);
        Stream<String> keys = Stream.of(
                        Stream.of(NumberKind.values()).map(kind -> "subject.kind." + kind),
                        Stream.of(FindingCode.values()).map(code -> "subject.finding." + code))
                .flatMap(stream -> stream);
        assertThat(keys).allMatch(texts::has);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theWordsTakeTheArgumentsOfAFinding(Language language) {
        Texts texts = Texts.load(language);
        Finding finding = Findings.checkCharacter(FindingCode.CHECK_CHARACTER, '4', 17);
        String words = texts.text(
                "subject.finding." + finding.code(), finding.arguments().toArray());
        assertThat(words).contains("4", "18").doesNotContain("{");
    }
}
