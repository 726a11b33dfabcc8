package org.onewindow.app.station;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.Settings;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.exchange.ClientId;
import org.onewindow.exchange.ExchangeDepartments;
import org.onewindow.exchange.ExchangeSettings;
import org.onewindow.exchange.TlsSettings;
import org.onewindow.exchange.TlsSettingsException;
import org.onewindow.lookup.DepartmentSource;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.lookup.ServiceRequest;
import org.onewindow.lookup.SourceReply;
import org.onewindow.sandbox.FaultSwitchboard;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.sandbox.country.Country;
import org.onewindow.sandbox.server.Sandbox;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberReader;

/**
 * The invented exchange inside a training station: the sandbox as a real server on this machine, and a client that asks it. It starts in the
 * background, so that the window need not wait for it; whoever asks before it is ready waits. Safe for use by several threads.
 */
public final class TrainingExchange implements DepartmentSource, AutoCloseable {
    /** Who a training station is on its exchange. */
    static final String CLIENT = SandboxOptions.TRAINING_CLIENT;

    private final FaultSwitchboard faults;
    private final CompletableFuture<Running> running;

    private record Running(Sandbox sandbox, ExchangeDepartments departments) {}

    private TrainingExchange(FaultSwitchboard faults, Supplier<Running> start) {
        this.faults = faults;
        running = new CompletableFuture<>();
        Thread starter = new Thread(
                () -> {
                    try {
                        running.complete(start.get());
                    } catch (RuntimeException | Error e) {
                        running.completeExceptionally(e);
                    }
                },
                "training-exchange");
        starter.setDaemon(true);
        starter.start();
    }

    static TrainingExchange start(
            Settings settings, Catalogue catalogue, Divisions divisions, NumberReader numbers, Clock clock) {
        FaultSwitchboard faults = new FaultSwitchboard(catalogue);
        return new TrainingExchange(faults, () -> {
            Country country = country(settings, catalogue, divisions, clock);
            Sandbox sandbox = Sandbox.start(SandboxOptions.of(catalogue, country, numbers, clock), faults);
            try {
                ExchangeDepartments departments = ExchangeDepartments.open(
                        ExchangeSettings.of(sandbox.url(), ClientId.parse(CLIENT), TlsSettings.PLATFORM));
                // The first question of all is slow, because everything is done for the first time: nobody should take
                // that for an outage.
                departments.probe().probe().join();
                return new Running(sandbox, departments);
            } catch (TlsSettingsException e) {
                sandbox.close();
                throw new IllegalStateException("the training exchange uses no TLS", e);
            }
        });
    }

    /** The invented country of the settings. */
    public static Country country(Settings settings, Catalogue catalogue, Divisions divisions, Clock clock) {
        long people = settings.number(SettingKey.TRAINING_PEOPLE);
        return new Country(
                settings.number(SettingKey.TRAINING_SEED),
                people,
                Math.max(1000, people / 10),
                catalogue,
                clock,
                clock.getZone(),
                divisions);
    }

    /** The switches for faults. */
    public FaultSwitchboard faults() {
        return faults;
    }

    /** The cheap question; while the exchange still starts, it counts as there, since whoever asks it waits for it. */
    CompletableFuture<LinkFinding> probe() {
        return running.isDone()
                ? running.join().departments().probe().probe()
                : CompletableFuture.completedFuture(LinkFinding.REACHED);
    }

    @Override
    public CompletableFuture<SourceReply> ask(ServiceRequest request) {
        if (running.isDone()) {
            return running.join().departments().ask(request);
        }
        CompletableFuture<SourceReply> reply = new CompletableFuture<>();
        running.thenAccept(ready -> {
            if (!reply.isDone()) {
                CompletableFuture<SourceReply> asked = ready.departments().ask(request);
                reply.whenComplete((any, cancelled) -> asked.cancel(true));
                asked.thenAccept(reply::complete);
            }
        });
        return reply;
    }

    @Override
    public void close() {
        running.thenAccept(ready -> {
            ready.departments().close();
            ready.sandbox().close();
        });
    }
}
