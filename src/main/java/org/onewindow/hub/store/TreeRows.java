package org.onewindow.hub.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onewindow.journal.proof.TreeHash;

/** The table {@code counter_tree}. Stateless. */
final class TreeRows {
    /** As many as one statement of every database takes. */
    private static final int AT_ONCE = 1000;

    private TreeRows() {}

    /** Keeps what trees have made while they grew, by the numbers of their logs. What is there already stays as it is. */
    static void store(Handle handle, Map<Long, GrowingTree> grown) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO counter_tree (log_id, place, hash) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        grown.forEach((log, tree) -> {
            long place = tree.firstPlace();
            for (TreeHash hash : tree.kept()) {
                batch.bind(0, log).bind(1, place).bind(2, hash.bytes()).add();
                place++;
            }
        });
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Those of these places that are there. */
    static Map<Long, TreeHash> load(Handle handle, long log, Collection<Long> places) {
        List<Long> all = List.copyOf(places);
        Map<Long, TreeHash> loaded = new HashMap<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            handle.createQuery("SELECT place, hash FROM counter_tree WHERE log_id = :log AND place IN (<places>)")
                    .bind("log", log)
                    .bindList("places", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .map((row, context) -> Map.entry(row.getLong("place"), TreeHash.of(row.getBytes("hash"))))
                    .forEach(found -> loaded.put(found.getKey(), found.getValue()));
        }
        return loaded;
    }

    /** Those from one place to before another, as far as they are there. */
    static Map<Long, TreeHash> range(Handle handle, long log, long from, long to) {
        Map<Long, TreeHash> loaded = new HashMap<>();
        handle.createQuery("SELECT place, hash FROM counter_tree WHERE log_id = ? AND place >= ? AND place < ?")
                .bind(0, log)
                .bind(1, from)
                .bind(2, to)
                .map((row, context) -> Map.entry(row.getLong("place"), TreeHash.of(row.getBytes("hash"))))
                .forEach(found -> loaded.put(found.getKey(), found.getValue()));
        return loaded;
    }
}
