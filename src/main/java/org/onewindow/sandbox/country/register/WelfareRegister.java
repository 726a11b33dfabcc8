package org.onewindow.sandbox.country.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.business.Career;
import org.onewindow.sandbox.country.business.Job;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.sandbox.country.people.Sex;

/** Employment and social-security cards (S08), social assistance (S13), births and health (S14). */
final class WelfareRegister implements Register {

    private static final LocalDate FIRST_BIRTH_CERTIFICATES = LocalDate.of(1996, 1, 1);
    private static final int VACCINATED_UNTIL = 14;

    @Override
    public Set<String> systems() {
        return Set.of("S08", "S13", "S14");
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        return switch (system) {
            case "S08" -> employment(file);
            case "S13" -> assistance(file);
            default -> births(file);
        };
    }

    @Override
    public List<Row> about(EnterpriseFile file, String system) {
        boolean food = file.enterprise().industry().contains("餐")
                || file.enterprise().industry().contains("食")
                || file.enterprise().industry().contains("面馆")
                || file.enterprise().industry().contains("小吃");
        if (!system.equals("S14") || !(food || file.enterprise().shown())) {
            return List.of();
        }
        return List.of(new Row()
                .put("S14-11", file.today().plusDays(file.chance("health").between(10, 360)))
                .put(
                        "S14-12",
                        "JK" + file.place().code()
                                + file.chance("health certificate").digits(8))
                .put("S14-13", file.enterprise().representative().name().full()));
    }

    private static List<Row> employment(PersonFile file) {
        List<Row> rows = new ArrayList<>();
        if (!file.isAlive()) {
            return rows;
        }
        Optional<Job> job = file.job();
        boolean ownAccount = file.status() == Career.Status.ON_OWN_ACCOUNT;
        if (job.isPresent() || ownAccount) {
            boolean unemployed = job.isEmpty() && file.chance("unemployed").perMille(120);
            LocalDate lost = file.today().minusDays(file.chance("lost").between(20, 400));
            rows.add(new Row()
                    .put("S08-04", job.isPresent() ? "employed" : unemployed ? "unemployed" : "flexible")
                    .put(
                            "S08-05",
                            job.isPresent()
                                    ? Optional.empty()
                                    : Optional.of(file.place().code()
                                            + file.chance("work book").digits(10)))
                    .put("S08-06", unemployed ? Optional.of(lost) : Optional.empty())
                    .put("S08-07", unemployed && file.chance("benefit").perMille(600))
                    .put("S08-08", false)
                    .put("S08-09", job.map(held -> held.employer().name()))
                    .put("S08-10", job.map(Job::hired)));
        }
        if (file.likely("social card", 930)) {
            rows.add(new Row()
                    .put("S08-01", file.chance("social card number").digits(9))
                    .put("S08-02", file.place().code())
                    .put("S08-03", "active"));
        }
        return rows;
    }

    private static List<Row> assistance(PersonFile file) {
        Chance household = file.home().head().chance("assistance");
        boolean needy = household.perMille(25)
                && file.home().members().stream()
                        .noneMatch(member -> member.person().isShown());
        if (!file.isAlive()
                || !file.person().isCitizen()
                || !needy
                || file.job().isPresent()) {
            return List.of();
        }
        int people = file.home().members().size();
        return List.of(new Row()
                .put(
                        "S13-01",
                        household
                                .of("kind")
                                .pick(List.of("minimum-living", "minimum-living", "marginal", "expenditure")))
                .put("S13-02", file.place().code() + household.of("number").digits(8))
                .put(
                        "S13-03",
                        YearMonth.from(file.today())
                                .minusMonths(household.of("since").between(3, 60)))
                .put("S13-05", people)
                .put("S13-06", household.of("amount").between(350, 780) * people)
                .put("S13-07", file.place().county() + "民政局")
                .put("S13-08", "active")
                .put("S13-09", "match"));
    }

    private static List<Row> births(PersonFile file) {
        List<Row> rows = new ArrayList<>();
        Person person = file.person();
        if (person.isCitizen() && !person.birth().isBefore(FIRST_BIRTH_CERTIFICATES)) {
            rows.add(certificate(file, person));
        }
        for (Person child : person.children()) {
            if (!child.birth().isBefore(FIRST_BIRTH_CERTIFICATES)
                    && !child.birth().isAfter(file.today())) {
                rows.add(certificate(file, child));
            }
        }
        if (file.isAlive() && file.age() < VACCINATED_UNTIL && person.isCitizen()) {
            rows.add(new Row()
                    .put("S14-02", file.name())
                    .put("S14-10", file.chance("vaccinated").perMille(960) ? "complete" : "incomplete")
                    .shared("S14-02"));
        }
        if (file.isAlive()
                && file.job().isPresent()
                && file.chance("health certificate").perMille(60)) {
            rows.add(new Row()
                    .put(
                            "S14-11",
                            file.today().plusDays(file.chance("health until").between(10, 360))));
        }
        long born = person.children().stream()
                .filter(child -> !child.birth().isAfter(file.today()))
                .count();
        boolean onlyChild = born == 1 && person.children().get(0).birth().isBefore(LocalDate.of(2016, 1, 1));
        if (onlyChild && person.chance("only child").perMille(700)) {
            rows.add(new Row()
                    .put(
                            "S14-14",
                            "DS" + file.place().code()
                                    + file.chance("only child number").digits(8)));
        }
        return rows;
    }

    private static Row certificate(PersonFile file, Person child) {
        Chance chance = child.chance("birth certificate");
        Optional<Person> mother = child.mother();
        return new Row()
                .put(
                        "S14-01",
                        (char) ('E' + chance.below(18)) + chance.of("number").digits(9))
                .put("S14-02", child.name().full())
                .put(
                        "S14-03",
                        child.birth()
                                .atTime(
                                        chance.of("hour").below(24),
                                        chance.of("minute").below(60)))
                .put("S14-04", child.sex() == Sex.MALE ? "1" : "2")
                .put("S14-05", mother.map(one -> one.name().full()))
                .put("S14-06", mother.map(Person::number))
                .put("S14-07", child.father().map(one -> one.name().full()))
                .put("S14-08", file.words().pick("company.word", chance.of("hospital")) + "妇幼保健院")
                .put(
                        "S14-09",
                        earlier(child.birth().plusDays(chance.of("issued").between(2, 20)), file.today()))
                .shared("S14-02");
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
