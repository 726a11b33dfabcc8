package org.onewindow.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            110105199001011234,110***********1234
            CAN110081080301,CAN********0301
            H12345678,H******78
            01234567,0*****67
            123456,******
            12,**
            '',''
            """)
    void aNumberKeepsItsFirstThreeAndLastFour(String number, String masked) {
        assertThat(Masks.number(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            3+4,110105199001011234,110***********1234
            6+4,110105199001011234,110105********1234
            4+4,110105199001011234,1101**********1234
            1+1,110105199001011234,1****************4
            6+4,H12345678,H******78
            1+1,H12345678,H*******8
            1+1,123,***
            """)
    void anOfficeChoosesHowManyCharactersOfANumberStay(String mask, String number, String masked) {
        assertThat(NumberMask.of(mask).orElseThrow().apply(number)).isEqualTo(masked);
    }

    @Test
    void onlyCustomaryMasksCanBeChosen() {
        assertThat(NumberMask.of("17+1")).isEmpty();
        assertThat(NumberMask.of("3+4")).contains(NumberMask.STANDARD);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            张明,张*
            欧阳明,欧**
            欧阳,欧*
            欧阳明月,欧***
            王小明,王**
            𠮷田,𠮷*
            李𬎆𬭎,李**
            买买提·吐尔逊,买**·***
            John Smith,J*** *****
            O'Neil-Brown,O*****-*****
            张,*
            """)
    void aNameKeepsItsFirstCharacter(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            13812345678,138****5678
            +86 138-1234-5678,138****5678
            5678,****
            """)
    void aMobileNumberKeepsThreeAndFour(String mobile, String masked) {
        assertThat(Masks.mobile(mobile)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            6222021234567891234,**** **** **** 1234
            6222 0212 3456 7891 234,**** **** **** 1234
            1234,****
            """)
    void anAccountKeepsItsLastFour(String account, String masked) {
        assertThat(Masks.account(account)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            北京市海淀区中关村南大街5号,北京市海淀区***
            广东省深圳市南山区科技园1栋,广东省深圳市南山区***
            江苏省苏州市昆山市人民路1号,江苏省苏州市昆山市***
            浙江省义乌市稠州路小商品市场3号,浙江省义乌市***
            北京市幸福小区5号楼,北京市***
            新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县1号,新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县***
            幸福路5号,***
            12 High Street,***
            """)
    void anAddressKeepsItsCounty(String address, String masked) {
        assertThat(Masks.address(address)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            zhang@example.com,z***@example.com
            z@example.com,***@example.com
            zhang,****
            """)
    void anEmailAddressKeepsItsFirstCharacterAndDomain(String address, String masked) {
        assertThat(Masks.email(address)).isEqualTo(masked);
    }

    @Test
    void aPlateKeepsTwoAndTwo() {
        assertThat(Masks.plate("京A34512")).isEqualTo("京A***12");
        assertThat(Masks.plate("京AD34512")).isEqualTo("京A****12");
        assertThat(Masks.plate("京A12")).isEqualTo("****");
    }

    @Test
    void aCertificateKeepsTwoAndThree() {
        assertThat(Masks.certificate("AB12345678")).isEqualTo("AB*****678");
        assertThat(Masks.certificate("AB123")).isEqualTo("*****");
    }

    @Test
    void whatIsHiddenDoesNotTellItsLength() {
        assertThat(Masks.hidden()).isEqualTo("****");
    }
}
