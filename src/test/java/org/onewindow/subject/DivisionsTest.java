package org.onewindow.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.language.Language;

class DivisionsTest {
    private final Divisions divisions = Divisions.load();

    @ParameterizedTest
    @CsvSource(textBlock = """
            110105,北京市朝阳区,Beijing (110105)
            440305,广东省深圳市南山区,Guangdong (440305)
            441900,广东省东莞市,Guangdong (441900)
            659012,新疆维吾尔自治区白杨市,Xinjiang (659012)
            653228,新疆维吾尔自治区和田地区和安县,Xinjiang (653228)
            110103,北京市崇文区,Beijing (110103)
            810000,香港特别行政区,Hong Kong
            830000,台湾居民居住证,Residence permit for Taiwan residents
            440399,广东省深圳市,Guangdong (440300)
            119999,北京市,Beijing
            990000,990000,990000
            1101,1101,1101
            """)
    void aCodeIsDescribedInBothLanguages(String code, String chinese, String english) {
        assertThat(divisions.describe(code, Language.CHINESE)).isEqualTo(chinese);
        assertThat(divisions.describe(code, Language.ENGLISH)).isEqualTo(english);
    }

    @Test
    void everyProvinceHasAnEnglishNameAndNothingElseHas() throws Exception {
        for (int i = 0; i < 1_000_000; i++) {
            divisions.find(String.format("%06d", i)).ifPresent(division -> {
                assertThat(division.english().isEmpty()).as(division.code()).isNotEqualTo(division.isProvince());
                assertThat(division.isProvince()
                                || divisions.find(division.parent()).isPresent())
                        .as(division.code())
                        .isTrue();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"130171", "320576", "232761", "620201"})
    void statisticalAreasAreNotDivisions(String code) {
        assertThat(divisions.find(code)).isEmpty();
    }

    @Test
    void theTableSaysHowNewItIs() {
        assertThat(divisions.version()).matches("\\d{4}-\\d{2}");
    }
}
