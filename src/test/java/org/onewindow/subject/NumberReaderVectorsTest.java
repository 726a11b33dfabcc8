package org.onewindow.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published specimens and library vectors of the standards, and invented numbers. None belongs to a living person known to us. */
class NumberReaderVectorsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final NumberReader reader = new NumberReader(Divisions.load());

    @ParameterizedTest
    @CsvSource(textBlock = """
            11010519491231002X,RESIDENT_ID,
            440524188001010014,RESIDENT_ID,AGE_OVER_120
            360426199101010071,RESIDENT_ID,
            44011320141005001X,RESIDENT_ID,
            44011320141005001x,RESIDENT_ID,
            130503670401001,RESIDENT_ID,UPGRADED_FROM_15
            110105491231002,RESIDENT_ID,UPGRADED_FROM_15
            110111198012010078,RESIDENT_ID,COUNTY_NOT_YET_REGISTERED
            110201199312010077,RESIDENT_ID,UNKNOWN_COUNTY
            110110199012010076,RESIDENT_ID,ABOLISHED_COUNTY
            110108198501019972,RESIDENT_ID,
            110108198802299963,RESIDENT_ID,
            310115199212319990,RESIDENT_ID,
            440305200001019982,RESIDENT_ID,
            510107196007139978,RESIDENT_ID,
            330106202402299988,RESIDENT_ID,
            650102197510059995,RESIDENT_ID,
            420106195608309968,RESIDENT_ID,
            540102199909099976,RESIDENT_ID,
            460106201506019965,RESIDENT_ID,
            911124198108030024,FOREIGN_PERMANENT_RESIDENT,
            931840197904129970,FOREIGN_PERMANENT_RESIDENT,
            944392198609239980,FOREIGN_PERMANENT_RESIDENT,
            CAN110081080301,FOREIGN_PERMANENT_RESIDENT_2017,NO_CHECK_CHARACTER
            810000199408230021,RESIDENCE_PERMIT,
            820000199009150018,RESIDENCE_PERMIT,
            830000199201300022,RESIDENCE_PERMIT,
            810000199003159976,RESIDENCE_PERMIT,
            820000199511209986,RESIDENCE_PERMIT,
            830000198010109992,RESIDENCE_PERMIT,
            H12345678,HONG_KONG_MACAO_TRAVEL_PERMIT,NO_CHECK_CHARACTER
            m1234567801,HONG_KONG_MACAO_TRAVEL_PERMIT,NO_CHECK_CHARACTER
            01234567,TAIWAN_TRAVEL_PERMIT,NO_CHECK_CHARACTER
            """)
    void aPersonsRightNumberIsRead(String input, NumberKind kind, FindingCode warning) {
        NumberCheck.Valid valid = valid(input);
        assertThat(valid.number().kind()).isEqualTo(kind);
        assertThat(codes(valid)).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "914403001922038216", "9144030071526726XG", "91440300708461136T", "91330100799655058B",
                        "91330106673959654P",
                "91110000710925462X", "91110000710926094P", "9152000071430580XT", "91100000100003962T",
                        "911100001000044477",
                "911000001000013428", "9144030010001686XA", "91440300100012316L", "91440300192317458F",
                        "91440400192548256N",
                "91440606722473344C", "91110000802100433B", "91110108551385082Q", "91110108700000458B",
                        "91350900587527783P",
                "9144030027939873X7", "91330000733796106P", "9111000071093123XX", "91100000000013477B",
                        "12100000400000624D",
                "12100000400002259P", "91110000600037341L", "121200004013590816", "92340602MA2PBMEM24",
                        "91620105L015101280",
                "91440305359876543T", "11110000000000000N", "123100004250000064", "51440000500000007H",
                        "523300005010000090",
                "N2370000MF0000013U", "Y1110000MG0000017Y", "91310115MA1DEMQ026", "92340603MA2DEMX763",
                        "93510107MA6DEMH20X"
            })
    void aRightCreditCodeIsReadWithoutWarning(String code) {
        NumberCheck.Valid valid = valid(code);
        assertThat(valid.number()).isInstanceOf(CreditCode.class);
        assertThat(valid.number().value()).isEqualTo(code);
        assertThat(valid.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',EMPTY,-1,''
            ' - ',EMPTY,-1,''
            36042619910102009X,CHECK_CHARACTER,17,3
            360426199113010079,BAD_DATE,10,
            360426199102300079,BAD_DATE,12,
            360426204001010079,DATE_IN_FUTURE,6,
            T60426199101010078,BAD_CHARACTER,0,T
            990426199112010074,UNKNOWN_PROVINCE,1,90
            11010519491231O02X,BAD_CHARACTER,14,O
            11010519491231002Y,BAD_CHARACTER,17,Y
            91110000600037341N,CHECK_CHARACTER,17,L
            914403001922038217,CHECK_CHARACTER,17,6
            9111000060003IOZSV,BAD_CHARACTER,13,I
            91110O00600037341L,BAD_CHARACTER,5,O
            12345,TOO_SHORT,5,5
            110105199,TOO_SHORT,9,9
            36042619911,TOO_SHORT,11,11
            360426199113,BAD_DATE,10,
            36042619910230,BAD_DATE,12,
            360426204,DATE_IN_FUTURE,6,
            000426199,UNKNOWN_PROVINCE,0,00
            110105张,BAD_CHARACTER,6,张
            11010519491231002X9,TOO_LONG,18,
            张三,UNKNOWN_FORM,-1,
            E12345678,UNKNOWN_FORM,-1,
            H1234,TOO_SHORT,5,5
            H123456789,TOO_SHORT,10,10
            CAN1,TOO_SHORT,4,4
            440301103097413,REGISTRATION_NUMBER,-1,
            """)
    void aWrongNumberSaysWhatAndWhere(String input, FindingCode code, int position, String argument) {
        Finding reason = invalid(input).reason();
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.position()).isEqualTo(position);
        if (argument != null && !argument.isEmpty()) {
            assertThat(reason.arguments()).first().isEqualTo(argument);
        }
    }

    private NumberCheck.Valid valid(String input) {
        NumberCheck check = reader.read(input, TODAY);
        assertThat(check).as(input).isInstanceOf(NumberCheck.Valid.class);
        return (NumberCheck.Valid) check;
    }

    private NumberCheck.Invalid invalid(String input) {
        NumberCheck check = reader.read(input, TODAY);
        assertThat(check).as(input).isInstanceOf(NumberCheck.Invalid.class);
        return (NumberCheck.Invalid) check;
    }

    private static List<FindingCode> codes(NumberCheck.Valid valid) {
        return valid.warnings().stream().map(Finding::code).toList();
    }
}
