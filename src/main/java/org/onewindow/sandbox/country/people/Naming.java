package org.onewindow.sandbox.country.people;

import java.util.List;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Words;

/** Invented names: surnames as frequent as they are, given names by sex and decade, names of other peoples and countries. Immutable. */
final class Naming {

    private static final String HAN = "01";
    private static final int RARE_PER_MILLE = 12;

    private final Words words;

    Naming(Words words) {
        this.words = words;
    }

    /** The people most of a family's county could belong to. */
    String ethnicity(Place place, Chance chance) {
        int drawn = chance.below(1000);
        for (Share share : Share.in(place.provinceCode())) {
            drawn -= share.perMille();
            if (drawn < 0) {
                return share.ethnicity();
            }
        }
        return HAN;
    }

    PersonName name(Person person) {
        Family family = person.family();
        return switch (person.kind()) {
            case FOREIGN_PERMANENT_RESIDENT -> foreign(person);
            case RESIDENT_ID -> family == null ? chinese(person, HAN) : citizen(person, family.ethnicity());
            default -> chinese(person, HAN);
        };
    }

    private PersonName citizen(Person person, String ethnicity) {
        String sex = person.sex() == Sex.MALE ? "male" : "female";
        Chance chance = person.chance("given name");
        return switch (ethnicity) {
            case "05" -> withFathersName(person, "given.uyghur.");
            case "17" -> withFathersName(person, "given.kazakh.");
            case "02" -> single(words.pick("given.mongol." + sex, chance));
            case "04" ->
                single(words.pick("given.tibetan", chance)
                        + words.pick(
                                person.sex() == Sex.MALE ? "given.tibetan" : "given.tibetan.female",
                                chance.of("second")));
            default -> chinese(person, ethnicity);
        };
    }

    private PersonName chinese(Person person, String ethnicity) {
        String surname = person.father()
                .map(father -> father.name().surname())
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> surname(ethnicity, person.chance("surname")));
        String given = given(person.sex(), person.birth().getYear(), person.chance("given name"));
        return new PersonName(surname, given, surname + given);
    }

    private String surname(String ethnicity, Chance chance) {
        String key = switch (ethnicity) {
            case "03" -> "surname.hui";
            case "08" -> "surname.zhuang";
            case "11" -> "surname.man";
            case "06" -> "surname.miao";
            case "07" -> "surname.yi";
            default -> "surname";
        };
        return words.pick(key, chance);
    }

    /** A Chinese given name somebody born in {@code year} could have. */
    String given(Sex sex, int year, Chance chance) {
        String key = "given." + (sex == Sex.MALE ? "male." : "female.") + decade(year);
        if (chance.of("rare").perMille(RARE_PER_MILLE)) {
            String rare = words.pick("given.rare", chance.of("rare character"));
            return chance.of("alone").perMille(300) ? rare : words.pick(key + ".first", chance.of("first")) + rare;
        }
        boolean one = chance.of("one").perMille(year < 1950 || year > 2003 ? 120 : 330);
        if (one) {
            return words.pick(key + ".one", chance.of("one character"));
        }
        return words.pick(key + ".first", chance.of("first")) + words.pick(key + ".second", chance.of("second"));
    }

    private static String decade(int year) {
        return year < 1945 ? "1900" : year < 1966 ? "1950" : year < 1986 ? "1970" : year < 2003 ? "1990" : "2005";
    }

    private PersonName withFathersName(Person person, String key) {
        String given = words.pick(key + (person.sex() == Sex.MALE ? "male" : "female"), person.chance("given name"));
        String fathers = person.father()
                .map(father -> father.name().given())
                .orElseGet(() -> words.pick(key + "male", person.chance("father's name")));
        return new PersonName("", given, given + "·" + fathers);
    }

    private PersonName foreign(Person person) {
        String key = "foreign." + person.numberPlace().substring(3);
        List<String> names = words.list(words.has(key) ? key : "foreign.840").words();
        int half = person.sex() == Sex.MALE ? 0 : 1;
        int which = person.chance("given name").below((names.size() + 1 - half) / 2) * 2 + half;
        String[] parts = names.get(which).split("\\^", -1);
        return new PersonName(parts[1], parts[0], parts[0] + " " + parts[1]);
    }

    private static PersonName single(String name) {
        return new PersonName("", name, name);
    }

    /** How many of a thousand families of a province belong to a people, roughly. */
    private record Share(String ethnicity, int perMille) {

        private static final List<Share> ELSEWHERE =
                List.of(new Share("03", 7), new Share("11", 8), new Share("08", 6));

        static List<Share> in(String province) {
            return switch (province) {
                case "15" -> List.of(new Share("02", 180), new Share("11", 20));
                case "21" -> List.of(new Share("11", 120), new Share("02", 15));
                case "45" -> List.of(new Share("08", 320), new Share("06", 10));
                case "51" -> List.of(new Share("07", 30), new Share("04", 20));
                case "52" -> List.of(new Share("06", 120), new Share("07", 25));
                case "53" -> List.of(new Share("07", 110), new Share("08", 25), new Share("03", 15));
                case "54" -> List.of(new Share("04", 900));
                case "63" -> List.of(new Share("04", 250), new Share("03", 150));
                case "62" -> List.of(new Share("03", 50), new Share("04", 20));
                case "64" -> List.of(new Share("03", 350));
                case "65" -> List.of(new Share("05", 450), new Share("17", 70), new Share("03", 45));
                default -> ELSEWHERE;
            };
        }
    }
}
