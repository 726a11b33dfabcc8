package org.onewindow.review.usage;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.RolePolicy;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.SubjectHash;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogOrder;
import org.onewindow.review.LogRow;
import org.onewindow.review.LogView;
import org.onewindow.subject.SubjectNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: a citizen asks, after their identity was checked, who looked at their records, and is given the list. Requests that were refused, saved
 * copies and places in the queue are in it; a question whose answer is in it is not listed twice. Giving it out is in the journal before the list is
 * shown. Safe for use by several threads.
 *
 * <p>Source: Personal Information Protection Law of the PRC, article 45 (the right to know who handled one's data).
 */
public final class UsageList {
    /** The most looks on one list. */
    public static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(UsageList.class);
    private static final Set<Action> LOOKS = EnumSet.of(
            Action.ASKED,
            Action.ANSWERED,
            Action.REFUSED,
            Action.SAVED_COPY_SHOWN,
            Action.LOOKUP_QUEUED,
            Action.REVEALED,
            Action.PRINTED,
            Action.EXPORTED,
            Action.BREAK_GLASS);

    /** By the counters' clocks, and of one counter in the order of its log. */
    private static final Comparator<Usage> NEWEST_FIRST = Comparator.comparing(
                    (Usage usage) -> usage.time().toInstant())
            .thenComparing(usage -> usage.sequence().orElse(0))
            .reversed();

    private final LogView view;
    private final JournalReader reader;
    private final Journal journal;
    private final SubjectHash keys;
    private final Receipts receipts;
    private final Supplier<Optional<NoteVerifier>> key;
    private final OtherCounters others;
    private final Clock clock;

    /**
     * Over this counter's log, and the other counters' where they can be asked.
     *
     * @param key what signs this counter's log, in the log's name; empty while nobody can say it
     */
    public UsageList(
            LogView view,
            JournalReader reader,
            Journal journal,
            SubjectHash keys,
            Receipts receipts,
            Supplier<Optional<NoteVerifier>> key,
            OtherCounters others,
            Clock clock) {
        this.view = view;
        this.reader = reader;
        this.journal = journal;
        this.keys = keys;
        this.receipts = receipts;
        this.key = key;
        this.others = others;
        this.clock = clock;
    }

    /** Whether a role may give the list out. */
    public static boolean mayBeGivenBy(Operator operator) {
        return new RolePolicy().allows(operator.role(), Permission.LOOK_UP);
    }

    /**
     * Lists who looked at a subject's records. Reads and writes the disk: never on the JavaFX thread.
     *
     * @param identity how the identity of whoever is given the list was checked; the list's entry says it
     */
    public UsageOutcome of(SubjectNumber subject, IdentityCheck identity, Operator operator) {
        if (!mayBeGivenBy(operator)) {
            return new UsageOutcome.Withheld(UsageOutcome.Reason.ROLE_MAY_NOT);
        }
        if (view.standing().state() != LogView.State.CURRENT) {
            return new UsageOutcome.Withheld(UsageOutcome.Reason.LOG_NOT_READY);
        }
        try {
            List<LogRow> rows = view.page(
                    LogFilter.ALL.about(keys.keyOf(subject)).with(LOOKS),
                    LogOrder.NEWEST_FIRST,
                    OptionalLong.empty(),
                    2 * MOST + 1);
            List<Entry> looks = looks(rows);
            Optional<List<Usage>> known = others.looks(subject, 2 * MOST + 1, operator);
            List<Usage> elsewhere = known.map(this::notOfThisLog).orElse(List.of());
            boolean more = rows.size() > 2 * MOST
                    || known.filter(all -> all.size() > 2 * MOST).isPresent()
                    || looks.size() + elsewhere.size() > MOST;
            List<Usage> newest = Stream.concat(looks.stream().limit(MOST).map(this::usage), elsewhere.stream())
                    .sorted(NEWEST_FIRST)
                    .limit(MOST)
                    .toList();
            List<Usage> listed = known.isPresent() ? others.proven(subject, newest, operator) : newest;
            Entry given = journal.record(EntryDraft.of(
                            Action.USAGE_SLIP_GIVEN,
                            operator.name(),
                            operator.role().name())
                    .about(subject)
                    .withDetails(Map.of("identity", identity.code(), "listed", String.valueOf(listed.size()))));
            return new UsageOutcome.Listed(
                    given.sequence(), OffsetDateTime.now(clock), listed, more, known.isPresent());
        } catch (JournalUnavailableException e) {
            LOG.error("a list of usages could not be journalled", e);
            return new UsageOutcome.Withheld(UsageOutcome.Reason.JOURNAL_UNAVAILABLE);
        }
    }

    /** Without what this counter's own log says better; what this counter did in the time of an older vault stays in. */
    private List<Usage> notOfThisLog(List<Usage> known) {
        Optional<String> own = key.get().map(NoteVerifier::name);
        Optional<Entry> first = entry(0);
        return known.stream()
                .filter(usage -> (own.isPresent() && usage.sequence().isPresent())
                        ? !usage.elsewhere().equals(own)
                        : isBefore(first, usage))
                .toList();
    }

    /** Where the hub tells only which counter it was, time has to say whether that was this log, as well as the counter's clock can. */
    private static boolean isBefore(Optional<Entry> first, Usage usage) {
        return first.filter(own ->
                        own.counter().equals(usage.counter()) && !usage.time().isBefore(own.time()))
                .isEmpty();
    }

    private List<Entry> looks(List<LogRow> newestFirst) {
        Set<UUID> answered = new HashSet<>();
        List<Entry> looks = new ArrayList<>();
        for (LogRow row : newestFirst) {
            Optional<Entry> read = entry(row.sequence());
            if (read.isEmpty()) {
                continue;
            }
            Entry entry = read.get();
            if (entry.action() == Action.ASKED) {
                if (entry.requestId().filter(answered::contains).isPresent()) {
                    continue;
                }
            } else {
                entry.requestId().ifPresent(answered::add);
            }
            looks.add(entry);
        }
        return looks;
    }

    private Optional<Entry> entry(long sequence) {
        try (Stream<Entry> from = reader.from(sequence)) {
            return from.findFirst();
        }
    }

    private Usage usage(Entry entry) {
        return new Usage(
                OptionalLong.of(entry.sequence()),
                entry.time(),
                entry.counter(),
                entry.operator(),
                entry.action(),
                entry.matter(),
                entry.caseNumber().map(Object::toString),
                entry.service(),
                entry.items(),
                entry.outcome(),
                receipts.of(entry.sequence()),
                Optional.empty());
    }
}
