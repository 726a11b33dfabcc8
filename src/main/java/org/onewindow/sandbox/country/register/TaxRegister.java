package org.onewindow.sandbox.country.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.business.Enterprise;
import org.onewindow.sandbox.country.business.Form;
import org.onewindow.sandbox.country.chance.Chance;

/** Personal income tax (S17), tax payments and credit (S18), clearance and arrears (S19). */
final class TaxRegister implements Register {

    private static final BigDecimal ALLOWANCE = BigDecimal.valueOf(60_000);
    private static final BigDecimal FIRST_BRACKET = BigDecimal.valueOf(36_000);
    private static final BigDecimal FIRST_RATE = new BigDecimal("0.03");
    private static final BigDecimal SECOND_RATE = new BigDecimal("0.10");
    private static final BigDecimal SECOND_DEDUCTION = BigDecimal.valueOf(2520);
    private static final BigDecimal CONTRIBUTIONS = new BigDecimal("0.20");
    private static final BigDecimal DEED_TAX = new BigDecimal("0.015");

    private final Properties properties;

    TaxRegister(Properties properties) {
        this.properties = properties;
    }

    @Override
    public Set<String> systems() {
        return Set.of("S17", "S18", "S19");
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        return switch (system) {
            case "S17" -> income(file);
            case "S18" -> payments(file);
            default -> arrears(file);
        };
    }

    @Override
    public List<Row> about(EnterpriseFile file, String system) {
        return switch (system) {
            case "S17" -> List.of();
            case "S18" -> payments(file);
            default -> List.of(clearance(file));
        };
    }

    /** The tax of a year's wage: 3 % and 10 % above the allowance, after social contributions (Individual Income Tax Law, first two brackets). */
    static BigDecimal tax(BigDecimal yearly) {
        BigDecimal taxed = yearly.subtract(yearly.multiply(CONTRIBUTIONS)).subtract(ALLOWANCE);
        if (taxed.signum() <= 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        BigDecimal tax = taxed.compareTo(FIRST_BRACKET) <= 0
                ? taxed.multiply(FIRST_RATE)
                : taxed.multiply(SECOND_RATE).subtract(SECOND_DEDUCTION);
        return tax.setScale(2, RoundingMode.HALF_UP);
    }

    private static List<Row> income(PersonFile file) {
        List<Row> rows = new ArrayList<>();
        file.job().ifPresent(job -> {
            for (int year = file.today().getYear() - 1;
                    rows.size() < 2 && year >= job.hired().getYear();
                    year--) {
                LocalDate end = LocalDate.of(year, 12, 31);
                int months =
                        year > job.hired().getYear() ? 12 : 13 - job.hired().getMonthValue();
                BigDecimal yearly = file.career()
                        .wage(end)
                        .multiply(BigDecimal.valueOf(months))
                        .setScale(2);
                rows.add(new Row()
                        .put("S17-01", year)
                        .put("S17-02", "salary")
                        .put("S17-03", yearly)
                        .put("S17-04", tax(yearly))
                        .put("S17-05", job.employer().name())
                        .put("S17-06", "declared")
                        .put(
                                "S17-07",
                                "W" + year + file.chance("tax record").of(year).digits(14))
                        .put("S17-08", file.chance("settled").of(year).perMille(850) ? "settled" : "exempt")
                        .put("S17-09", "match"));
            }
        });
        return rows;
    }

    private List<Row> payments(PersonFile file) {
        List<Row> rows = new ArrayList<>();
        for (Row year : income(file)) {
            BigDecimal paid = (BigDecimal) year.get("S17-04").orElse(BigDecimal.ZERO);
            int of = (Integer) year.get("S17-01").orElse(0);
            if (paid.signum() > 0) {
                rows.add(payment(
                        file.person().number(),
                        file.name(),
                        file.place().county(),
                        "personal-income",
                        "工资薪金所得",
                        LocalDate.of(of, 1, 1),
                        paid,
                        file.chance("payment").of(of)));
            }
        }
        for (Property property : properties.of(file)) {
            if (!property.village()) {
                BigDecimal deed = property.price().multiply(DEED_TAX).setScale(2, RoundingMode.HALF_UP);
                rows.add(payment(
                                file.person().number(),
                                file.name(),
                                property.place().county(),
                                "deed",
                                "存量房（商品住房买卖）",
                                property.acquired().minusDays(20),
                                deed,
                                file.chance("deed tax").of(rows.size()))
                        .put("S18-06", property.acquired().minusDays(20))
                        .put("S18-07", property.acquired().minusDays(20))
                        .put("S18-08", property.acquired().minusDays(10))
                        .put("S18-13", true));
            }
        }
        return rows;
    }

    private static List<Row> payments(EnterpriseFile file) {
        Enterprise enterprise = file.enterprise();
        if (!enterprise.active() || !enterprise.form().isMarketEntity()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        int year = file.today().getYear() - 1;
        boolean small = enterprise.form() == Form.SOLE_TRADER;
        String grade = enterprise.shown()
                ? "A"
                : file.chance("tax credit").pick(List.of("A", "B", "B", "B", "B", "M", "M", "C", "D"));
        for (String type : small ? List.of("vat") : List.of("vat", "enterprise-income")) {
            Chance chance = file.chance("tax").of(type);
            BigDecimal paid = BigDecimal.valueOf((long) (enterprise.desks() * 900_000L * (0.2 + chance.unit())), 2);
            rows.add(payment(
                            enterprise.code(),
                            enterprise.name(),
                            file.place().county(),
                            type,
                            type.equals("vat") ? "商品销售" : "应纳税所得额",
                            LocalDate.of(year, 1, 1),
                            paid,
                            chance)
                    .put("S18-11", small ? Optional.empty() : Optional.of(grade))
                    .put("S18-12", small ? Optional.empty() : Optional.of(year)));
        }
        return rows;
    }

    private static Row payment(
            String number,
            String name,
            String county,
            String type,
            String item,
            LocalDate from,
            BigDecimal paid,
            Chance chance) {
        return new Row()
                .put("S18-01", number)
                .put("S18-02", name)
                .put("S18-03", "3" + chance.digits(17))
                .put("S18-04", type)
                .put("S18-05", item)
                .put("S18-06", from)
                .put("S18-07", from.plusYears(1).minusDays(1))
                .put("S18-08", from.plusYears(1).plusDays(chance.of("paid").between(1, 20)))
                .put("S18-09", paid)
                .put("S18-10", "国家税务总局" + county + "税务局")
                .put("S18-14", "match");
    }

    /** Of whoever can owe tax it says whether he does: a record that says no is what a proof of none owing is made from. */
    private static List<Row> arrears(PersonFile file) {
        if (!file.isAlive() || !file.isAdult()) {
            return List.of();
        }
        boolean owes = !file.person().isShown() && file.chance("owes tax").perMille(4);
        return List.of(
                owes
                        ? owing(new Row(), file.chance("arrears"), "personal-income", file.today())
                        : owingNothing(new Row()));
    }

    private static Row clearance(EnterpriseFile file) {
        boolean active = file.enterprise().active();
        boolean owes =
                active && !file.enterprise().shown() && file.chance("owes tax").perMille(15);
        LocalDate cleared = file.dayOfBusiness(file.chance("cleared"));
        Row row = new Row()
                .put(
                        "S19-01",
                        active
                                ? Optional.empty()
                                : Optional.of("税清〔" + cleared.getYear() + "〕"
                                        + file.chance("clearance").digits(6) + "号"))
                .put("S19-02", active ? "not-cleared" : "cleared")
                .put("S19-03", active ? Optional.empty() : Optional.of(cleared))
                .put("S19-04", active ? "normal" : "cancelled")
                .put("S19-11", active ? file.chance("invoices").below(30) : 0)
                .put("S19-12", false);
        return owes ? owing(row, file.chance("arrears"), "vat", file.today()) : owingNothing(row);
    }

    private static Row owingNothing(Row row) {
        return row.put("S19-06", false).put("S19-10", false);
    }

    private static Row owing(Row row, Chance chance, String type, LocalDate today) {
        int year = today.getYear() - chance.between(1, 2);
        return row.put("S19-06", true)
                .put("S19-07", type)
                .put("S19-08", BigDecimal.valueOf(chance.between(80_000, 9_000_000), 2))
                .put("S19-09", year + "-01至" + year + "-12")
                .put("S19-10", chance.of("announced").perMille(400));
    }
}
