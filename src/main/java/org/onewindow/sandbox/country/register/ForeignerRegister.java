package org.onewindow.sandbox.country.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.subject.NumberKind;

/** Residence permits (S03) and exit-entry documents (S06). */
final class ForeignerRegister implements Register {

    @Override
    public Set<String> systems() {
        return Set.of("S03", "S06");
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        if (!file.isAlive()) {
            return List.of();
        }
        return system.equals("S03") ? permit(file) : document(file);
    }

    @Override
    public List<Row> about(EnterpriseFile enterprise, String system) {
        return List.of();
    }

    private static List<Row> permit(PersonFile file) {
        boolean moved = file.person().isCitizen()
                && !file.person().number().startsWith(file.place().code());
        if (!moved && file.person().kind() != NumberKind.RESIDENCE_PERMIT) {
            return List.of();
        }
        LocalDate issued = file.today().minusDays(file.chance("permit").between(10, 340));
        return List.of(new Row()
                .put(
                        "S03-01",
                        file.place().code() + file.chance("permit number").digits(12))
                .put("S03-02", file.name())
                .put("S03-03", file.person().number())
                .put("S03-04", issued)
                .put("S03-05", issued.plusYears(1))
                .put("S03-06", file.home().address())
                .put("S03-07", file.job().isPresent() ? "employment" : "dwelling")
                .put("S03-08", file.place().county() + "公安局")
                .put("S03-09", "valid"));
    }

    private static List<Row> document(PersonFile file) {
        Person person = file.person();
        boolean citizen = person.isCitizen();
        if (citizen && (person.isShown() || !file.chance("passport").perMille(230))) {
            return List.of();
        }
        LocalDate expires = file.today().plusDays(file.chance("document").between(30, 3200));
        String kind = switch (person.kind()) {
            case RESIDENCE_PERMIT ->
                person.number().startsWith("83") ? "taiwan-compatriot-permit" : "home-return-permit";
            case FOREIGN_PERMANENT_RESIDENT -> "foreign-permanent-resident";
            default -> "passport";
        };
        String number = switch (kind) {
            case "foreign-permanent-resident" -> person.number();
            case "taiwan-compatriot-permit" -> file.chance("permit").digits(8);
            case "home-return-permit" ->
                (person.number().startsWith("81") ? "H" : "M")
                        + file.chance("permit").digits(8);
            default -> "EA" + file.chance("passport number").digits(7);
        };
        boolean foreign = person.kind() == NumberKind.FOREIGN_PERMANENT_RESIDENT;
        return List.of(new Row()
                .put("S06-01", kind)
                .put("S06-02", number)
                .put("S06-03", foreign ? Optional.of(file.name().toUpperCase(Locale.ROOT)) : Optional.empty())
                .put("S06-04", foreign ? person.number().substring(3, 6) : "156")
                .put("S06-05", person.birth())
                .put("S06-06", expires)
                .put("S06-07", "国家移民管理局")
                .put("S06-08", "valid")
                .put("S06-09", "match"));
    }
}
