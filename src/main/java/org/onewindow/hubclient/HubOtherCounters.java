package org.onewindow.hubclient;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onewindow.access.Operator;
import org.onewindow.journal.Action;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.UsagePage;
import org.onewindow.protocol.UsagePlace;
import org.onewindow.review.usage.OtherCounters;
import org.onewindow.review.usage.Usage;
import org.onewindow.subject.SubjectNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the hub who looked, and for the proofs of it. Safe for use by several threads. */
public final class HubOtherCounters implements OtherCounters {
    private static final Logger LOG = LoggerFactory.getLogger(HubOtherCounters.class);
    private static final Pattern RECEIVER = Pattern.compile("onewindow/[0-9]{6}/counter-([0-9A-Za-z-]{1,32})");
    private static final Pattern ACTION = Pattern.compile("([A-Z_]{1,40})(?: ([A-Za-z0-9._-]{1,64}))?");

    private final PeopleLink link;
    private final BooleanSupplier reachable;
    private final Duration patience;

    /**
     * Over a link.
     *
     * @param reachable whether it is worth asking at all
     */
    public HubOtherCounters(PeopleLink link, BooleanSupplier reachable, Duration patience) {
        this.link = link;
        this.reachable = reachable;
        this.patience = patience;
    }

    @Override
    public Optional<List<Usage>> looks(SubjectNumber subject, int most, Operator asker) {
        if (!reachable.getAsBoolean()) {
            return Optional.empty();
        }
        try {
            HubReply<UsagePage> reply =
                    link.usage(subject.value(), most, asker).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (reply instanceof HubReply.Taken<UsagePage> taken) {
                return whole(taken.body());
            }
            LOG.info("the hub does not say who looked: {}", reply.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("the hub does not say who looked: {}", e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    @Override
    public List<Usage> proven(SubjectNumber subject, List<Usage> listed, Operator asker) {
        if (!reachable.getAsBoolean()) {
            return listed;
        }
        return new HubReceipts(link, patience).proven(subject, listed, asker);
    }

    private static Optional<List<Usage>> whole(UsagePage page) {
        List<Usage> read =
                page.usages().stream().flatMap(each -> usage(each).stream()).toList();
        if (read.size() < page.usages().size()) {
            LOG.warn("the hub tells of looks in a form that this program does not know");
            return Optional.empty();
        }
        return Optional.of(read);
    }

    private static Optional<Usage> usage(org.onewindow.protocol.Usage told) {
        Matcher receiver = RECEIVER.matcher(told.receiverCode());
        Matcher action = ACTION.matcher(told.action());
        boolean ofThisCounter = told.place()
                .filter(place -> !place.origin().startsWith(told.receiverCode() + "/"))
                .isEmpty();
        if (!receiver.matches() || !action.matches() || !ofThisCounter) {
            return Optional.empty();
        }
        Optional<Action> done = Arrays.stream(Action.values())
                .filter(known -> known.name().equals(action.group(1)))
                .findFirst();
        String name = told.receiverName();
        return done.map(known -> new Usage(
                told.place().map(place -> OptionalLong.of(place.index())).orElse(OptionalLong.empty()),
                told.logtime(),
                receiver.group(1),
                name.substring(name.lastIndexOf(' ') + 1),
                known,
                told.place().flatMap(UsagePlace::matter),
                Optional.empty(),
                Optional.ofNullable(action.group(2)),
                told.place().map(UsagePlace::items).orElse(List.of()),
                outcome(known),
                Optional.empty(),
                Optional.of(told.place().map(UsagePlace::origin).orElse(told.receiverCode()))));
    }

    /** Some actions say what came of it; whether a question was answered only the other counter knows. */
    private static Optional<String> outcome(Action action) {
        return switch (action) {
            case SAVED_COPY_SHOWN -> Optional.of("saved-copy");
            case LOOKUP_QUEUED -> Optional.of("queued");
            default -> Optional.empty();
        };
    }
}
