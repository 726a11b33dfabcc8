package org.onewindow.sandbox.country.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.business.Job;
import org.onewindow.sandbox.country.people.Place;

/** Housing provident fund (S25): the same employer as in social insurance. */
final class FundRegister implements Register {

    private final Properties properties;

    FundRegister(Properties properties) {
        this.properties = properties;
    }

    @Override
    public Set<String> systems() {
        return Set.of("S25");
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        Optional<Job> job = file.job();
        if (job.isEmpty() || !file.likely("provident fund", 820)) {
            return List.of();
        }
        BigDecimal share = BigDecimal.valueOf(file.chance("fund share").pick(List.of(10, 14, 16, 20, 24)), 2);
        BigDecimal monthly = file.career().wage(file.today()).multiply(share).setScale(2, RoundingMode.HALF_UP);
        int months = Math.min(240, file.career().monthsWorked(file.today())) + 1;
        BigDecimal kept =
                BigDecimal.valueOf(0.15 + 0.6 * file.chance("fund kept").unit());
        boolean loan = file.likely("fund loan", 600)
                && properties.of(file).stream().anyMatch(property -> property.mortgaged());
        return List.of(new Row()
                .put(
                        "S25-01",
                        file.place().code().substring(0, 4)
                                + file.chance("fund account").digits(10))
                .put("S25-02", file.name())
                .put("S25-03", job.get().employer().name())
                .put("S25-04", job.get().employer().code())
                .put("S25-05", centre(file.place()))
                .put("S25-06", "normal")
                .put("S25-07", job.get().hired())
                .put("S25-08", YearMonth.from(file.today()).minusMonths(1))
                .put("S25-09", monthly)
                .put(
                        "S25-10",
                        monthly.multiply(BigDecimal.valueOf(months))
                                .multiply(kept)
                                .setScale(2, RoundingMode.HALF_UP))
                .put("S25-11", loan)
                .put(
                        "S25-12",
                        loan
                                ? Optional.of(
                                        BigDecimal.valueOf(file.chance("loan").between(80_000, 900_000))
                                                .setScale(2))
                                : Optional.empty())
                .put("S25-13", loan ? Optional.of("normal") : Optional.empty()));
    }

    @Override
    public List<Row> about(EnterpriseFile file, String system) {
        if (!file.enterprise().active()
                || !file.likely("fund account", file.enterprise().desks() > 1 ? 900 : 100)) {
            return List.of();
        }
        boolean arrears =
                !file.enterprise().shown() && file.chance("fund arrears").perMille(20);
        return List.of(new Row()
                .put("S25-04", file.enterprise().code())
                .put("S25-05", centre(file.place()))
                .put("S25-14", arrears));
    }

    private static String centre(Place place) {
        return place.shortName() + "住房公积金管理中心";
    }
}
