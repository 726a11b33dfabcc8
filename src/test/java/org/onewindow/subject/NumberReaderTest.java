package org.onewindow.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told about a number that was read. All numbers are specimens or invented. */
class NumberReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final NumberReader reader = new NumberReader(Divisions.load());

    @Test
    void aResidentIdTellsBirthSexAndFirstResidence() {
        ResidentId number = (ResidentId) read("11010519491231002X");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(number.sex()).isEqualTo(Sex.FEMALE);
        assertThat(number.divisionCode()).isEqualTo("110105");
        assertThat(number.grouped()).isEqualTo("110105 19491231 002X");
        assertThat(number.subjectKind()).isEqualTo(SubjectKind.PERSON);
    }

    @Test
    void anOldNumberGetsItsCenturyAndCheckCharacter() {
        assertThat(read("130503670401001").value()).isEqualTo("130503196704010016");
        assertThat(read("110105491231002").value()).isEqualTo("11010519491231002X");
    }

    @Test
    void theLastSequencesOfAnOldNumberMeanTheNineteenthCentury() {
        NumberCheck.Valid valid = (NumberCheck.Valid) reader.read("110105800101996", TODAY);
        assertThat(((ResidentId) valid.number()).birthDate()).isEqualTo(LocalDate.of(1880, 1, 1));
        assertThat(valid.warnings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.UPGRADED_FROM_15, FindingCode.AGE_OVER_120);
    }

    @Test
    void anOldNumberThatIsAlsoARegistrationNumberIsReadAsThePersons() {
        assertThat(read("110105850612901")).isInstanceOf(ResidentId.class);
    }

    @Test
    void aForeignPermanentResidentsNumberTellsProvinceCountryAndBirth() {
        ForeignPermanentResidentId number = (ForeignPermanentResidentId) read("911124198108030024");
        assertThat(number.provinceCode()).isEqualTo("110000");
        assertThat(number.countryCode()).isEqualTo("124");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1981, 8, 3));
        assertThat(((ForeignPermanentResidentId2017) read("can110081080301")).countryLetters())
                .isEqualTo("CAN");
    }

    @Test
    void aResidencePermitTellsItsPlaceBirthAndSex() {
        ResidencePermit number = (ResidencePermit) read("820000199009150018");
        assertThat(number.divisionCode()).isEqualTo("820000");
        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1990, 9, 15));
        assertThat(number.sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void travelPermitsAreGroupedForReading() {
        assertThat(read("H12345678").grouped()).isEqualTo("H 1234 5678");
        assertThat(read("M1234567801").grouped()).isEqualTo("M 1234 5678 01");
        assertThat(((HongKongMacaoPermit) read("M12345678")).macao()).isTrue();
        assertThat(read("01234567").grouped()).isEqualTo("0123 4567");
    }

    @Test
    void aCreditCodeTellsItsPartsAndIsNotMasked() {
        CreditCode code = (CreditCode) read("9144030071526726xg");
        assertThat(code.registrationClass()).contains(new RegistrationClass('9', '1'));
        assertThat(code.divisionCode()).isEqualTo("440300");
        assertThat(code.organisationCode()).isEqualTo("71526726-X");
        assertThat(code.grouped()).isEqualTo("91 440300 71526726X G");
        assertThat(code).hasToString("9144030071526726XG");
        assertThat(code.subjectKind()).isEqualTo(SubjectKind.ENTERPRISE);
    }

    @Test
    void anUnknownAuthorityAndAWrongCheckInsideOnlyWarn() {
        assertThat(warnings("99100000100003962" + CheckCharacters.credit("99100000100003962")))
                .extracting(Finding::code)
                .containsExactly(FindingCode.UNKNOWN_AUTHORITY);
        assertThat(warnings("91100000100003963" + CheckCharacters.credit("91100000100003963")))
                .containsExactly(Findings.checkCharacter(FindingCode.ORGANISATION_CODE_CHECK, '2', 16));
    }

    @Test
    void aCreditCodeOutsideEveryProvinceIsRefused() {
        String body = "91990000100003962";
        Finding reason = reason(body + CheckCharacters.credit(body));
        assertThat(reason).isEqualTo(Findings.of(FindingCode.UNKNOWN_PROVINCE, 2, "99"));
    }

    @Test
    void aNumberRightAsTwoKindsIsPutToTheClerk() {
        NumberCheck check = reader.read("931156198002239908", TODAY);
        assertThat(check).isInstanceOf(NumberCheck.Ambiguous.class);
        assertThat(((NumberCheck.Ambiguous) check).candidates())
                .extracting(valid -> valid.number().kind())
                .containsExactly(NumberKind.FOREIGN_PERMANENT_RESIDENT, NumberKind.UNIFIED_SOCIAL_CREDIT_CODE);
    }

    @Test
    void theClerksChoiceIsReadAsThatKindOnly() {
        String both = "931156198002239908";
        assertThat(reader.readAs(NumberKind.UNIFIED_SOCIAL_CREDIT_CODE, both, TODAY))
                .hasValueSatisfying(valid -> assertThat(valid.number()).isInstanceOf(CreditCode.class));
        assertThat(reader.readAs(NumberKind.FOREIGN_PERMANENT_RESIDENT, both, TODAY))
                .hasValueSatisfying(valid -> assertThat(valid.number()).isInstanceOf(ForeignPermanentResidentId.class));
        assertThat(reader.readAs(NumberKind.RESIDENT_ID, both, TODAY)).isEmpty();
        assertThat(reader.readAs(NumberKind.RESIDENT_ID, "", TODAY)).isEmpty();
        assertThat(reader.readAs(NumberKind.RESIDENT_ID, "1".repeat(65), TODAY)).isEmpty();
    }

    @Test
    void aDoubtfulCreditCodeGivesWayToAPersonsRightNumber() {
        assertThat(read("341102198306069988")).isInstanceOf(ResidentId.class);
    }

    @Test
    void aMistypedResidentIdThatPassesTheCreditCodesCheckIsRefused() {
        assertThat(reason("341102198812129976").code()).isEqualTo(FindingCode.CHECK_CHARACTER);
    }

    @Test
    void veryLongInputIsRefusedUnread() {
        assertThat(reason("1".repeat(1_000_000)).code()).isEqualTo(FindingCode.TOO_LONG);
        assertThat(reader.read(" ".repeat(1_000_000), TODAY).normalised()).isEmpty();
    }

    @Test
    void theDayOfBirthMayBeTodayButNotTomorrow() {
        String body = "11010520261123001";
        String number = body + CheckCharacters.resident(body);
        assertThat(reader.read(number, TODAY)).isInstanceOf(NumberCheck.Valid.class);
        assertThat(((NumberCheck.Invalid) reader.read(number, TODAY.minusDays(1)))
                        .reason()
                        .code())
                .isEqualTo(FindingCode.DATE_IN_FUTURE);
    }

    @Test
    void aNumberShowsItselfOnlyMasked() {
        assertThat(read("11010519491231002X")).hasToString("110***********002X");
        assertThat(reader.read("110105491231002", TODAY).toString()).doesNotContain("491231");
        assertThat(reader.read("110105194912310021", TODAY).toString()).doesNotContain("491231");
        assertThat(reader.read("511102198002239900", TODAY)).isInstanceOf(NumberCheck.Ambiguous.class);
        assertThat(reader.read("511102198002239900", TODAY).toString()).contains("511***********9900");
    }

    @Test
    void numbersAreEqualByKindAndValue() {
        assertThat(read("11010519491231002x")).isEqualTo(read("110105 19491231 002X"));
        assertThat(read("11010519491231002x")).hasSameHashCodeAs(read("110105491231002"));
        assertThat(reader.readAs(NumberKind.UNIFIED_SOCIAL_CREDIT_CODE, "931156198002239908", TODAY))
                .isNotEqualTo(reader.readAs(NumberKind.FOREIGN_PERMANENT_RESIDENT, "931156198002239908", TODAY));
    }

    @Test
    void aNumberSaysTheDayOfBirthWhereItHasItWhole() {
        assertThat(read("110108198501019972").dayOfBirth()).contains(LocalDate.of(1985, 1, 1));
        assertThat(read("931840197904129970").dayOfBirth()).contains(LocalDate.of(1979, 4, 12));
        assertThat(read("91440305359876543T").dayOfBirth()).isEmpty();
    }

    /** Personal Information Protection Law, article 28: until the day on which they are 14. */
    @Test
    void whoIsNotYet14IsAChild() {
        SubjectNumber born = read("460106201506019965");

        assertThat(born.namesAChild(LocalDate.of(2029, 5, 31))).isTrue();
        assertThat(born.namesAChild(LocalDate.of(2029, 6, 1))).isFalse();
        assertThat(read("91440305359876543T").namesAChild(LocalDate.of(2029, 5, 31)))
                .isFalse();
    }

    private SubjectNumber read(String input) {
        NumberCheck check = reader.read(input, TODAY);
        assertThat(check).isInstanceOf(NumberCheck.Valid.class);
        return ((NumberCheck.Valid) check).number();
    }

    private List<Finding> warnings(String input) {
        return ((NumberCheck.Valid) reader.read(input, TODAY)).warnings();
    }

    private Finding reason(String input) {
        NumberCheck check = reader.read(input, TODAY);
        assertThat(check).isInstanceOf(NumberCheck.Invalid.class);
        return ((NumberCheck.Invalid) check).reason();
    }
}
