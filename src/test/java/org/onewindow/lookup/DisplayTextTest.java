package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DisplayTextTest {
    @Test
    void aPlainNameStaysAsItIs() {
        assertThat(DisplayText.clean("欧阳娜娜·古丽 O'Neil-Žižek")).isEqualTo("欧阳娜娜·古丽 O'Neil-Žižek");
    }

    @Test
    void aRightToLeftNameStaysAsItIs() {
        String uyghur = "ئابدۇرېھىم";
        assertThat(DisplayText.clean(uyghur)).isEqualTo(uyghur);
    }

    @Test
    void rareIdeographsOutsideTheBasicPlaneSurviveEvenIfThisJavaDoesNotKnowThem() {
        String name = "张\uD840\uDC00\uD881\uDF50\uD888\uDD00"; // extensions B, H (Unicode 15) and beyond
        assertThat(DisplayText.clean(name)).isEqualTo(name);
    }

    @Test
    void anIdeographKeepsItsVariantButALatinLetterHidesNone() {
        assertThat(DisplayText.clean("葛\uDB40\uDD00a\uDB40\uDD00b\uFE0F")).isEqualTo("葛\uDB40\uDD00ab");
    }

    @Test
    void overridesEmbeddingsAndIsolatesAreGone() {
        assertThat(DisplayText.clean("A\u202E123\u202C\u2066B\u2069\u200E\u200F\u061C\u202A\u202BC"))
                .isEqualTo("A123BC");
    }

    @Test
    void controlsAreGoneAndLineBreaksBecomeOneSpace() {
        assertThat(DisplayText.clean("\u0000A\u0007\u001B[31m\r\n\t B\u2028\u2029C\u0085 "))
                .isEqualTo("A[31m B C");
    }

    @Test
    void nothingHidesBetweenTheLetters() {
        assertThat(DisplayText.clean("1\u200B2\u20603\uFEFF4\u00AD5\u200D6\u31647\u28008\uDB40\uDC41"))
                .isEqualTo("12345678");
    }

    @Test
    void aJoinerThatShapesLettersStays() {
        String persian = "می\u200Cخواهم";
        assertThat(DisplayText.clean(persian)).isEqualTo(persian);
    }

    @Test
    void loneSurrogatesAndUnassignedCharactersAreShownAsMissing() {
        assertThat(DisplayText.clean("a\uD800b\uDC00c\uFFFFd\u0378e")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
    }

    @Test
    void aFloodOfCombiningMarksIsBounded() {
        assertThat(DisplayText.clean("a" + "\u0301".repeat(1000))).isEqualTo("a" + "\u0301".repeat(5));
        assertThat(DisplayText.clean("\u0301" + "b")).isEqualTo("b");
    }

    @Test
    void theSpaceInsideAChineseNameStaysWide() {
        assertThat(DisplayText.clean("张\u3000\u3000三 ")).isEqualTo("张\u3000三");
    }

    @Test
    void aLongTextIsCutBetweenCharactersAndSaysSo() {
        assertThat(DisplayText.clean("𠀀𠀁𠀂𠀃", 3)).isEqualTo("𠀀𠀁…");
        assertThat(DisplayText.clean("abc", 3)).isEqualTo("abc");
        assertThat(DisplayText.clean("x".repeat(1_000_000), 5)).isEqualTo("xxxx…");
    }

    @Property
    void cleaningTwiceChangesNothingMore(@ForAll("hostileTexts") String text) {
        String once = DisplayText.clean(text);
        assertThat(DisplayText.clean(once)).isEqualTo(once);
    }

    @Property
    void nothingDangerousIsLeft(@ForAll("hostileTexts") String text) {
        String cleaned = DisplayText.clean(text);
        assertThat(cleaned.codePoints().filter(DisplayTextTest::isDangerous)).isEmpty();
        assertThat(cleaned).isEqualTo(cleaned.strip());
    }

    private static boolean isDangerous(int character) {
        return Character.isISOControl(character)
                || (character >= 0xD800 && character <= 0xDFFF)
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == 0x200B
                || character == 0xFEFF;
    }

    @Provide
    Arbitrary<String> hostileTexts() {
        Arbitrary<Character> nasty = Arbitraries.of(
                '\u202E', '\u2066', '\u200B', '\u200C', '\u200D', '\u0301', '\u0300', '\uD840', '\uDC00', '\uFE0F',
                '\u3000', ' ', '\n', '\u0000', 'a', '张', 'ی', 'خ', '\uDB40', '\uDD00', '\u1820', '\u180B', '\uFEFF');
        return Arbitraries.oneOf(nasty, Arbitraries.chars().all())
                .list()
                .ofMaxSize(30)
                .map(characters -> {
                    StringBuilder text = new StringBuilder();
                    characters.forEach(text::append);
                    return text.toString();
                });
    }
}
