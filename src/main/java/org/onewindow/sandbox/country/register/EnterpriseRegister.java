package org.onewindow.sandbox.country.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.business.Enterprise;
import org.onewindow.sandbox.country.business.Form;
import org.onewindow.sandbox.country.people.Person;

/** Registration of enterprises (S15) and of social organisations (S39). */
final class EnterpriseRegister implements Register {

    @Override
    public Set<String> systems() {
        return Set.of("S15", "S39");
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        List<Row> rows = new ArrayList<>();
        if (system.equals("S39")) {
            return rows;
        }
        for (Enterprise enterprise : file.represents()) {
            if (enterprise.form().isMarketEntity()) {
                boolean trader = enterprise.form() == Form.SOLE_TRADER;
                rows.add(new Row()
                        .put("S15-17", enterprise.code())
                        .put("S15-18", enterprise.name())
                        .put("S15-19", trader ? "owner" : "representative")
                        .put("S15-20", trader ? 100 : majority(enterprise))
                        .put("S15-21", status(enterprise)));
            }
        }
        return rows;
    }

    @Override
    public List<Row> about(EnterpriseFile file, String system) {
        Enterprise enterprise = file.enterprise();
        if (system.equals("S15")) {
            return enterprise.form().isMarketEntity() ? List.of(registration(file)) : List.of();
        }
        return enterprise.form().isSocialOrganisation() ? List.of(organisation(file)) : List.of();
    }

    private static Row registration(EnterpriseFile file) {
        Enterprise enterprise = file.enterprise();
        boolean trader = enterprise.form() == Form.SOLE_TRADER;
        boolean abnormal = !enterprise.shown() && file.chance("abnormal").perMille(40);
        return new Row()
                .put("S15-01", enterprise.code())
                .put("S15-02", enterprise.name())
                .put("S15-03", enterprise.form().words())
                .put("S15-04", enterprise.representative().name().full())
                .put("S15-05", enterprise.representative().number())
                .put("S15-06", trader ? Optional.empty() : Optional.of(enterprise.capital()))
                .put("S15-07", enterprise.established())
                .put(
                        "S15-08",
                        file.chance("term").perMille(700)
                                ? "long-term"
                                : enterprise.established().plusYears(30))
                .put("S15-09", enterprise.address())
                .put(
                        "S15-10",
                        "一般项目：" + enterprise.industry()
                                + "相关业务；日用百货销售；信息咨询服务（不含许可类信息咨询服务）。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）")
                .put("S15-11", file.place().county() + "市场监督管理局")
                .put("S15-12", status(enterprise))
                .put("S15-13", trader ? Optional.empty() : Optional.of(shareholders(file)))
                .put("S15-14", abnormal)
                .put("S15-15", !enterprise.shown() && file.chance("pledge").perMille(30))
                .put("S15-16", "138" + file.chance("telephone").digits(8));
    }

    private static List<String> shareholders(EnterpriseFile file) {
        Person first = file.enterprise().representative();
        int share = majority(file.enterprise());
        List<String> holders = new ArrayList<>();
        holders.add(first.name().full() + " " + share + "%");
        Optional<Person> spouse = first.spouse(file.today());
        if (share < 100) {
            Person other = spouse.orElse(first.father().orElse(first));
            holders.add(other.name().full() + " " + (100 - share) + "%");
        }
        return holders;
    }

    /** The share of the legal representative in per cent; whatever is left belongs to the spouse or the father. */
    private static int majority(Enterprise enterprise) {
        Person first = enterprise.representative();
        boolean alone = first.marriage().isEmpty() && first.father().isEmpty();
        return alone ? 100 : enterprise.chance("share").pick(List.of(100, 90, 80, 60, 51));
    }

    private static String status(Enterprise enterprise) {
        return enterprise.active()
                ? "active"
                : enterprise.chance("end").perMille(800) ? "cancelled" : "revoked-not-cancelled";
    }

    private static Row organisation(EnterpriseFile file) {
        Enterprise enterprise = file.enterprise();
        return new Row()
                .put("S39-01", enterprise.name())
                .put("S39-02", enterprise.code())
                .put("S39-03", enterprise.form() == Form.ASSOCIATION ? "association" : "service")
                .put("S39-04", enterprise.representative().name().full())
                .put("S39-05", file.place().county() + "民政局")
                .put("S39-06", file.place().county() + "民政局")
                .put("S39-07", enterprise.established())
                .put("S39-08", "passed")
                .put("S39-09", file.chance("grade").pick(List.of("none", "none", "3A", "4A")))
                .put("S39-10", "valid");
    }
}
