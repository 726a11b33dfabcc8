package org.onewindow.sandbox.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Material;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.MatterNeed;
import org.onewindow.sandbox.RegisterAnswer;
import org.onewindow.subject.SubjectNumber;

/** Which papers of the sample matters the invented country's records stand for. */
class CountryPapersTest {
    private static final List<SubjectNumber> PEOPLE = TestCountry.people(400).toList();
    private static final List<SubjectNumber> ENTERPRISES =
            TestCountry.enterprises(400).toList();
    private static final List<SubjectNumber> ALL =
            Stream.concat(PEOPLE.stream(), ENTERPRISES.stream()).toList();

    /**
     * Papers of which a record does not always say so much: contributions of somebody insured who never paid, a start-up certificate of somebody
     * registered only, staff and projects of an enterprise that has none, health certificates.
     */
    private static final Set<String> NOT_FOR_EVERY_RECORD =
            Set.of("M03-04", "M05-05", "M07-07", "M08-03", "M09-04", "M09-06", "M09-07", "M10-04");

    @Test
    void whatAPaperIsWaivedByIsOnFileForSomebodyAndMostlyForEveryRecordFound() {
        Set<String> forNobody = new TreeSet<>();
        Set<String> notForAll = new TreeSet<>();
        for (Matter matter : TestCountry.CATALOGUE.matters()) {
            for (Material material : matter.materials()) {
                if (!material.replacedBy().isEmpty()) {
                    List<Boolean> said = said(matter, material);
                    if (!said.contains(true)) {
                        forNobody.add(material.code());
                    }
                    if (said.contains(false) && !dependsOnWhatIsSaid(material)) {
                        notForAll.add(material.code());
                    }
                }
            }
        }

        assertThat(forNobody).isEmpty();
        assertThat(notForAll).isSubsetOf(NOT_FOR_EVERY_RECORD);
    }

    /** An enterprise in arrears, a loan that runs: their papers are not waived, and should not be. */
    private static boolean dependsOnWhatIsSaid(Material material) {
        return material.evidence().stream().anyMatch(each -> !each.values().isEmpty());
    }

    /** For each subject of whom all records are found: whether they say what the paper says. */
    private static List<Boolean> said(Matter matter, Material material) {
        List<MatterNeed> needs = matter.needs().stream()
                .filter(need -> material.replacedBy().contains(need.service()))
                .toList();
        List<SubjectNumber> subjects = switch (matter.scope()) {
            case PERSON -> PEOPLE;
            case ENTERPRISE -> ENTERPRISES;
            case BOTH -> ALL;
        };
        return subjects.stream()
                .map(subject -> needs.stream().map(need -> ask(need, subject)).toList())
                .filter(answers -> answers.stream().allMatch(each -> each.outcome() == RegisterAnswer.Outcome.FOUND))
                .map(answers -> material.evidence().stream().allMatch(each -> isSaid(each, answers)))
                .toList();
    }

    private static boolean isSaid(Material.Evidence evidence, List<RegisterAnswer> answers) {
        List<String> values = answers.stream()
                .flatMap(answer -> answer.records().stream())
                .flatMap(
                        record -> Optional.ofNullable(record.get(evidence.item().code())).stream())
                .map(Object::toString)
                .toList();
        return evidence.mayBeEmpty() && values.isEmpty()
                || !values.isEmpty()
                        && (evidence.values().isEmpty() || evidence.values().containsAll(values));
    }

    private static RegisterAnswer ask(MatterNeed need, SubjectNumber subject) {
        return TestCountry.COUNTRY.ask(need.service(), subject, need.items());
    }
}
