package org.onewindow.sandbox.country.business;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.onewindow.sandbox.country.chance.Chance;
import org.onewindow.sandbox.country.chance.Permutation;
import org.onewindow.sandbox.country.chance.Words;
import org.onewindow.sandbox.country.people.Person;
import org.onewindow.sandbox.country.people.Place;
import org.onewindow.sandbox.country.people.Places;
import org.onewindow.sandbox.country.people.Population;

/**
 * All organisations of a country; any of them is computed when asked for. Organisation {@code e} stands in county {@code e mod n}. Safe for use by
 * several threads.
 */
public final class Economy {

    /** Codes that training and tests name, computed to be valid; they exist in every country. */
    private static final List<String> SHOWN = List.of(
            "91440305359876543T",
            "11110000000000000N",
            "123100004250000064",
            "51440000500000007H",
            "523300005010000090",
            "N2370000MF0000013U",
            "Y1110000MG0000017Y",
            "91310115MA1DEMQ026",
            "92340603MA2DEMX763",
            "93510107MA6DEMH20X");

    private static final LocalDate NEWEST = LocalDate.of(2024, 6, 1);
    private static final int OLDEST_DAYS = 13_000;
    private static final double EMPLOYED_SHARE = 0.33;

    private final Population population;
    private final Chance seed;
    private final long count;
    private final CreditCodes codes;
    private final EnterpriseNames names;
    private final Map<Long, String> shown = new HashMap<>();
    private final Map<String, Long> shownIndex = new HashMap<>();

    /** {@code count} organisations, at least 32 for each county. */
    public Economy(Population population, Words words, Chance seed, long count) {
        if (count < (long) population.places().size() * Rank.GROUP) {
            throw new IllegalArgumentException(
                    "too few organisations for " + population.places().size() + " counties");
        }
        this.population = population;
        this.seed = seed;
        this.count = count;
        this.codes = new CreditCodes(seed.of("codes"));
        this.names = new EnterpriseNames(words);
        SHOWN.forEach(this::show);
    }

    /** The fewest organisations a county can have. */
    public static int fewestInCounty() {
        return Rank.GROUP;
    }

    /** How many organisations there are. */
    public long size() {
        return count;
    }

    /** The organisation with this index, from 0 up to {@link #size()}. */
    public Enterprise enterprise(long index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("no such organisation: " + index);
        }
        int county = county(index);
        int rank = rank(index);
        String given = shown.get(index);
        Form form = form(index);
        Place place = population.places().at(county);
        Chance chance = seed.of("enterprise").of(index);
        String industry = names.industry(form, chance);
        int age = (int)
                (OLDEST_DAYS * chance.of("age").unit() * chance.of("age too").unit());
        boolean closed = given == null && rank >= 16 && chance.of("closed").perMille(100);
        return new Enterprise(
                index,
                given == null ? codes.code(form.prefix() + place.code(), index) : given,
                form,
                place,
                names.name(form, place, industry, chance),
                names.address(place, chance),
                industry,
                NEWEST.minusDays(age),
                representative(index),
                headcount(county, rank),
                !closed,
                given != null,
                chance);
    }

    /** The organisation with this credit code, if there is one. */
    public Optional<Enterprise> find(String code) {
        Long given = shownIndex.get(code);
        if (given != null) {
            return Optional.of(enterprise(given));
        }
        OptionalLong index = codes.index(code);
        if (index.isEmpty() || index.getAsLong() >= count) {
            return Optional.empty();
        }
        return Optional.of(enterprise(index.getAsLong()))
                .filter(found -> found.code().equals(code));
    }

    /** The organisations a person represents, almost always none or one. */
    public List<Enterprise> represents(Person person) {
        OptionalInt owner = population.ownership(person);
        if (owner.isEmpty()) {
            return List.of();
        }
        int county = population.county(person);
        int owners = population.owners(county);
        List<Enterprise> found = new ArrayList<>();
        for (long local = order(county, owners).invert(owner.getAsInt()); local < inCounty(county); local += owners) {
            found.add(enterprise(local * places().size() + county));
        }
        return found;
    }

    /** An organisation in business where somebody living in a county works, as drawn. */
    public Enterprise employer(int county, Chance draw) {
        int groups = (inCounty(county) + Rank.GROUP - 1) / Rank.GROUP;
        int local = draw.of("group").below(groups) * Rank.GROUP
                + Rank.ofDesk(draw.of("desk").below(Rank.GROUP_DESKS));
        int within = local < inCounty(county) ? local : local % Rank.GROUP;
        Enterprise found = enterprise((long) within * places().size() + county);
        return found.active() ? found : enterprise(county);
    }

    private Places places() {
        return population.places();
    }

    private int county(long index) {
        return (int) (index % places().size());
    }

    private int rank(long index) {
        return (int) (index / places().size() % Rank.GROUP);
    }

    private int inCounty(int county) {
        return (int) ((count - county + places().size() - 1) / places().size());
    }

    private Form form(long index) {
        String given = shown.get(index);
        if (given == null) {
            return Rank.form(rank(index));
        }
        for (Form form : Form.values()) {
            if (given.startsWith(form.prefix())) {
                return form;
            }
        }
        return Form.OTHER;
    }

    private Person representative(long index) {
        int county = county(index);
        int owners = population.owners(county);
        long local = index / places().size();
        return population.owner(county, (int) order(county, owners).apply(local % owners));
    }

    private Permutation order(int county, int owners) {
        return new Permutation(seed.of("owners").of(county), owners);
    }

    private int headcount(int county, int rank) {
        int groups = (inCounty(county) + Rank.GROUP - 1) / Rank.GROUP;
        double employed = population.born(county) * EMPLOYED_SHARE;
        return Math.max(1, (int) Math.round(employed * Rank.desks(rank) / ((double) groups * Rank.GROUP_DESKS)));
    }

    private void show(String code) {
        int county = 0;
        for (int i = places().size() - 1; i >= 0; i--) {
            String place = places().at(i).code();
            if (place.equals(code.substring(2, 8)) || (place.startsWith(code.substring(2, 4)) && !isCounty(code))) {
                county = i;
            }
        }
        for (int local = 0; local < Rank.GROUP; local++) {
            long index = (long) local * places().size() + county;
            boolean fits =
                    code.startsWith(Rank.form(local).prefix()) || (code.startsWith("Y") && local == Rank.GROUP / 2);
            if (fits && !shown.containsKey(index)) {
                shown.put(index, code);
                shownIndex.put(code, index);
                return;
            }
        }
    }

    private boolean isCounty(String code) {
        return places().position(code.substring(2, 8)).isPresent();
    }
}
