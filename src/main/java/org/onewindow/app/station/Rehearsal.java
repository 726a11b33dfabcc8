package org.onewindow.app.station;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.catalogue.Matter;
import org.onewindow.exchange.ClientId;
import org.onewindow.exchange.ExchangeDepartments;
import org.onewindow.exchange.ExchangeSettings;
import org.onewindow.exchange.TlsSettings;
import org.onewindow.exchange.TlsSettingsException;
import org.onewindow.journal.CaseNumber;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.DepartmentSource;
import org.onewindow.lookup.LookupListener;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupRequest;
import org.onewindow.lookup.LookupSettings;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.RoleRule;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.subject.NumberCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the way of a look-up once while nobody waits for it: the first one of a program otherwise takes most of a second longer than its slowest
 * department, because Java reads and compiles the code for it. Nothing of it is journalled, and nothing is sent to a real exchange: a training
 * station asks its own, any other a port of this machine that nobody listens at, and gets {@link InventedReplies}. A rehearsal that fails fails
 * silently: it only costs time later.
 */
public final class Rehearsal implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    /** An invented citizen, the same that a training station offers to try. */
    private static final String INVENTED = "110108198501019972";

    private static final CaseNumber NO_CASE = new CaseNumber("000000-20000101-00-0000");
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Station station;
    private final AtomicInteger found = new AtomicInteger();

    /** A rehearsal of a station's look-up; it leaves the station as it is. */
    public Rehearsal(Station station) {
        this.station = station;
    }

    /** Takes a second or so; to be called once, on a thread of its own. */
    @Override
    public void run() {
        try {
            if (station.training().isPresent()) {
                lookUp(station.training().get().exchange());
            } else {
                withoutAnExchange();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.info("no rehearsal: {}", e.getClass().getSimpleName());
        }
    }

    /** How many services found the invented citizen. */
    int found() {
        return found.get();
    }

    /** As a station does whose exchange is a real one. */
    void withoutAnExchange() throws InterruptedException {
        ExchangeSettings nobody = ExchangeSettings.of(
                URI.create("http://127.0.0.1:1"),
                new ClientId("NOBODY", "GOV", "0", "REHEARSAL"),
                TlsSettings.PLATFORM);
        try (ExchangeDepartments departments = ExchangeDepartments.open(nobody)) {
            DepartmentSource invented = new InventedReplies(station.catalogue(), station.clock());
            lookUp(request -> departments.ask(request).thenCompose(refused -> invented.ask(request)));
        } catch (TlsSettingsException e) {
            throw new IllegalStateException("plain HTTP needs no TLS", e);
        }
    }

    private void lookUp(DepartmentSource source) throws InterruptedException {
        NumberCheck check = station.numbers().read(INVENTED, LocalDate.now(station.clock()));
        Optional<Matter> matter = station.catalogue().matters().stream()
                .filter(one -> check instanceof NumberCheck.Valid valid
                        && one.scope().covers(valid.number().subjectKind()))
                .findFirst();
        if (matter.isEmpty() || !(check instanceof NumberCheck.Valid valid)) {
            return;
        }
        LookupRequest request = new LookupRequest(
                valid.number(),
                matter.get(),
                Consent.PRESENT_CARD_SEEN,
                new Operator("rehearsal", "-", Role.CLERK),
                NO_CASE);
        Audience audience = new Audience();
        try (Lookups lookups = new Lookups(
                source,
                drafts -> List.of(),
                station.catalogue(),
                RoleRule.ofAStation(),
                station.clock(),
                LookupSettings.DEFAULT)) {
            lookups.start(request, audience);
            audience.end
                    .completeOnTimeout(true, LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    /** Counts, and shows nothing. */
    private final class Audience implements LookupListener {
        private final CompletableFuture<Boolean> end = new CompletableFuture<>();

        @Override
        public void planned(LookupPlan plan) {}

        @Override
        public void answered(ServiceAnswer answer) {
            if (answer.answer() instanceof Answer.Found) {
                found.incrementAndGet();
            }
        }

        @Override
        public void finished(LookupSummary summary) {
            end.complete(true);
        }
    }
}
