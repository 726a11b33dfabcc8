package org.onewindow.sandbox.country.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onewindow.sandbox.country.business.Form;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.people.Place;

/** Vehicles and driving licences (S05). */
final class VehicleRegister implements Register {

    private static final int DRIVES_FROM = 18;
    private static final int LAST_NEW_DRIVER = 70;
    private static final LocalDate OLDEST_CAR = LocalDate.of(2009, 1, 1);
    private static final LocalDate OLDEST_LICENCE = LocalDate.of(1982, 1, 1);

    @Override
    public Set<String> systems() {
        return Set.of("S05");
    }

    @Override
    public List<Row> about(PersonFile file, String system) {
        List<Row> rows = new ArrayList<>();
        if (!file.isAlive()
                || file.age() < DRIVES_FROM
                || !file.likely("drives", file.age() > LAST_NEW_DRIVER ? 60 : 480)) {
            return rows;
        }
        LocalDate grownUp = file.person().birth().plusYears(DRIVES_FROM);
        LocalDate from = grownUp.isBefore(OLDEST_LICENCE) ? OLDEST_LICENCE : grownUp;
        LocalDate licensed = between(from, file.today(), file.chance("licensed"));
        int cars = file.likely("car", 640) ? file.chance("second car").perMille(60) ? 2 : 1 : 0;
        for (int i = 0; i < cars; i++) {
            rows.add(vehicle(
                    file.chance("cars").of(i),
                    file.place(),
                    file.name(),
                    later(licensed, OLDEST_CAR),
                    file.today(),
                    file.words().pick("car", file.chance("cars").of(i).of("model")),
                    false));
        }
        LocalDate expires = licensed.plusYears(6);
        while (!expires.isAfter(file.today())) {
            expires = expires.plusYears(10);
        }
        rows.add(new Row()
                .put("S05-10", file.person().number())
                .put("S05-11", file.words().pick("licence.class", file.chance("licence class")))
                .put("S05-12", licensed)
                .put("S05-13", expires)
                .put(
                        "S05-14",
                        file.chance("points").perMille(700)
                                ? 0
                                : file.chance("penalty").pick(List.of(1, 2, 3, 3, 6, 9)))
                .put(
                        "S05-15",
                        file.person().isShown() || file.chance("licence").perMille(985) ? "normal" : "suspended"));
        return rows;
    }

    @Override
    public List<Row> about(EnterpriseFile file, String system) {
        List<Row> rows = new ArrayList<>();
        boolean trades = file.enterprise().form() != Form.ASSOCIATION
                && file.enterprise().active();
        int vehicles =
                trades && file.likely("vehicles", 260) ? file.chance("fleet").between(1, 5) : 0;
        for (int i = 0; i < vehicles; i++) {
            LocalDate from = later(file.enterprise().established(), OLDEST_CAR);
            Chance chance = file.chance("vehicle").of(i);
            boolean freight = chance.of("kind").perMille(500);
            String model = file.words().pick(freight ? "truck" : "car", chance.of("model"));
            rows.add(vehicle(chance, file.place(), file.enterprise().name(), from, file.today(), model, freight));
        }
        return rows;
    }

    private static Row vehicle(
            Chance chance, Place place, String owner, LocalDate from, LocalDate today, String model, boolean freight) {
        LocalDate registered = between(from, today, chance.of("registered"));
        boolean electric = model.endsWith("BEV");
        LocalDate inspection = registered.plusYears(6);
        while (!inspection.isAfter(today)) {
            inspection = inspection.plusYears(1);
        }
        String status =
                chance.of("status").pick(List.of("normal", "normal", "normal", "normal", "normal", "mortgaged"));
        return new Row()
                .put("S05-01", Papers.plate(place, electric, chance.of("plate")))
                .put("S05-02", freight ? "large" : electric ? "new-energy-small" : "small")
                .put("S05-03", Papers.vin(chance.of("vin")))
                .put("S05-04", owner)
                .put("S05-05", model)
                .put("S05-06", freight ? "freight" : "private")
                .put("S05-07", registered)
                .put("S05-08", inspection)
                .put("S05-09", status);
    }

    private static LocalDate between(LocalDate from, LocalDate to, Chance chance) {
        return from.plusDays((long) (Math.max(0, to.toEpochDay() - from.toEpochDay()) * chance.unit()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
