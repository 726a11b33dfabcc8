package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

class LookupWordsTest {
    private static final Instant NOW = Instant.EPOCH;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingALookUpCanSayHasWords(Language language) {
        Texts texts = Texts.load(language);
        List<Answer> answers = List.of(
                new Answer.Found(List.of(), NOW),
                new Answer.NotFound(NOW),
                new Answer.Mismatch(List.of(), NOW),
                new Answer.NotPermitted(""),
                new Answer.Unavailable(Trouble.JOURNAL, Optional.empty(), Optional.empty()),
                new Answer.Refused(Refusal.NOT_JSON),
                new Answer.SavedCopy(List.of(), NOW),
                new Answer.Queued(NOW));
        assertThat(answers).hasSameSizeAs(Answer.class.getPermittedSubclasses());
        assertThat(Stream.of(
                                answers.stream().map(answer -> "lookup.outcome." + answer.outcome()),
                                keys("trouble", Trouble.values()),
                                keys("mender", Trouble.Mender.values()),
                                keys("refusal", Refusal.values()),
                                keys("left-out", LeftOut.Reason.values()),
                                keys("hash", HashVerdict.values()),
                                keys("consent", Consent.values()))
                        .flatMap(all -> all))
                .allMatch(texts::has)
                .allSatisfy(key -> assertThat(texts.text(key)).isNotBlank());
    }

    @Test
    void notFoundNeverReadsAsIfThereWereNone() {
        assertThat(Texts.load(Language.CHINESE).text("lookup.outcome.not-found"))
                .isEqualTo("未查得")
                .doesNotContain("没有", "无");
        assertThat(Texts.load(Language.ENGLISH).text("lookup.outcome.not-found"))
                .isEqualTo("Not found");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTroubleIsOneOrMoreWholeSentences(Language language) {
        Texts texts = Texts.load(language);
        assertThat(Stream.concat(keys("trouble", Trouble.values()), keys("refusal", Refusal.values())))
                .allSatisfy(key -> assertThat(texts.text(key)).matches(".*[。.]").doesNotContain("''"));
    }

    private static Stream<String> keys(String part, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> "lookup." + part + "." + constant.name());
    }
}
