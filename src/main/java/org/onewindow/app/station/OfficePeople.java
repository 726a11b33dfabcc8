package org.onewindow.app.station;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.access.Role;
import org.onewindow.casework.ProtectedRecords;
import org.onewindow.review.risk.KnownOperator;
import org.onewindow.review.risk.KnownPerson;
import org.onewindow.review.risk.ListedFacts;
import org.onewindow.review.risk.PersonFacts;
import org.onewindow.subject.NumberReader;
import org.onewindow.vault.TrainingOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a station's review knows people from: the office's file, or for a trainee some invented ones. */
final class OfficePeople {
    private static final Logger LOG = LoggerFactory.getLogger(OfficePeople.class);

    /** People of the invented country with given numbers; not those a trainee is told to try first. */
    private static final String THE_CLERKS_OWN = "110108198802299963";

    private static final String THE_SUPERVISORS_OWN = "310115199212319990";
    private static final String PROTECTED = "650102197510059995";

    private OfficePeople() {}

    /** The file in the program's home; without one, or with a faulty one, nothing, and the log names each fault. */
    static PersonFacts of(Path home, Optional<Training> training, NumberReader numbers, LocalDate today) {
        Path file = home.resolve(PeopleFile.NAME);
        PeopleFile.Outcome outcome = PeopleFile.read(file, numbers, today);
        if (outcome instanceof PeopleFile.Outcome.Known known) {
            if (PeopleFile.isOpenToOthers(file)) {
                LOG.warn("{} holds the numbers of people and may be read by others than its owner", PeopleFile.NAME);
            }
            return known.facts();
        }
        if (outcome instanceof PeopleFile.Outcome.Faulty faulty) {
            faulty.faults().forEach(fault -> LOG.error("{} is not used: {}", PeopleFile.NAME, fault));
            return PersonFacts.NONE;
        }
        return training.map(invented -> invented(invented.operators())).orElse(PersonFacts.NONE);
    }

    /** Whose records the counter opens only for a reason: those whom the rules take for protected. */
    static ProtectedRecords protectedIn(PersonFacts people) {
        return subject ->
                people.person(subject.value()).filter(KnownPerson::isProtected).isPresent();
    }

    /** So that a trainee sees what the rules say: each operator has a number of their own, one person is protected. */
    private static PersonFacts invented(List<TrainingOperator> operators) {
        return new ListedFacts(
                Map.of(PROTECTED, new KnownPerson("", "", "", "", true)),
                operators.stream()
                        .map(TrainingOperator::operator)
                        .filter(operator -> operator.role() != Role.ADMINISTRATOR)
                        .map(operator -> new KnownOperator(
                                operator.name(),
                                Optional.of(operator.role() == Role.CLERK ? THE_CLERKS_OWN : THE_SUPERVISORS_OWN),
                                Set.of(),
                                Optional.empty(),
                                List.of()))
                        .toList());
    }
}
