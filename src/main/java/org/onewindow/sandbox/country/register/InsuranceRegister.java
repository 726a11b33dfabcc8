package org.onewindow.sandbox.country.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.business.Career;
import org.onewindow.sandbox.country.business.Job;

/** Pension, unemployment and work-injury insurance (S07) and medical insurance (S09). The dead are insured no more. */
final class InsuranceRegister implements Register {

    private static final YearMonth FIRST_MONTH = YearMonth.of(1992, 1);
    private static final int RESIDENT_PENSION_FROM = 60;
    private static final int RESIDENT_INSURANCE_FROM = 16;

    @Override
    public Set<String> systems() {
        return Set.of("S07", "S09");
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        if (!file.isAlive()) {
            return List.of();
        }
        return system.equals("S07") ? social(file) : List.of(medical(file));
    }

    @Override
    public List<Row> about(EnterpriseFile file, String system) {
        if (!file.enterprise().active()) {
            return List.of();
        }
        if (system.equals("S09")) {
            return List.of(new Row().put("S09-12", BigDecimal.ZERO.setScale(2)));
        }
        List<Row> rows = new ArrayList<>();
        boolean arrears =
                !file.enterprise().shown() && file.chance("insurance arrears").perMille(25);
        for (String scheme : List.of("employee-pension", "unemployment", "work-injury")) {
            rows.add(new Row()
                    .put("S07-02", scheme)
                    .put("S07-03", "active")
                    .put("S07-06", file.enterprise().code())
                    .put("S07-11", arrears)
                    .put("S07-14", file.enterprise().desks()));
        }
        return rows;
    }

    private static List<Row> social(PersonFile file) {
        Career.Status status = file.status();
        Optional<Job> job = file.job();
        if (job.isPresent()) {
            List<Row> rows = new ArrayList<>();
            for (String scheme : List.of("employee-pension", "unemployment", "work-injury")) {
                rows.add(employed(file, job.get(), scheme));
            }
            return rows;
        }
        if (status == Career.Status.RETIRED && file.career().employee()) {
            return List.of(pensioner(file));
        }
        boolean resident = file.age() >= RESIDENT_INSURANCE_FROM && status != Career.Status.NOT_YET;
        return resident ? List.of(resident(file)) : List.of();
    }

    private static Row employed(PersonFile file, Job job, String scheme) {
        YearMonth last = YearMonth.from(file.today()).minusMonths(1);
        YearMonth first = first(file.career().starts());
        return base(file, scheme)
                .put("S07-03", "active")
                .put("S07-05", job.employer().name())
                .put("S07-06", job.employer().code())
                .put("S07-07", first.isAfter(last) ? last : first)
                .put("S07-08", last)
                .put("S07-09", months(first, last))
                .put("S07-10", file.career().wage(file.today()))
                .put("S07-12", "not-drawing");
    }

    private static Row pensioner(PersonFile file) {
        YearMonth first = first(file.career().starts());
        YearMonth last = YearMonth.from(file.career().retires()).minusMonths(1);
        BigDecimal pension = file.career()
                .wage(file.today())
                .multiply(BigDecimal.valueOf(0.55))
                .setScale(2, RoundingMode.HALF_UP);
        return base(file, "employee-pension")
                .put("S07-03", "ended")
                .put("S07-07", first.isAfter(last) ? last : first)
                .put("S07-08", last)
                .put("S07-09", months(first, last))
                .put("S07-12", "drawing")
                .put("S07-13", pension);
    }

    private static Row resident(PersonFile file) {
        boolean drawing = file.age() >= RESIDENT_PENSION_FROM;
        YearMonth began = YearMonth.of(2012, 1);
        YearMonth adult = YearMonth.from(file.person().birth().plusYears(RESIDENT_INSURANCE_FROM));
        YearMonth first = adult.isAfter(began) ? adult : began;
        YearMonth sixty = YearMonth.from(file.person().birth().plusYears(RESIDENT_PENSION_FROM));
        YearMonth now = YearMonth.from(file.today()).minusMonths(1);
        YearMonth last = sixty.isBefore(now) ? sixty : now;
        boolean paid = !last.isBefore(first);
        return base(file, "resident-pension")
                .put("S07-03", drawing ? "ended" : "active")
                .put("S07-07", paid ? Optional.of(first) : Optional.empty())
                .put("S07-08", paid ? Optional.of(last) : Optional.empty())
                .put("S07-09", paid ? months(first, last) : 0)
                .put("S07-12", drawing ? "drawing" : "not-drawing")
                .put(
                        "S07-13",
                        drawing
                                ? Optional.of(BigDecimal.valueOf(
                                        file.chance("pension").between(16_000, 42_000), 2))
                                : Optional.empty());
    }

    private static Row base(PersonFile file, String scheme) {
        return new Row()
                .put("S07-01", file.person().number())
                .put("S07-02", scheme)
                .put("S07-04", file.place().code());
    }

    private static YearMonth first(LocalDate starts) {
        YearMonth first = YearMonth.from(starts);
        return first.isBefore(FIRST_MONTH) ? FIRST_MONTH : first;
    }

    private static int months(YearMonth first, YearMonth last) {
        int months = (last.getYear() - first.getYear()) * 12 + last.getMonthValue() - first.getMonthValue() + 1;
        return Math.max(1, months);
    }

    private static Row medical(PersonFile file) {
        Optional<Job> job = file.job();
        boolean employee = job.isPresent()
                || (file.status() == Career.Status.RETIRED && file.career().employee());
        boolean filed = file.chance("remote treatment").perMille(40);
        boolean chronic = file.age() > 45 && file.chance("chronic").perMille(180);
        return new Row()
                .put("S09-01", "active")
                .put("S09-02", employee ? "employee" : "resident")
                .put("S09-03", file.place().code())
                .put(
                        "S09-04",
                        employee
                                ? Math.min(480, file.career().monthsWorked(file.today()))
                                : Math.min(240, file.age() * 12))
                .put("S09-05", true)
                .put("S09-06", job.map(held -> held.employer().name()))
                .put("S09-07", filed ? "long-term" : "none")
                .put("S09-08", filed ? Optional.of("110105") : Optional.empty())
                .put(
                        "S09-09",
                        chronic
                                ? Optional.of(file.words().pick("drug.chronic", file.chance("illness")))
                                : Optional.empty())
                .put("S09-10", job.isPresent() ? "covered" : "not-covered")
                .put("S09-11", file.chance("assistance").perMille(40));
    }
}
