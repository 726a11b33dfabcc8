package org.onewindow.sandbox.country.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.people.Home;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.sandbox.country.people.Sex;

/** Identity (S01) and household registration (S02). */
final class IdentityRegister implements Register {

    private static final LocalDate FIRST_CARDS = LocalDate.of(2004, 3, 29);

    @Override
    public Set<String> systems() {
        return Set.of("S01", "S02");
    }

    @Override
    public List<Row> about(PersonFile person, String system) {
        return system.equals("S01") ? List.of(identity(person)) : household(person);
    }

    @Override
    public List<Row> about(EnterpriseFile enterprise, String system) {
        return List.of();
    }

    private static Row identity(PersonFile file) {
        Person person = file.person();
        LocalDate issued = issued(file);
        Optional<LocalDate> expires = expires(person, issued);
        boolean expired = expires.isPresent() && expires.get().isBefore(file.today());
        boolean lost = !person.isShown() && file.chance("card lost").perMille(6);
        return new Row()
                .put("S01-01", person.number())
                .put("S01-02", file.name())
                .put("S01-03", person.sex() == Sex.MALE ? "1" : "2")
                .put("S01-04", person.ethnicity())
                .put("S01-05", person.birth())
                .put("S01-06", "match")
                .put("S01-07", file.chance("face").between(8200, 9950) / 100.0)
                .put("S01-08", issued)
                .put("S01-09", expires.<Object>map(day -> day).orElse("long-term"))
                .put("S01-10", person.isCitizen() ? file.place().county() + "公安局" : "国家移民管理局")
                .put("S01-11", file.place().code())
                .put("S01-12", file.home().address())
                .put("S01-13", file.isAlive() ? "normal" : "deceased")
                .put("S01-14", !file.isAlive() ? "cancelled" : expired ? "expired" : lost ? "lost" : "valid");
    }

    /** Cards run for 5, 10 or 20 years by age at issue, from 46 without end (Law on Resident Identity Cards, article 5). */
    private static LocalDate issued(PersonFile file) {
        LocalDate birth = file.person().birth();
        LocalDate issued = birth.plusDays(file.chance("first card").between(30, 800));
        if (issued.isBefore(FIRST_CARDS)) {
            issued = FIRST_CARDS.plusDays(file.chance("card").between(0, 2000));
        }
        LocalDate last = file.isAlive() ? file.today() : file.person().death();
        if (issued.isAfter(last)) {
            return birth;
        }
        Optional<LocalDate> expires = expires(file.person(), issued);
        boolean late = !file.person().isShown() && file.chance("renews late").perMille(15);
        while (expires.isPresent() && expires.get().isBefore(last) && !late) {
            issued = expires.get();
            expires = expires(file.person(), issued);
        }
        return issued;
    }

    private static Optional<LocalDate> expires(Person person, LocalDate issued) {
        int age = issued.getYear() - person.birth().getYear();
        if (age >= 46) {
            return Optional.empty();
        }
        return Optional.of(issued.plusYears(age >= 26 ? 20 : age >= 16 ? 10 : 5));
    }

    private static List<Row> household(PersonFile file) {
        if (!file.person().isCitizen()) {
            return List.of();
        }
        Home home = file.home();
        Chance chance = home.head().chance("household");
        LocalDate moved = home.head().birth().plusDays(chance.of("moved").between(0, 8000));
        boolean dead = !file.isAlive();
        List<Row> rows = new ArrayList<>();
        for (Home.Member member : home.members()) {
            LocalDate since =
                    moved.isBefore(member.person().birth()) ? member.person().birth() : moved;
            Row row = new Row()
                    .put("S02-01", home.number())
                    .put("S02-02", "family")
                    .put("S02-03", home.head().name().full())
                    .put("S02-04", member.relation().code())
                    .put("S02-05", "resident")
                    .put("S02-06", home.address())
                    .put("S02-07", member.person().name().full())
                    .put("S02-08", member.person().number())
                    .put("S02-09", since.isAfter(file.today()) ? member.person().birth() : since)
                    .put("S02-11", dead ? Optional.of(file.person().death()) : Optional.empty())
                    .put(
                            "S02-13",
                            home.place().county() + "公安局" + file.words().pick("road", chance.of("station")) + "派出所")
                    .put(
                            "S02-14",
                            file.today()
                                    .minusDays(1 + chance.of("updated").below(300))
                                    .atTime(3, 15));
            rows.add(member.person().index() == file.person().index() ? 0 : rows.size(), row);
        }
        return rows;
    }
}
