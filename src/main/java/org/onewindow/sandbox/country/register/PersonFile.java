package org.onewindow.sandbox.country.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.sandbox.country.business.Career;
import org.onewindow.sandbox.country.business.Enterprise;
import org.onewindow.sandbox.country.business.Job;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Words;
import org.onewindow.sandbox.country.people.Home;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.sandbox.country.people.Place;
import org.onewindow.sandbox.country.people.Schooling;

/** A person as departments know them on a day. What is asked for twice is computed once. Not thread-safe. */
public final class PersonFile {

    private static final int ADULT = 18;

    private final Person person;
    private final LocalDate today;
    private final Surroundings surroundings;
    private @Nullable Home home;
    private @Nullable Career career;
    private @Nullable Optional<Job> job;

    public PersonFile(Person person, LocalDate today, Surroundings surroundings) {
        this.person = person;
        this.today = today;
        this.surroundings = surroundings;
    }

    /** The file of somebody else on the same day. */
    public PersonFile of(Person other) {
        return new PersonFile(other, today, surroundings);
    }

    public Person person() {
        return person;
    }

    public LocalDate today() {
        return today;
    }

    public Words words() {
        return surroundings.words();
    }

    public Chance chance(String what) {
        return person.chance(what);
    }

    /** Whether something is so: for people training shows always, for others {@code perMille} times in a thousand. */
    public boolean likely(String what, int perMille) {
        return person.isShown() || person.chance(what).perMille(perMille);
    }

    public String name() {
        return person.name().full();
    }

    public boolean isAlive() {
        return person.isAlive(today);
    }

    public int age() {
        return person.age(today);
    }

    public boolean isAdult() {
        return age() >= ADULT;
    }

    public Home home() {
        Home known = home;
        if (known == null) {
            known = person.home(today);
            home = known;
        }
        return known;
    }

    /** The county they live in. */
    public Place place() {
        return home().place();
    }

    public Career career() {
        Career known = career;
        if (known == null) {
            known = Career.of(person);
            career = known;
        }
        return known;
    }

    public Career.Status status() {
        return career().status(today);
    }

    public Schooling schooling() {
        return Schooling.of(person);
    }

    public Optional<Job> job() {
        Optional<Job> known = job;
        if (known == null) {
            known = surroundings.jobs().job(person, today);
            job = known;
        }
        return known;
    }

    /** The organisations they represent. */
    public List<Enterprise> represents() {
        return surroundings.economy().represents(person);
    }
}
