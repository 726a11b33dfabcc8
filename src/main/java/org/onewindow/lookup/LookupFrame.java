package org.onewindow.lookup;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.onewindow.journal.EntryDraft;

/**
 * What the work around a look-up has written with it.
 *
 * @param before entries that become durable together with the look-up's first ones and ahead of them, for example of the case that is opened for
 *     it; asked for when they are written
 * @param begun hears whether they are durable; if not, nothing was sent
 * @param figures further figures for the entry that ends the look-up; asked for after the last answer was told
 */
public record LookupFrame(
        Supplier<List<EntryDraft>> before, Consumer<Boolean> begun, Supplier<Map<String, String>> figures) {
    /** Nothing more. */
    public static final LookupFrame NONE = new LookupFrame(List::of, durable -> {}, Map::of);
}
