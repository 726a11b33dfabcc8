package org.onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberMask;
import org.onewindow.subject.NumberReader;

/** Every person here is invented. */
class MaskingTest {
    private static final Masking MASKING = new Masking(
            new NumberReader(Divisions.load()),
            Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC),
            NumberMask.STANDARD);

    @ParameterizedTest
    @CsvSource(textBlock = """
            NONE,        2026-11-23,           2026-11-23
            NUMBER,      110108198501019972,   110***********9972
            NAME,        王小明,                王**
            ADDRESS,     北京市海淀区中关村大街1号, 北京市海淀区***
            CERTIFICATE, J110108-2015-000123,  J1**************123
            PLATE,       京A12312,             京A***12
            ACCOUNT,     6222020200011234567,  **** **** **** 4567
            MOBILE,      13812345678,          138****5678
            EMAIL,       zhang@example.com,    z***@example.com
            HIDDEN,      12345.67,             ****
            """)
    void aValueIsShownAsItsRuleSays(MaskRule rule, String value, String shown) {
        assertThat(MASKING.mask(rule, value)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91440300708461136T", "911100001000044477", "12100000400000624D"})
    void aCreditCodeIsPublicUnderTheRuleForNumbers(String code) {
        assertThat(MASKING.mask(MaskRule.NUMBER, code)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"911124198108030024", "11010519491231002X", "911100001000044478", "not a number at all"})
    void aPersonsNumberAndWhateverIsNoCreditCodeStayMasked(String number) {
        assertThat(MASKING.mask(MaskRule.NUMBER, number)).isNotEqualTo(number).contains("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"云岭虚构商贸有限公司", "示例市第一人民医院", "虚构（上海）咨询中心（有限合伙）", "青山种植专业合作社"})
    void anEnterprisesNameIsPublicUnderTheRuleForNames(String name) {
        assertThat(MASKING.mask(MaskRule.NAME, name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张公司", "欧阳学院", "买买提·艾力·公司", "阿卜杜拉", "John Smith"})
    void aPersonsNameStaysMaskedHoweverItSounds(String name) {
        assertThat(MASKING.mask(MaskRule.NAME, name)).isNotEqualTo(name).contains("*");
    }

    @ParameterizedTest
    @EnumSource(value = MaskRule.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void nothingShortSlipsThroughAnyRule(MaskRule rule) {
        assertThat(MASKING.mask(rule, "李")).doesNotContain("李");
    }

    @Test
    void anEmptyValueIsNoTrouble() {
        for (MaskRule rule : MaskRule.values()) {
            assertThat(MASKING.mask(rule, "")).matches("[* ]*");
        }
    }
}
