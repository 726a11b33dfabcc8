package org.onewindow.sandbox.country.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.sandbox.country.people.Schooling;
import org.onewindow.sandbox.country.people.Schooling.Level;

/** School enrolment (S10), diplomas and degrees (S11). */
final class DiplomaRegister implements Register {

    private static final int PRIMARY_YEARS = 6;
    private static final int JUNIOR_YEARS = 9;
    private static final int SCHOOL_YEARS = 12;

    @Override
    public Set<String> systems() {
        return Set.of("S10", "S11");
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        return system.equals("S10") ? enrolment(file) : diplomas(file);
    }

    @Override
    public List<Row> about(EnterpriseFile enterprise, String system) {
        return List.of();
    }

    private static List<Row> enrolment(PersonFile file) {
        int year = file.schooling().schoolYear(file.today());
        if (year < 1 || year > SCHOOL_YEARS || !file.isAlive()) {
            return List.of();
        }
        String kind = year <= PRIMARY_YEARS ? "primary" : year <= JUNIOR_YEARS ? "junior" : "senior";
        int before = year <= PRIMARY_YEARS ? 0 : year <= JUNIOR_YEARS ? PRIMARY_YEARS : JUNIOR_YEARS;
        Optional<Person> guardian = file.person().father().filter(father -> father.isAlive(file.today()));
        return List.of(new Row()
                .put("S10-01", "G" + file.person().number())
                .put("S10-02", file.place().county() + file.words().pick("school." + kind, file.chance(kind)))
                .put("S10-03", kind + "-" + (year - before))
                .put("S10-04", file.chance("class").between(1, 12) + "班")
                .put("S10-05", file.schooling().starts().plusYears(before))
                .put("S10-06", "enrolled")
                .put("S10-07", guardian.isPresent() ? "father" : "mother")
                .put("S10-08", !file.person().number().startsWith(file.place().code()))
                .put("S10-09", "match"));
    }

    private static List<Row> diplomas(PersonFile file) {
        List<Row> rows = new ArrayList<>();
        for (Schooling.Stage stage : file.schooling().degrees()) {
            boolean alive = file.person().isAlive(stage.graduated());
            if (alive && !stage.graduated().isAfter(file.today())) {
                rows.add(diploma(file, stage));
            }
        }
        return rows;
    }

    private static Row diploma(PersonFile file, Schooling.Stage stage) {
        Chance chance = file.chance("diploma").of(stage.level().name());
        boolean associate = stage.level() == Level.ASSOCIATE;
        String school = file.words().pick(associate ? "college" : "university", chance.of("school"));
        int subject =
                chance.of("subject").below(file.words().list("major").words().size());
        String degree = file.words().list("degree").words().get(subject);
        String title = stage.level() == Level.BACHELOR
                ? degree
                : degree.substring(0, 2) + (stage.level() == Level.MASTER ? "硕士" : "博士");
        String number = chance.of("college").between(10_001, 14_700) + "1"
                + stage.graduated().getYear() + "05";
        return new Row()
                .put("S11-01", number + chance.of("serial").digits(6))
                .put("S11-02", school)
                .put("S11-03", file.words().list("major").words().get(subject))
                .put("S11-04", stage.level().code())
                .put("S11-05", "full-time")
                .put("S11-06", stage.enrolled())
                .put("S11-07", stage.graduated())
                .put("S11-08", "graduated")
                .put("S11-09", associate ? Optional.empty() : Optional.of(title))
                .put(
                        "S11-10",
                        associate
                                ? Optional.empty()
                                : Optional.of(number.substring(0, 5) + "4"
                                        + stage.graduated().getYear()
                                        + chance.of("degree").digits(6)))
                .put("S11-11", associate ? Optional.empty() : Optional.of(school))
                .put("S11-12", associate ? Optional.empty() : Optional.of(stage.graduated()))
                .put("S11-13", file.words().pick("surname", chance.of("president")) + "明远")
                .put("S11-14", "match");
    }
}
