package org.onewindow.vault.view;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.catalogue.DataItem;
import org.onewindow.journal.CaseNumber;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.PlannedRequest;
import org.onewindow.lookup.RecordCache;
import org.onewindow.subject.SubjectNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The saved records: what may be kept waits in memory for the view's thread, which writes a batch at a time; what is looked for is read at once. Safe for
 * use by several threads.
 */
final class SavedRecords implements RecordCache {
    private static final Logger LOG = LoggerFactory.getLogger(SavedRecords.class);
    private static final int MOST_WAITING = 2000;
    private static final int BATCH = 500;
    /** A copy that claims to come from the future was made under a wrong clock: nobody could say its age. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Supplier<Optional<OpenView>> view;
    private final ViewWork work;
    private final SavedTime time;
    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Set<String> closedCases = ConcurrentHashMap.newKeySet();

    private record Waiting(SubjectNumber subject, CaseNumber caseNumber, String service, List<SavedPart> parts) {}

    /** Has work done by the view's thread while the view is open. */
    interface ViewWork {
        /** Begins it; nothing happens if the view is closed. */
        void begin(ViewTask task);

        /** Has it done and waits. */
        int await(Function<OpenView, Integer> task);
    }

    /** Work on an open view. */
    interface ViewTask {
        void run(OpenView open) throws IOException;
    }

    SavedRecords(Supplier<Optional<OpenView>> view, ViewWork work, SavedTime time) {
        this.view = view;
        this.work = work;
        this.time = time;
    }

    @Override
    public void keep(
            SubjectNumber subject,
            CaseNumber caseNumber,
            PlannedRequest request,
            Answer.Found found,
            Instant receivedAt) {
        List<SavedPart> parts = SavedPart.of(found, receivedAt);
        if (!waiting.offer(new Waiting(subject, caseNumber, request.service().code(), parts))) {
            LOG.warn("more records wait to be saved than can be written; one is not saved");
        }
        work.begin(this::writeWaiting);
    }

    /** Writes what waits. */
    void writeWaiting(OpenView open) throws IOException {
        List<Waiting> batch = new ArrayList<>();
        while (waiting.drainTo(batch, BATCH) > 0) {
            try {
                open.database().change(handle -> batch.forEach(one -> write(open.saved(), handle, one)));
            } catch (java.io.UncheckedIOException e) {
                throw e.getCause();
            }
            batch.clear();
        }
    }

    private void write(SavedTable table, Handle handle, Waiting one) {
        List<SavedPart> parts = one.parts().stream()
                .filter(part -> !part.rule().onlyInOpenCase()
                        || !closedCases.contains(one.caseNumber().value()))
                .toList();
        try {
            table.replace(handle, table.tag(one.subject(), one.service()), one.caseNumber(), parts);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Forgets what waits: the key is closed. */
    void forgetWaiting() {
        waiting.clear();
        closedCases.clear();
    }

    @Override
    public Optional<Answer.SavedCopy> find(
            SubjectNumber subject, CaseNumber caseNumber, PlannedRequest request, Instant now) {
        try {
            Optional<OpenView> open = view.get();
            return open.isEmpty() || time.isBehind(now)
                    ? Optional.empty()
                    : find(open.get(), subject, caseNumber, request, now);
        } catch (JdbiException | IOException | IllegalStateException e) {
            LOG.warn("saved records can't be read: {}", ViewOpening.cause(e));
            return Optional.empty();
        }
    }

    private Optional<Answer.SavedCopy> find(
            OpenView open, SubjectNumber subject, CaseNumber caseNumber, PlannedRequest request, Instant now)
            throws IOException {
        SavedTable table = open.saved();
        byte[] tag = table.tag(subject, request.service().code());
        List<SavedTable.Row> rows = open.database().read(handle -> table.rows(handle, tag, caseNumber, now));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, DataItem> items =
                request.items().stream().collect(Collectors.toMap(DataItem::code, item -> item, (one, same) -> one));
        List<SavedPart> parts = new ArrayList<>();
        for (SavedTable.Row row : rows) {
            Optional<byte[]> plain = table.open(tag, row);
            if (plain.isEmpty()) {
                LOG.error("a saved record fails its authentication and is not shown");
            } else if (row.caseNumber().isEmpty() || !closedCases.contains(row.caseNumber())) {
                parts.add(SavedPartCodec.decode(plain.get(), CacheRule.valueOf(row.rule()), items));
            }
        }
        return merged(parts, request, now);
    }

    /** The parts of the newest answer, put together; parts of an older one would show fields of different ages as one record. */
    private static Optional<Answer.SavedCopy> merged(List<SavedPart> parts, PlannedRequest request, Instant now) {
        Optional<SavedPart> newest = parts.stream()
                .filter(part -> part.due().isAfter(now) && !part.receivedAt().isAfter(now.plus(CLOCK_TOLERANCE)))
                .max(java.util.Comparator.comparing(SavedPart::receivedAt));
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        Instant savedAt = newest.get().receivedAt();
        int count = newest.get().records().size();
        List<SavedPart> together = parts.stream()
                .filter(part -> part.due().isAfter(now)
                        && part.receivedAt().equals(savedAt)
                        && part.records().size() == count)
                .toList();
        List<DepartmentRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = i;
            List<DepartmentRecord.Field> fields = together.stream()
                    .flatMap(part -> part.records().get(at).fields().stream())
                    .sorted(java.util.Comparator.comparingInt(
                            field -> request.items().indexOf(field.item())))
                    .toList();
            if (!fields.isEmpty()) {
                records.add(new DepartmentRecord(fields));
            }
        }
        return records.isEmpty() ? Optional.empty() : Optional.of(new Answer.SavedCopy(records, savedAt));
    }

    @Override
    public void caseClosed(CaseNumber caseNumber) {
        closedCases.add(caseNumber.value());
        work.begin(open -> forget(open, List.of(caseNumber.value())));
    }

    /** Forgets what was kept for cases. */
    void forget(OpenView open, List<String> cases) throws IOException {
        closedCases.addAll(cases);
        open.database().change(handle -> cases.forEach(one -> open.saved().deleteCase(handle, one)));
        for (String one : cases) {
            open.shelves().destroy("case-" + one);
        }
    }

    @Override
    public int purge(Instant now) {
        return work.await(open -> purge(open, now));
    }

    /** Forgets what is past its term. */
    int purge(OpenView open, Instant now) {
        int[] gone = {0};
        open.database().change(handle -> gone[0] = open.saved().deleteDue(handle, now));
        try {
            open.saved().clearShelves(open.database().writing(), now);
        } catch (IOException e) {
            LOG.error("the keys of saved records that are due could not be destroyed", e);
        }
        return gone[0];
    }
}
