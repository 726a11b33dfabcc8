package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.MaskRule;
import org.onewindow.catalogue.Masking;
import org.onewindow.catalogue.SensitivityLevel;
import org.onewindow.catalogue.SharingType;
import org.onewindow.catalogue.SubjectScope;
import org.onewindow.language.Language;
import org.onewindow.language.LocalizedText;
import org.onewindow.language.Texts;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberMask;
import org.onewindow.subject.NumberReader;

class FieldTextTest {
    private static final Masking MASKING =
            new Masking(new NumberReader(Divisions.load()), new MovingClock(), NumberMask.STANDARD);
    private final FieldText chinese = new FieldText(Texts.load(Language.CHINESE), MASKING, new MovingClock());
    private final FieldText english = new FieldText(Texts.load(Language.ENGLISH), MASKING, new MovingClock());

    private static DepartmentRecord.Field field(FieldValue value, MaskRule mask, ItemType type) {
        return new DepartmentRecord.Field(
                SampleCatalogue.item(
                        "S01-01", type, SensitivityLevel.L3, SharingType.CONDITIONAL, SubjectScope.BOTH, mask),
                value);
    }

    private static DepartmentRecord.Field text(String value, MaskRule mask) {
        return field(new FieldValue.Text(value), mask, new ItemType(ItemType.Kind.TEXT, 100, 0, ""));
    }

    private void expect(FieldValue value, String zh, String en) {
        DepartmentRecord.Field field = field(value, MaskRule.NONE, new ItemType(ItemType.Kind.TEXT, 100, 0, ""));
        assertThat(chinese.whole(field)).isEqualTo(zh);
        assertThat(english.whole(field)).isEqualTo(en);
        assertThat(chinese.masked(field)).isEqualTo(zh);
        assertThat(english.isMasked(field)).isFalse();
    }

    @Test
    void valuesReadAsPeopleWriteThem() {
        expect(new FieldValue.Day(LocalDate.of(2026, 11, 23)), "2026年11月23日", "2026-11-23");
        expect(new FieldValue.Day(LocalDate.of(1990, 3, 7)), "1990年3月7日", "1990-03-07");
        expect(new FieldValue.Month(YearMonth.of(2026, 9)), "2026年9月", "2026-09");
        expect(new FieldValue.LongTerm(), "长期", "long-term");
        expect(new FieldValue.Flag(true), "是", "yes");
        expect(new FieldValue.Flag(false), "否", "no");
        expect(new FieldValue.Code("1", new LocalizedText("男", "male")), "男", "male");
        expect(new FieldValue.Texts(List.of("甲", "乙")), "甲、乙", "甲, 乙");
        expect(
                new FieldValue.Moment(OffsetDateTime.parse("2026-11-22T23:30:00Z")),
                "2026年11月23日 07:30",
                "2026-11-23 07:30");
    }

    @Test
    void amountsAreGroupedAndYearsAreNot() {
        ItemType money = new ItemType(ItemType.Kind.NUMBER, 18, 2, "");
        ItemType year = new ItemType(ItemType.Kind.NUMBER, 4, 0, "");
        assertThat(chinese.whole(field(new FieldValue.Amount(new BigDecimal("1234567.5")), MaskRule.NONE, money)))
                .isEqualTo("1,234,567.50");
        assertThat(english.whole(field(new FieldValue.Amount(new BigDecimal("800000.00")), MaskRule.NONE, money)))
                .isEqualTo("800,000");
        assertThat(english.whole(field(new FieldValue.Amount(new BigDecimal("2026")), MaskRule.NONE, year)))
                .isEqualTo("2026");
    }

    @Test
    void masksHideWhatTheRuleSays() {
        assertThat(chinese.masked(text("110108198501019972", MaskRule.NUMBER))).isEqualTo("110***********9972");
        assertThat(chinese.masked(text("王小明", MaskRule.NAME))).isEqualTo("王**");
        assertThat(chinese.masked(text("随便什么", MaskRule.HIDDEN))).doesNotContain("随");
        assertThat(chinese.isMasked(text("王小明", MaskRule.NAME))).isTrue();
    }

    @Test
    void anEnterprisesPublicCodeStaysReadable() {
        assertThat(chinese.masked(text("91440305359876543T", MaskRule.NUMBER))).isEqualTo("91440305359876543T");
    }

    @Test
    void anEnterprisesPublicNameStaysReadable() {
        assertThat(chinese.isMasked(text("云岭虚构商贸有限公司", MaskRule.NAME))).isFalse();
    }

    @Test
    void numbersFollowTheMaskOfTheStation() {
        FieldText station = new FieldText(
                Texts.load(Language.CHINESE),
                new Masking(
                        new NumberReader(Divisions.load()),
                        new MovingClock(),
                        NumberMask.of("6+4").orElseThrow()),
                new MovingClock());

        assertThat(station.masked(text("110108198501019972", MaskRule.NUMBER))).isEqualTo("110108********9972");
        assertThat(station.masked(text("13812345678", MaskRule.MOBILE))).isEqualTo("138****5678");
    }

    @ParameterizedTest
    @EnumSource(value = MaskRule.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aValueThatIsNoTextIsHiddenWhole(MaskRule rule) {
        DepartmentRecord.Field amount = field(
                new FieldValue.Amount(new BigDecimal("987654")), rule, new ItemType(ItemType.Kind.NUMBER, 10, 2, ""));

        assertThat(chinese.masked(amount)).doesNotContainPattern("[0-9]");
    }

    @ParameterizedTest
    @EnumSource(value = MaskRule.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void eachOfSeveralTextsIsMasked(MaskRule rule) {
        DepartmentRecord.Field names = field(
                new FieldValue.Texts(List.of("110108198501019972", "张三丰的很长的名字")),
                rule,
                new ItemType(ItemType.Kind.TEXTS, 50, 0, ""));

        assertThat(chinese.masked(names)).doesNotContain("0119", "很长的名字").contains("、");
    }
}
