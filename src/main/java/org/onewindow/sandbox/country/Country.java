package org.onewindow.sandbox.country;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;
import org.onewindow.sandbox.RegisterAnswer;
import org.onewindow.sandbox.Registers;
import org.onewindow.sandbox.country.business.Economy;
import org.onewindow.sandbox.country.business.Enterprise;
import org.onewindow.sandbox.country.business.Jobs;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Words;
import org.onewindow.sandbox.country.people.Home;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.sandbox.country.people.Population;
import org.onewindow.sandbox.country.register.EnterpriseFile;
import org.onewindow.sandbox.country.register.PersonFile;
import org.onewindow.sandbox.country.register.RegisterOffice;
import org.onewindow.sandbox.country.register.Surroundings;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberKind;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectKind;
import org.onewindow.subject.SubjectNumber;

/**
 * An invented country: people in families, organisations, and what every department of the catalogue has on file about them. A pure function of the seed
 * and the day: nothing is stored about anybody, and any record is computed in microseconds, however many people there are. Departments agree with each
 * other but for the disagreements planted about one subject in a hundred. Everybody is invented; numbers carry the sequence codes 996 to 999. Safe for
 * use by several threads.
 */
public final class Country implements Registers {

    /** The usual number of people. */
    public static final long USUAL_PEOPLE = 10_000_000;

    /** The usual number of organisations. */
    public static final long USUAL_ENTERPRISES = 1_000_000;

    private static final LocalDate FAR_AHEAD = LocalDate.of(2100, 1, 1);

    private final InstantSource clock;
    private final ZoneId zone;
    private final NumberReader reader;
    private final Population population;
    private final Economy economy;
    private final Surroundings surroundings;
    private final RegisterOffice office;
    private final Planting planting;
    private final Answering answering;

    /**
     * A country of at least {@code people} people, from 10 thousand to some 80 million, and {@code enterprises} organisations, from a thousand.
     *
     * @param clock tells the day: what lies after it has not happened yet
     * @throws IllegalArgumentException if there are too many or too few of either
     */
    public Country(
            long seed,
            long people,
            long enterprises,
            Catalogue catalogue,
            InstantSource clock,
            ZoneId zone,
            Divisions divisions) {
        this.clock = clock;
        this.zone = zone;
        this.reader = new NumberReader(divisions);
        Words words = Words.load("/assets/sandbox/names.txt", "/assets/sandbox/words.txt");
        var chance = new Chance(seed);
        this.population = Population.of(Counties.settle(divisions, people, enterprises, chance), words, chance, people);
        this.economy = new Economy(population, words, chance.of("economy"), enterprises);
        this.surroundings = new Surroundings(economy, new Jobs(economy, population.places()), words);
        this.office = new RegisterOffice(words);
        this.planting = new Planting(office, words);
        this.answering = new Answering(catalogue, office, words, zone);
    }

    /** The country of the usual size. */
    public static Country usual(long seed, Catalogue catalogue, InstantSource clock, ZoneId zone, Divisions divisions) {
        return new Country(seed, USUAL_PEOPLE, USUAL_ENTERPRISES, catalogue, clock, zone, divisions);
    }

    @Override
    public RegisterAnswer ask(Service service, SubjectNumber subject, List<DataItem> items) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<Dossier> dossier = subject.subjectKind() == SubjectKind.PERSON
                ? find(subject)
                        .filter(person -> !person.birth().isAfter(today))
                        .map(person -> dossier(person, service, today))
                : economy.find(subject.value())
                        .filter(enterprise -> !enterprise.established().isAfter(today))
                        .map(enterprise -> dossier(enterprise, service, today));
        return answering.answer(service, subject.subjectKind(), items, dossier, now);
    }

    /** How many people there are, living and dead. */
    public long people() {
        return population.size();
    }

    /** How many organisations there are. */
    public long enterprises() {
        return economy.size();
    }

    /** The number of a person; {@code index} is from 0 up to {@link #people()}, citizens first. */
    public SubjectNumber person(long index) {
        Person person = population.person(index);
        return read(person.kind(), person.number());
    }

    /** The credit code of an organisation; {@code index} is from 0 up to {@link #enterprises()}. */
    public SubjectNumber enterprise(long index) {
        return read(
                NumberKind.UNIFIED_SOCIAL_CREDIT_CODE, economy.enterprise(index).code());
    }

    /** Who has this number, as they are today; empty if nobody has it. */
    public Optional<PersonView> view(SubjectNumber number) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return find(number).map(person -> view(person, today));
    }

    /** All disagreements planted, those about people first; computed as the stream is read. */
    public Stream<Disagreement> disagreements() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Stream<Disagreement> ofPeople = LongStream.range(0, population.citizens())
                .mapToObj(population::person)
                .flatMap(person -> disagreement(person, today).stream());
        Stream<Disagreement> ofEnterprises = LongStream.range(0, economy.size())
                .mapToObj(economy::enterprise)
                .flatMap(enterprise -> disagreement(enterprise, today).stream());
        return Stream.concat(ofPeople, ofEnterprises);
    }

    /** The first {@code limit} disagreements. */
    public Stream<Disagreement> disagreements(long limit) {
        return disagreements().limit(limit);
    }

    /** The disagreement planted about one subject, if there is one. */
    public Optional<Disagreement> disagreement(SubjectNumber subject) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return subject.subjectKind() == SubjectKind.PERSON
                ? find(subject).flatMap(person -> disagreement(person, today))
                : economy.find(subject.value()).flatMap(enterprise -> disagreement(enterprise, today));
    }

    private Optional<Disagreement> disagreement(Person person, LocalDate today) {
        return planting.about(file(person, today))
                .map(planted -> answering.disagreement(read(person.kind(), person.number()), planted));
    }

    private Optional<Disagreement> disagreement(Enterprise enterprise, LocalDate today) {
        return planting.about(file(enterprise, today))
                .map(planted -> answering.disagreement(
                        read(NumberKind.UNIFIED_SOCIAL_CREDIT_CODE, enterprise.code()), planted));
    }

    private Optional<Person> find(SubjectNumber number) {
        return population.find(number.value()).filter(person -> person.kind() == number.kind());
    }

    private PersonFile file(Person person, LocalDate today) {
        return new PersonFile(person, today, surroundings);
    }

    private EnterpriseFile file(Enterprise enterprise, LocalDate today) {
        return new EnterpriseFile(enterprise, today, surroundings);
    }

    private Dossier dossier(Person person, Service service, LocalDate today) {
        String system = service.system().code();
        PersonFile file = file(person, today);
        Optional<Planted> planted = planting.about(file).filter(one -> one.concerns(system));
        return Dossier.of(
                file,
                office.register(system).about(file, system),
                system,
                planted.or(() -> planting.aboutSpouse(file, system)));
    }

    private Dossier dossier(Enterprise enterprise, Service service, LocalDate today) {
        String system = service.system().code();
        EnterpriseFile file = file(enterprise, today);
        return Dossier.of(
                file,
                office.register(system).about(file, system),
                system,
                planting.about(file).filter(one -> one.concerns(system)));
    }

    private PersonView view(Person person, LocalDate today) {
        PersonFile file = file(person, today);
        List<SubjectNumber> household = person.isCitizen() && file.isAlive()
                ? file.home().members().stream()
                        .map(Home.Member::person)
                        .map(member -> read(member.kind(), member.number()))
                        .toList()
                : List.of();
        return new PersonView(
                read(person.kind(), person.number()),
                file.name(),
                person.sex(),
                person.birth(),
                file.isAlive(),
                file.home().address(),
                household,
                person.spouse(today).map(spouse -> read(spouse.kind(), spouse.number())),
                file.job()
                        .map(job -> read(
                                NumberKind.UNIFIED_SOCIAL_CREDIT_CODE,
                                job.employer().code())));
    }

    private SubjectNumber read(NumberKind kind, String number) {
        return reader.readAs(kind, number, FAR_AHEAD)
                .orElseThrow(() -> new IllegalStateException("a number that is no " + kind))
                .number();
    }
}
