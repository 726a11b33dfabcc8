package org.onewindow.sandbox.country.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.onewindow.sandbox.country.chance.Chance;

/** The counties the country is settled in, in an order of their own. Immutable. */
public final class Places {

    private final List<Place> places;
    private final Map<String, Integer> positions = new HashMap<>();

    private Places(List<Place> places) {
        this.places = List.copyOf(places);
        for (int i = 0; i < this.places.size(); i++) {
            positions.put(this.places.get(i).code(), i);
        }
    }

    /**
     * Settles {@code count} of {@code all}, at most as many as there are: first those with the codes {@code first}, then others as they are drawn.
     */
    public static Places settle(Collection<Place> all, List<String> first, int count, Chance chance) {
        Map<String, Place> byCode = new LinkedHashMap<>();
        all.forEach(place -> byCode.put(place.code(), place));
        List<Place> order = new ArrayList<>();
        for (String code : first) {
            Place place = byCode.remove(code);
            if (place != null) {
                order.add(place);
            }
        }
        List<Place> others = new ArrayList<>(byCode.values());
        Collections.shuffle(others, new Random(chance.state()));
        order.addAll(others);
        if (order.isEmpty()) {
            throw new IllegalArgumentException("a country needs at least one county");
        }
        return new Places(order.subList(0, Math.min(order.size(), Math.max(count, order.size() - others.size()))));
    }

    /** How many counties are settled. */
    public int size() {
        return places.size();
    }

    /** The county at this position of the order. */
    public Place at(int position) {
        return places.get(position);
    }

    /** Where in the order the county with this code stands, if it is settled. */
    public Optional<Integer> position(String code) {
        return Optional.ofNullable(positions.get(code));
    }

    /** One of the counties, as it is drawn. */
    public int draw(Chance chance) {
        return chance.below(places.size());
    }
}
