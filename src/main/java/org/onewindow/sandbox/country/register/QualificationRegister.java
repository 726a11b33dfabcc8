package org.onewindow.sandbox.country.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.business.Career;
import org.onewindow.sandbox.country.business.Job;
import org.onewindow.sandbox.country.chance.Chance;

/** Professional qualifications (S12). */
final class QualificationRegister implements Register {

    @Override
    public Set<String> systems() {
        return Set.of("S12");
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        boolean atWork = file.status() == Career.Status.EMPLOYED || file.status() == Career.Status.RETIRED;
        LocalDate from = file.career().starts().plusYears(1);
        if (!atWork || from.isAfter(file.today()) || !file.likely("qualified", 240)) {
            return List.of();
        }
        Chance chance = file.chance("qualification");
        LocalDate until = file.today().isBefore(file.career().retires())
                ? file.today()
                : file.career().retires();
        LocalDate approved = from.plusDays((long) (Math.max(0, until.toEpochDay() - from.toEpochDay())
                * chance.of("day").unit()));
        Optional<Job> job = file.job();
        boolean registered = job.isPresent() && chance.of("registered").perMille(600);
        return List.of(new Row()
                .put("S12-01", file.name())
                .put("S12-02", file.person().number())
                .put("S12-03", file.words().pick("qualification", chance.of("kind")))
                .put(
                        "S12-04",
                        chance.of("grade")
                                .pick(List.of(
                                        "junior",
                                        "junior",
                                        "intermediate",
                                        "intermediate",
                                        "associate-senior",
                                        "skill-3")))
                .put("S12-05", file.words().pick("speciality", chance.of("speciality")))
                .put("S12-06", approved.getYear() + chance.of("management").digits(14))
                .put("S12-07", chance.of("certificate").digits(8))
                .put("S12-08", approved)
                .put("S12-09", file.place().province() + "人力资源和社会保障厅")
                .put("S12-10", registered ? "registered" : "not-registered")
                .put("S12-11", registered ? job.map(held -> held.employer().name()) : Optional.empty())
                .put(
                        "S12-12",
                        registered
                                ? Optional.of(
                                        file.today().plusDays(chance.of("valid").between(30, 1095)))
                                : Optional.empty())
                .put("S12-13", chance.of("hours").between(30, 180) / 2.0)
                .put("S12-14", "match"));
    }

    @Override
    public List<Row> about(EnterpriseFile enterprise, String system) {
        return List.of();
    }
}
