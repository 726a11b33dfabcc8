package org.onewindow.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.vault.VaultRefusal;

class AccessWordsTest {
    private static final Map<String, Enum<?>[]> WORDED = Map.of(
            "access.role.", Role.values(),
            "access.not-ready.", NotReadyReason.values(),
            "access.password.", PasswordFault.values(),
            "access.addition.", OperatorDirectory.Addition.values(),
            "access.key-change.", OperatorKeys.Change.values(),
            "access.vault.", VaultRefusal.values());

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyOutcomeHasWords(Language language) {
        Texts texts = Texts.load(language);
        Stream<String> keys = WORDED.entrySet().stream()
                .flatMap(words -> Arrays.stream(words.getValue())
                        .map(value -> words.getKey()
                                + value.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        assertThat(Stream.concat(
                        keys,
                        Stream.of(
                                "access.wrong-credentials",
                                "access.locked-out",
                                "access.offline-too-long",
                                "access.not-permitted")))
                .allSatisfy(key -> assertThat(texts.has(key)).as(key).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLockoutSaysUntilWhen(Language language) {
        assertThat(Texts.load(language).text("access.locked-out", "10:32:05")).contains("10:32:05");
    }
}
