package org.onewindow.app.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.SilentRules;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberReader;

/** What an office knows about people. All numbers are invented. */
class PeopleFileTest {
    private static final NumberReader NUMBERS = new NumberReader(Divisions.load());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String PERSON =
            "{\"type\":\"person\",\"number\":\"110108198802299963\",\"surname\":\"宋\",\"household\":\"h1\",\"protected\":true}";
    private static final String OPERATOR =
            "{\"type\":\"operator\",\"name\":\"li.na\",\"number\":\"310115199212319990\",\"conflicts\":[\"440305200001019982\"],"
                    + "\"roster\":[{\"from\":\"2026-11-23T01:00:00Z\",\"until\":\"2026-11-23T09:00:00Z\",\"seat\":\"07\","
                    + "\"counters\":[\"07\",\"08\"]}],\"pace\":[[4,15]]}";

    @TempDir
    private Path home;

    private PeopleFile.Outcome read(String text) throws Exception {
        Path file = home.resolve(PeopleFile.NAME);
        Files.writeString(file, text);
        return PeopleFile.read(file, NUMBERS, TODAY);
    }

    @Test
    void whatStandsThereIsKnownAndNoRuleIsSilent() throws Exception {
        PersonFacts facts = ((PeopleFile.Outcome.Known) read(PERSON + "\n" + OPERATOR + "\n")).facts();

        assertThat(facts.person("110108198802299963"))
                .hasValueSatisfying(person -> assertThat(person.isProtected()).isTrue());
        assertThat(facts.operators())
                .singleElement()
                .satisfies(operator -> assertThat(operator.number()).isEqualTo(Optional.of("310115199212319990")));
        assertThat(SilentRules.without(facts)).isEmpty();
    }

    @Test
    void blankLinesArePassedOverAndManyFaultsAreCutShort() throws Exception {
        assertThat(read("\n" + PERSON + "\n\n")).isInstanceOf(PeopleFile.Outcome.Known.class);
        assertThat(((PeopleFile.Outcome.Faulty) read("x\n".repeat(30))).faults())
                .hasSize(21)
                .last()
                .isEqualTo("there may be more after line 20");
        Files.write(home.resolve(PeopleFile.NAME), new byte[] {(byte) 0xFF, '\n'});
        assertThat(PeopleFile.read(home.resolve(PeopleFile.NAME), NUMBERS, TODAY))
                .isEqualTo(new PeopleFile.Outcome.Faulty(List.of("line 1, or one soon after it: not in UTF-8")));
    }

    @Test
    void aNumberThatFitsAPersonAndAnEnterpriseIsKnown() throws Exception {
        assertThat(read("{\"type\":\"person\",\"number\":\"411302196403179978\",\"protected\":true}\n"))
                .isInstanceOf(PeopleFile.Outcome.Known.class);
    }

    @Test
    void aRuleIsSilentThatHasSomeFactsButNoneItCouldGoBy() throws Exception {
        PersonFacts facts = ((PeopleFile.Outcome.Known) read("{\"type\":\"person\",\"number\":\"110108198802299963\"}\n"
                        + "{\"type\":\"operator\",\"name\":\"li.na\",\"number\":\"310115199212319990\"}\n"))
                .facts();

        assertThat(SilentRules.without(facts)).containsExactly("relation", "protected", "roster");
    }

    @Test
    void withoutAFileTheRulesThatNeedOneAreSilent() {
        assertThat(PeopleFile.read(home.resolve("nothing"), NUMBERS, TODAY))
                .isEqualTo(new PeopleFile.Outcome.Missing());
        assertThat(SilentRules.without(PersonFacts.NONE))
                .containsExactly("own-record", "relation", "colleague", "protected", "roster");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json | no JSON object",
                "[] | no JSON object",
                "{\"type\":\"dog\"} | type is person or operator",
                "{\"type\":\"person\"} | number is a text",
                "{\"type\":\"person\",\"number\":7} | number is a text",
                "{\"type\":\"person\",\"number\":\"11010519491231002X\",\"protected\":\"yes\"} | protected is true or false",
                "{\"type\":\"person\",\"number\":\"1\",\"number\":\"2\"} | no JSON object",
                "{\"type\":\"person\",\"number\":\"1\",\"canary\":1} | a key that is none of [address",
                "{\"type\":\"operator\",\"name\":\"a\",\"conflicts\":\"x\"} | conflicts is a list",
                "{\"type\":\"person\",\"number\":\"110105194912310021\"} | a number that is not valid",
                "{\"type\":\"operator\",\"name\":\"a\",\"number\":\"310115199212319990\"} | this operator's number stands",
                "{\"type\":\"operator\",\"name\":\"li.na\"} | this operator's name stands",
                "{\"type\":\"operator\",\"name\":\"a\",\"conflicts\":[\"1\"]} | a number that is not valid",
                "{\"type\":\"operator\",\"name\":\"a\",\"pace\":[[-1,2]]} | a day of pace is two whole numbers",
                "{\"type\":\"operator\",\"name\":\"a\",\"roster\":[{\"from\":\"2026-11-23T09:00:00Z\",\"until\":\"2026-11-23T01:00:00Z\",\"seat\":\"07\"}]} | a shift ends before",
                "{\"type\":\"operator\",\"name\":\"a\",\"pace\":[[1]]} | a day of pace is two whole numbers",
                "{\"type\":\"operator\",\"name\":\"a\",\"roster\":[1]} | a shift is an object",
                "{\"type\":\"operator\",\"name\":\"a\",\"roster\":[{\"from\":\"x\",\"until\":\"y\",\"seat\":\"07\"}]} | from and until",
            })
    void eachFaultIsNamedWithItsLineAndNothingOfWhatStandsThere(String line, String fault) throws Exception {
        PeopleFile.Outcome outcome = read(OPERATOR + "\n" + line + "\n" + PERSON + "\n" + PERSON + "\n");

        assertThat(outcome).isInstanceOf(PeopleFile.Outcome.Faulty.class);
        assertThat(((PeopleFile.Outcome.Faulty) outcome).faults())
                .satisfiesExactly(
                        first ->
                                assertThat(first).startsWith("line 2: " + fault).doesNotContain("canary"),
                        second -> assertThat(second).isEqualTo("line 4: this person's number stands in a line before"));
    }
}
