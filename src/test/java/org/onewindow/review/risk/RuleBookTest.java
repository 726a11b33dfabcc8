package org.onewindow.review.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

class RuleBookTest {

    @Test
    void theBundledFileSetsEveryRule() {
        assertThat(RuleBook.bundled().rules()).hasSize(15).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleHasANameInBothLanguages() {
        for (Language language : Language.values()) {
            Texts texts = Texts.load(language);
            assertThat(RuleBook.bundled().rules()).allMatch(rule -> texts.has("review.rule." + rule));
        }
    }

    @Test
    void allThatIsWrongWithAnOfficesFileIsToldAtOnceWithItsPlace(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("rules.csv"), """
                rule,setting,value,note_zh,note_en
                no-cases,severity,3,,
                bulk,seriousness,3,,
                bulk,severity,6,,
                crowd,severity,2,,
                crowd,severity,2,,
                """);

        List<RuleFault> faults = ((RuleBook.Load.Faulty) RuleBook.load(file)).faults();

        assertThat(faults)
                .extracting(RuleFault::line, RuleFault::code)
                .containsExactly(
                        tuple(2, RuleFault.Code.UNKNOWN_RULE),
                        tuple(3, RuleFault.Code.UNKNOWN_SETTING),
                        tuple(4, RuleFault.Code.BAD_NUMBER),
                        tuple(6, RuleFault.Code.DUPLICATE));
        assertThat(faults.get(2).sentence(Texts.load(Language.ENGLISH)))
                .isEqualTo("rules.csv, line 4, value: \"6\" is no whole number from 1 to 5.");
    }

    @Test
    void aSettingLeftOutIsAFault() {
        String all = bundled();

        RuleBook.Load load =
                RuleBook.read("rules.csv", without(all, "crowd,least-operators").getBytes(StandardCharsets.UTF_8));

        assertThat(((RuleBook.Load.Faulty) load).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.arguments()).containsExactly("crowd", "least-operators"));
    }

    @Test
    void aFileWithoutTheHeaderOrThatIsNotThereIsToldAsSuch(@TempDir Path directory) {
        assertThat(RuleBook.read("rules.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RuleBook.Load.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(RuleFault::code)
                                .containsExactly(RuleFault.Code.BAD_HEADER));
        assertThat(RuleBook.load(directory.resolve("none.csv")))
                .isInstanceOfSatisfying(
                        RuleBook.Load.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(RuleFault::code)
                                .containsExactly(RuleFault.Code.UNREADABLE));
    }

    private static String bundled() {
        try {
            return Files.readString(Path.of("assets", "review", "rules.csv"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String without(String text, String begin) {
        return String.join(
                "\n", text.lines().filter(line -> !line.startsWith(begin)).toList());
    }
}
