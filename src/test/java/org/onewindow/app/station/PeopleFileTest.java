package org.onewindow.app.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.review.risk.SilentRules;

/** What an office knows about people. All numbers are invented. */
class PeopleFileTest {
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
        return PeopleFile.read(file);
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
    void withoutAFileTheRulesThatNeedOneAreSilent() {
        assertThat(PeopleFile.read(home.resolve("nothing"))).isEqualTo(new PeopleFile.Outcome.Missing());
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
                "{\"type\":\"person\",\"number\":\"1\",\"protected\":\"yes\"} | protected is true or false",
                "{\"type\":\"person\",\"number\":\"1\",\"number\":\"2\"} | no JSON object",
                "{\"type\":\"person\",\"number\":\"1\",\"canary\":1} | a key that is none of [address",
                "{\"type\":\"operator\",\"name\":\"a\",\"conflicts\":\"x\"} | conflicts is a list",
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
