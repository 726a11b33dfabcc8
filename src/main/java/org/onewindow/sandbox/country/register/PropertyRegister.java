package org.onewindow.sandbox.country.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onewindow.sandbox.country.people.Addresses;
import org.onewindow.sandbox.country.people.Place;

/** Real estate (S20) and house contracts (S24): what is registered was bought under a contract on file, but for houses in villages. */
final class PropertyRegister implements Register {

    private static final LocalDate FIRST_ONLINE_CONTRACTS = LocalDate.of(2006, 1, 1);
    private static final int TERM_YEARS = 70;

    private final Properties properties;
    private final Addresses addresses;

    PropertyRegister(Properties properties, Addresses addresses) {
        this.properties = properties;
        this.addresses = addresses;
    }

    @Override
    public Set<String> systems() {
        return Set.of("S20", "S24");
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        List<Property> owned = properties.of(file);
        if (system.equals("S24")) {
            return contracts(owned, file);
        }
        List<Row> rows = new ArrayList<>();
        owned.forEach(property -> property.holders().forEach(holder -> rows.add(title(property, holder))));
        if (file.isAlive() && file.isAdult()) {
            rows.add(new Row().put("S20-15", owned.size()));
        }
        return rows;
    }

    @Override
    public List<Row> about(EnterpriseFile file, String system) {
        boolean owns = file.enterprise().active()
                && file.likely("premises", file.enterprise().desks() > 8 ? 450 : 90);
        if (system.equals("S24")) {
            return owns ? List.of() : rentedPremises(file);
        }
        if (!owns) {
            return List.of();
        }
        LocalDate registered = file.dayOfBusiness(file.chance("premises since"));
        return List.of(new Row()
                .put("S20-01", Papers.title(file.place(), registered.getYear(), file.chance("title")))
                .put("S20-02", Papers.unit(file.place(), file.chance("unit")))
                .put("S20-03", file.enterprise().address())
                .put("S20-04", file.enterprise().name())
                .put("S20-05", file.enterprise().code())
                .put("S20-06", "sole")
                .put("S20-07", "state-land-house")
                .put("S20-08", "assigned")
                .put("S20-09", "商业服务/办公")
                .put("S20-10", file.chance("area").between(8000, 420_000) / 100.0)
                .put("S20-11", registered.plusYears(40))
                .put("S20-12", registered.atTime(10, 30))
                .put("S20-13", file.chance("premises mortgaged").perMille(300))
                .put(
                        "S20-14",
                        !file.enterprise().shown()
                                && file.chance("premises sealed").perMille(15)));
    }

    /** Where an enterprise that owns no premises is at home, if the lease is filed. */
    private static List<Row> rentedPremises(EnterpriseFile file) {
        if (!file.enterprise().active() || !file.chance("lease filed").perMille(600)) {
            return List.of();
        }
        return List.of(lease(
                file.enterprise().address(),
                file.place(),
                file.chance("lease number").digits(8),
                file.today().plusDays(file.chance("lease").between(20, 1500))));
    }

    private static Row lease(String address, Place place, String number, LocalDate until) {
        return new Row()
                .put("S24-04", address)
                .put("S24-07", "ZL" + place.code() + number)
                .put("S24-08", until)
                .shared("S24-04");
    }

    private static Row title(Property property, Property.Holder holder) {
        boolean village = property.village();
        return new Row()
                .put("S20-01", property.certificate())
                .put("S20-02", property.unit())
                .put("S20-03", property.address())
                .put("S20-04", holder.name())
                .put("S20-05", holder.number())
                .put("S20-06", property.holders().size() > 1 ? "joint" : "sole")
                .put("S20-07", village ? "homestead-house" : "state-land-house")
                .put("S20-08", village ? "self-built" : "market")
                .put("S20-09", "住宅")
                .put("S20-10", property.area())
                .put(
                        "S20-11",
                        village
                                ? Optional.empty()
                                : Optional.of(property.acquired().plusYears(TERM_YEARS)))
                .put("S20-12", property.acquired().atTime(9, 40))
                .put("S20-13", property.mortgaged())
                .put("S20-14", property.sealedByCourt());
    }

    private List<Row> contracts(List<Property> owned, PersonFile file) {
        List<Row> rows = new ArrayList<>();
        for (Property property : owned) {
            if (!property.village()) {
                rows.add(purchase(property, file));
            }
        }
        if (owned.isEmpty()
                && file.isAlive()
                && file.isAdult()
                && file.chance("rents").perMille(250)) {
            LocalDate until = file.today().plusDays(file.chance("lease").between(20, 700));
            rows.add(lease(
                    addresses.urban(file.place(), file.chance("rented")),
                    file.place(),
                    file.chance("lease number").digits(8),
                    until));
        }
        if (file.isAlive()
                && file.isAdult()
                && !file.person().isShown()
                && file.chance("public housing").perMille(30)) {
            rows.add(new Row()
                    .put("S24-09", "rental")
                    .put("S24-10", file.chance("waits").perMille(500) ? "waiting" : "allocated"));
        }
        return rows;
    }

    private static Row purchase(Property property, PersonFile file) {
        LocalDate filed = property.acquired().minusDays(45);
        boolean online = filed.isAfter(FIRST_ONLINE_CONTRACTS);
        return new Row()
                .put(
                        "S24-01",
                        (online ? "YS" : "HT")
                                + property.unit().substring(0, 6)
                                + filed.getYear()
                                + property.unit().substring(20))
                .put("S24-02", file.name())
                .put(
                        "S24-03",
                        property.place().shortName() + file.words().pick("company.word", file.chance("seller"))
                                + "房地产开发有限公司")
                .put("S24-04", property.address())
                .put("S24-05", property.price())
                .put("S24-06", filed)
                .shared("S24-04");
    }
}
