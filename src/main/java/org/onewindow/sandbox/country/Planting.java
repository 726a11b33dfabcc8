package org.onewindow.sandbox.country;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Words;
import org.onewindow.sandbox.country.people.Addresses;
import org.onewindow.sandbox.country.people.Home;
import org.onewindow.sandbox.country.people.Marriage;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.sandbox.country.people.Relation;
import org.onewindow.sandbox.country.register.EnterpriseFile;
import org.onewindow.sandbox.country.register.PersonFile;
import org.onewindow.sandbox.country.register.RegisterOffice;
import org.onewindow.sandbox.country.register.Row;

/** Which subjects departments disagree about, one in a hundred, and how. Nobody training shows is among them. Immutable. */
final class Planting {

    private static final int PEOPLE_PER_MILLE = 10;

    /** More, because only those that market regulation registers can be drawn: four in five. */
    private static final int ENTERPRISES_PER_MILLE = 12;

    private final RegisterOffice office;
    private final Words words;
    private final Addresses addresses;

    Planting(RegisterOffice office, Words words) {
        this.office = office;
        this.words = words;
        this.addresses = new Addresses(words);
    }

    /** A way to disagree: this item against that one, changed so. */
    private record Way(Disagreement.Kind kind, String trueItem, String falseItem, UnaryOperator<String> change) {}

    /** The disagreement about a person, if there is one. */
    Optional<Planted> about(PersonFile file) {
        Chance chance = file.chance("disagreement");
        if (!chance.perMille(PEOPLE_PER_MILLE)
                || file.person().isShown()
                || !file.person().isCitizen()) {
            return Optional.empty();
        }
        UnaryOperator<String> misspelt = name -> misspell(name, chance.of("spelling"));
        List<Way> ways = new ArrayList<>(List.of(
                new Way(
                        Disagreement.Kind.EMPLOYER,
                        "S07-05",
                        "S25-03",
                        name -> name + chance.of("branch").between(1, 9) + "分公司"),
                new Way(Disagreement.Kind.NAME, "S01-02", "S25-02", misspelt),
                new Way(Disagreement.Kind.NAME, "S01-02", "S12-01", misspelt),
                new Way(Disagreement.Kind.VEHICLE_OWNER, "S01-02", "S05-04", misspelt),
                new Way(Disagreement.Kind.PROPERTY_HOLDER, "S20-04", "S24-02", misspelt)));
        Collections.shuffle(ways, new Random(chance.of("ways").state()));
        List<Way> always = new ArrayList<>(List.of(
                new Way(Disagreement.Kind.NAME, "S02-07", "S01-02", misspelt),
                new Way(Disagreement.Kind.ADDRESS, "S02-06", "S01-12", address -> otherAddress(file, chance))));
        Collections.rotate(always, chance.of("always").below(2));
        ways.addAll(chance.of("common").below(2) * ways.size(), always);
        Optional<Planted> divorced = divorced(file, chance);
        return divorced.isPresent() ? divorced : first(ways, item -> rows(file, item));
    }

    /** The marriage register has the marriage of this person ended: so it says to both of them. */
    private Optional<Planted> divorced(PersonFile file, Chance chance) {
        Home home = file.home();
        Relation relation = home.relation(file.person());
        boolean spouseOfHead = relation == Relation.HUSBAND || relation == Relation.WIFE;
        return spouseOfHead && chance.of("marriage").perMille(350)
                ? Optional.of(
                        new Planted(Disagreement.Kind.MARITAL_STATUS, "S02-04", relation.code(), "S04-02", "20", "40"))
                : Optional.empty();
    }

    /** What is planted about the husband or wife and shows in this person's answer, too. */
    Optional<Planted> aboutSpouse(PersonFile file, String system) {
        if (!system.equals("S04")) {
            return Optional.empty();
        }
        Person person = file.person();
        return person.marriage()
                .map((Marriage marriage) -> marriage.spouseOf(person))
                .flatMap(spouse -> about(file.of(spouse)))
                .filter(planted -> planted.kind() == Disagreement.Kind.MARITAL_STATUS);
    }

    /** The disagreement about an organisation, if there is one. */
    Optional<Planted> about(EnterpriseFile file) {
        Chance chance = file.chance("disagreement");
        if (!chance.perMille(ENTERPRISES_PER_MILLE) || file.enterprise().shown()) {
            return Optional.empty();
        }
        List<Way> ways = new ArrayList<>(List.of(
                new Way(Disagreement.Kind.NAME, "S15-02", "S18-02", name -> misspell(name, chance.of("spelling"))),
                new Way(
                        Disagreement.Kind.REGISTRATION_STATUS,
                        "S15-12",
                        "S19-04",
                        status -> status.equals("normal") ? "abnormal" : "normal")));
        Collections.rotate(ways, chance.of("ways").below(2));
        return first(ways, item -> office.register(Planted.system(item)).about(file, Planted.system(item)));
    }

    private List<Row> rows(PersonFile file, String item) {
        String system = Planted.system(item);
        return office.register(system).about(file, system);
    }

    private static Optional<Planted> first(List<Way> ways, Function<String, List<Row>> registers) {
        for (Way way : ways) {
            Optional<Object> right = value(registers.apply(way.trueItem()), way.trueItem());
            Optional<Object> before = value(registers.apply(way.falseItem()), way.falseItem());
            if (right.isPresent() && before.isPresent()) {
                String after = way.change().apply(before.get().toString());
                return Optional.of(
                        new Planted(way.kind(), way.trueItem(), right.get(), way.falseItem(), before.get(), after));
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> value(List<Row> rows, String item) {
        return rows.stream().flatMap(row -> row.get(item).stream()).findFirst();
    }

    private String otherAddress(PersonFile file, Chance chance) {
        return addresses.street(file.place(), chance.of("address"))
                + chance.of("door").between(101, 999) + "室";
    }

    /** The name with one character taken for another. */
    private String misspell(String name, Chance chance) {
        for (String pair : words.list("variant").words()) {
            String one = pair.substring(0, 1);
            if (name.contains(one)) {
                return name.replaceFirst(one, pair.substring(1));
            }
        }
        int last = name.offsetByCodePoints(name.length(), -1);
        String other = chance.pick(List.of("丽", "明", "华", "文"));
        return name.startsWith(other, last) ? name.substring(0, last) + "安" : name.substring(0, last) + other;
    }
}
