package org.onewindow.sandbox.country;

import java.util.List;
import org.onewindow.language.Language;
import org.onewindow.sandbox.country.business.Economy;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.people.Place;
import org.onewindow.sandbox.country.people.Places;
import org.onewindow.sandbox.country.people.Population;
import org.onewindow.subject.Division;
import org.onewindow.subject.Divisions;

/** Chooses the counties a country is settled in: as many as its size can fill, of those whose codes have long been in force. */
final class Counties {

    private static final int FEWEST_PEOPLE = 512;

    private Counties() {}

    static Places settle(Divisions divisions, long people, long enterprises, Chance chance) {
        List<String> shown = Population.shownCounties();
        List<Place> counties = divisions.counties().stream()
                .filter(county -> county.from().isEmpty() || shown.contains(county.code()))
                .filter(county -> county.code().compareTo("70") < 0)
                .map(county -> place(county, divisions))
                .toList();
        long most = Math.min(people / FEWEST_PEOPLE, enterprises / Economy.fewestInCounty());
        return Places.settle(counties, shown, (int) Math.min(counties.size(), most), chance.of("counties"));
    }

    private static Place place(Division county, Divisions divisions) {
        String province = divisions.describe(county.code().substring(0, 2) + "0000", Language.CHINESE);
        boolean direct = county.parent().endsWith("0000");
        String city = direct
                ? ""
                : divisions.find(county.parent()).map(Division::name).orElse("");
        return new Place(county.code(), province, city, county.name());
    }
}
