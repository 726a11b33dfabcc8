package org.onewindow.review.risk;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Matter;

/** Which items each matter needs, by their codes. Immutable. */
public final class MatterNeeds {
    private final Map<String, Set<String>> items;

    private MatterNeeds(Map<String, Set<String>> items) {
        this.items = Map.copyOf(items);
    }

    /** The needs a catalogue states. */
    public static MatterNeeds of(Catalogue catalogue) {
        return new MatterNeeds(catalogue.matters().stream()
                .collect(Collectors.toMap(
                        Matter::code,
                        matter -> matter.needs().stream()
                                .flatMap(need -> need.items().stream())
                                .map(DataItem::code)
                                .collect(Collectors.toSet()))));
    }

    /** Those of {@code asked} that the matter does not need; none if the matter is not known: then nobody can say. */
    Set<String> beyond(String matter, Set<String> asked) {
        Set<String> needed = items.get(matter);
        if (needed == null) {
            return Set.of();
        }
        Set<String> beyond = new HashSet<>(asked);
        beyond.removeAll(needed);
        return beyond;
    }
}
