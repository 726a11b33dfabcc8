package org.onewindow.sandbox.country.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.business.Form;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Words;
import org.onewindow.sandbox.country.people.Place;

/** Licences and penalties (S27) and dishonest judgment debtors (S29). */
final class CreditRegister implements Register {

    @Override
    public Set<String> systems() {
        return Set.of("S27", "S29");
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        boolean grownUp = file.isAlive() && file.isAdult() && !file.person().isShown();
        if (system.equals("S29")) {
            boolean listed = grownUp && file.chance("debtor").perMille(6);
            return List.of(
                    listed
                            ? debtor(
                                    file.name(),
                                    file.person().number(),
                                    file.place(),
                                    file.chance("debt"),
                                    file.words(),
                                    file.today())
                            : notListed());
        }
        boolean punished = grownUp && file.chance("punished").perMille(8);
        return punished
                ? List.of(publicity(
                        "penalty",
                        file.name(),
                        file.person().number(),
                        file.place(),
                        file.chance("penalty"),
                        file.words(),
                        file.today()))
                : List.of();
    }

    @Override
    public List<Row> about(EnterpriseFile file, String system) {
        String name = file.enterprise().name();
        String code = file.enterprise().code();
        if (system.equals("S29")) {
            boolean listed = !file.enterprise().shown() && file.chance("debtor").perMille(10);
            return List.of(
                    listed
                            ? debtor(name, code, file.place(), file.chance("debt"), file.words(), file.today())
                            : notListed());
        }
        List<Row> rows = new ArrayList<>();
        if (file.enterprise().form() != Form.GOVERNMENT && file.likely("licence", 500)) {
            rows.add(
                    publicity("licence", name, code, file.place(), file.chance("licence"), file.words(), file.today()));
        }
        if (!file.enterprise().shown() && file.chance("punished").perMille(50)) {
            rows.add(
                    publicity("penalty", name, code, file.place(), file.chance("penalty"), file.words(), file.today()));
        }
        return rows;
    }

    private static Row notListed() {
        return new Row().put("S29-14", "not-listed");
    }

    private static Row debtor(String name, String number, Place place, Chance chance, Words words, LocalDate today) {
        LocalDate filed = today.minusDays(chance.of("filed").between(40, 1400));
        String court = place.county() + words.pick("court", chance);
        String year = "（" + filed.getYear() + "）" + Papers.province(place)
                + place.code().substring(2);
        return new Row()
                .put("S29-01", name)
                .put("S29-02", number)
                .put("S29-03", court)
                .put("S29-04", year + "民初" + chance.of("judgment").digits(4) + "号")
                .put("S29-05", year + "执" + chance.of("case").digits(4) + "号")
                .put("S29-06", filed)
                .put("S29-07", court)
                .put("S29-08", words.pick("obligation", chance.of("obligation")))
                .put("S29-09", chance.of("performance").perMille(700) ? "none" : "part")
                .put("S29-10", words.pick("behaviour", chance.of("behaviour")))
                .put("S29-11", filed.plusDays(30))
                .put("S29-12", true)
                .put("S29-14", "listed");
    }

    private static Row publicity(
            String kind, String name, String number, Place place, Chance chance, Words words, LocalDate today) {
        boolean penalty = kind.equals("penalty");
        LocalDate decided = today.minusDays(chance.of("decided").between(20, 900));
        String authority = place.county() + "市场监督管理局";
        BigDecimal fine = BigDecimal.valueOf(chance.of("fine").between(5, 300), 2);
        return new Row()
                .put("S27-01", kind)
                .put(
                        "S27-02",
                        place.county().substring(0, 1) + "市监" + (penalty ? "处罚" : "许可") + "〔" + decided.getYear() + "〕"
                                + chance.of("number").digits(4) + "号")
                .put("S27-03", name)
                .put("S27-04", number)
                .put("S27-05", penalty ? "罚款" : "普通许可")
                .put("S27-06", penalty ? Optional.of(words.pick("offence", chance.of("offence"))) : Optional.empty())
                .put("S27-07", penalty ? "《中华人民共和国行政处罚法》" : "《中华人民共和国行政许可法》")
                .put("S27-08", penalty ? "处以罚款人民币" + fine + "万元" : "准予行政许可")
                .put("S27-09", penalty ? Optional.of(fine) : Optional.empty())
                .put("S27-10", decided)
                .put("S27-11", decided.plusYears(penalty ? 3 : 5))
                .put("S27-12", authority)
                .put(
                        "S27-14",
                        penalty
                                ? Optional.of(chance.of("repaired").perMille(300) ? "applied" : "not-repaired")
                                : Optional.empty())
                .put("S27-15", decided.plusDays(7).atTime(8, 0));
    }
}
