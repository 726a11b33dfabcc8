package org.onewindow.sandbox.country.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.people.Marriage;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.subject.NumberKind;

/** Marriage registration (S04): the same records whichever of the two is asked about. */
final class MarriageRegister implements Register {

    @Override
    public Set<String> systems() {
        return Set.of("S04");
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        Optional<Marriage> registered = file.person().marriage().filter(one -> one.isRegistered(file.today()));
        if (registered.isEmpty()) {
            return List.of();
        }
        Marriage marriage = registered.get();
        boolean divorced = marriage.isDivorced(file.today());
        List<Row> rows = new ArrayList<>();
        rows.add(row(marriage, "marriage", "J", marriage.registered(), divorced));
        if (divorced) {
            LocalDate day = marriage.divorced().orElse(marriage.registered());
            rows.add(row(marriage, "divorce", "L", day, true));
        }
        return rows;
    }

    @Override
    public List<Row> about(EnterpriseFile enterprise, String system) {
        return List.of();
    }

    private static Row row(Marriage marriage, String kind, String letter, LocalDate day, boolean divorced) {
        Person husband = marriage.husband();
        Person wife = marriage.wife();
        boolean ended = kind.equals("divorce");
        boolean byCourt = husband.chance("divorce mode").perMille(150);
        return new Row()
                .put("S04-01", kind)
                .put("S04-02", divorced ? "40" : "20")
                .put(
                        "S04-03",
                        letter + marriage.registry().code() + "-" + day.getYear() + "-"
                                + husband.chance("certificate").of(letter).digits(6))
                .put("S04-04", day)
                .put("S04-05", marriage.registry().fullName() + "民政局婚姻登记处")
                .put("S04-06", husband.name().full())
                .put("S04-07", husband.number())
                .put("S04-08", wife.name().full())
                .put("S04-09", wife.number())
                .put("S04-10", nationality(husband))
                .put("S04-11", nationality(wife))
                .put("S04-12", ended ? Optional.of(byCourt ? "court" : "agreement") : Optional.empty())
                .put("S04-13", "match");
    }

    private static String nationality(Person person) {
        return person.kind() == NumberKind.FOREIGN_PERMANENT_RESIDENT
                ? person.number().substring(3, 6)
                : "156";
    }
}
