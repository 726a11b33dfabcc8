package org.onewindow.review.usage;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;
import org.onewindow.journal.Action;
import org.onewindow.language.Texts;
import org.onewindow.subject.NumberMask;
import org.onewindow.subject.SubjectNumber;

/** Says in words of one language who looked at somebody's records. Immutable. */
public final class UsageWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    /** What an operator does with a case as a whole; its entry names no item. */
    private static final Set<Action> OF_THE_CASE = Set.of(Action.PRINTED, Action.BREAK_GLASS);

    private final Texts texts;
    private final Catalogue catalogue;
    private final NumberMask mask;

    /** Words of a language, with the names of a catalogue; {@code mask} is how a person's number is masked. */
    public UsageWords(Texts texts, Catalogue catalogue, NumberMask mask) {
        this.texts = texts;
        this.catalogue = catalogue;
        this.mask = mask;
    }

    /** The slip for a subject; their number is masked on it. */
    public UsageSlip slip(UsageOutcome.Listed listed, SubjectNumber subject, String station) {
        List<String> lines = new java.util.ArrayList<>(List.of(
                texts.text("usage.slip.for", texts.text("subject.kind." + subject.kind()), mask.of(subject)),
                texts.text("usage.slip.made", station, TIME.format(listed.at())),
                texts.text(listed.allCounters() ? "usage.slip.extent-all" : "usage.slip.extent")));
        if (listed.more()) {
            lines.add(texts.text("usage.slip.more", UsageList.MOST));
        }
        return new UsageSlip(
                texts.text("usage.slip.title"),
                lines,
                List.of(
                        texts.text("usage.head.when"),
                        texts.text("usage.head.who"),
                        texts.text("usage.head.matter"),
                        texts.text("usage.head.what"),
                        texts.text("usage.head.outcome")),
                listed.usages().stream().map(this::look).toList(),
                texts.text("usage.slip.proof"));
    }

    private UsageSlip.Look look(Usage usage) {
        return new UsageSlip.Look(
                List.of(when(usage), who(usage), matter(usage), what(usage), outcome(usage)),
                proof(usage),
                usage.receipt());
    }

    /** When it was, by the counter's clock. */
    public String when(Usage usage) {
        return TIME.format(usage.time());
    }

    /** By whom, and at which counter. */
    public String who(Usage usage) {
        return texts.text("usage.who", usage.operator(), usage.counter());
    }

    /** What for. */
    public String matter(Usage usage) {
        return usage.matter()
                .map(code -> catalogue
                        .matter(code)
                        .map(matter -> matter.name().in(texts.language()))
                        .orElse(code))
                .orElse("—");
    }

    /** What was looked at: the service's department and the items, or what was revealed, or all that the case shows. */
    public String what(Usage usage) {
        if (usage.items().isEmpty() && OF_THE_CASE.contains(usage.action())) {
            return texts.text("usage.records");
        }
        Optional<String> items = usage.items().stream()
                .map(code -> catalogue
                        .item(code)
                        .map(DataItem::name)
                        .map(name -> name.in(texts.language()))
                        .orElse(code))
                .reduce((one, other) -> texts.text("usage.list", one, other));
        Optional<Service> service = usage.service().flatMap(catalogue::service);
        if (usage.elsewhere().isPresent() && items.isEmpty()) {
            // A hub of an older version tells which service was asked, and not for which items.
            return service.map(asked -> texts.text("usage.what-service", name(asked), department(asked)))
                    .orElse("—");
        }
        String shown = items.orElse(texts.text("usage.number"));
        return service.map(asked -> texts.text("usage.what", name(asked), department(asked), shown))
                .orElse(shown);
    }

    private String name(Service service) {
        return service.name().in(texts.language());
    }

    private String department(Service service) {
        return service.department().shortName().in(texts.language());
    }

    /** What came of it. */
    public String outcome(Usage usage) {
        if (usage.elsewhere().isPresent()) {
            // What came of it only the other counter's log knows.
            switch (usage.action()) {
                case ASKED -> {
                    return texts.text("usage.action.asked-elsewhere");
                }
                case REFUSED -> {
                    return texts.text("usage.action.refused-elsewhere");
                }
                default -> {}
            }
        }
        return switch (usage.action()) {
            case REVEALED, PRINTED, EXPORTED, BREAK_GLASS, ASKED ->
                texts.text("usage.action." + usage.action().name().toLowerCase(Locale.ROOT));
            default ->
                usage.outcome()
                        // A word of a newer program stands as it is.
                        .map(name -> texts.has("lookup.outcome." + name) ? texts.text("lookup.outcome." + name) : name)
                        .orElse("—");
        };
    }

    /** Its place in the counter's log. */
    public String proof(Usage usage) {
        if (usage.elsewhere().isPresent()) {
            return usage.sequence().isPresent()
                    ? texts.text(
                            usage.receipt().isPresent() ? "usage.proof-of-log" : "usage.proof-other-log",
                            usage.counter(),
                            Long.toUnsignedString(usage.sequence().getAsLong()),
                            usage.elsewhere().get())
                    : texts.text("usage.proof-elsewhere", usage.counter());
        }
        return texts.text(
                usage.receipt().isPresent() ? "usage.proof" : "usage.proof-pending",
                usage.counter(),
                Long.toUnsignedString(usage.sequence().orElseThrow()));
    }
}
