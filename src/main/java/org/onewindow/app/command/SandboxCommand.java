package org.onewindow.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.onewindow.app.settings.Settings;
import org.onewindow.exchange.ClientId;
import org.onewindow.language.Texts;
import org.onewindow.sandbox.AccessRights;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.sandbox.server.Sandbox;
import org.onewindow.sandbox.server.SandboxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onewindow sandbox}: the reference exchange on its own, for several counters to ask. */
@Command(
        name = "sandbox",
        description = "Run the reference exchange, with invented departments and people, until it is interrupted.")
final class SandboxCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private static final Logger LOG = LoggerFactory.getLogger(SandboxCommand.class);

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli before the command is called.
    private CommandSpec spec;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--port", paramLabel = "P", description = "Where the exchange listens; 0 takes a free port.")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--admin-port",
            paramLabel = "A",
            defaultValue = "0",
            description = "Where the switches for faults listen, on this machine only; standard: a free port.")
    private int adminPort;

    @Option(
            names = "--address",
            paramLabel = "X",
            defaultValue = SandboxOptions.LOOPBACK,
            description = "The address the exchange listens at; standard ${DEFAULT-VALUE}, this machine only.")
    private String address = SandboxOptions.LOOPBACK;

    @Option(
            names = "--tls",
            description = "Over TLS, with a certificate of its own for the counters to pin; always at an address that"
                    + " other machines reach.")
    private boolean tls;

    @Option(
            names = "--client",
            paramLabel = "ID",
            defaultValue = SandboxOptions.TRAINING_CLIENT,
            description = "Who may ask, as instance/class/member/subsystem; standard ${DEFAULT-VALUE}.")
    private String client = SandboxOptions.TRAINING_CLIENT;

    @Option(
            names = "--json",
            description = "One JSON object when it listens: url, adminUrl, client, certificate, people, enterprises.")
    private boolean json;

    private SandboxCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new SandboxCommand(surroundings)).addSubcommand(new DisagreementsCommand(surroundings));
    }

    @Override
    public Integer call() {
        checkOptions();
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        return InventedCountry.of(settings.get(), surroundings, texts)
                .map(country -> run(country, new SandboxIdentity(settings.get().home(), surroundings.clock()), texts))
                .orElse(ExitCode.TROUBLE);
    }

    private void checkOptions() {
        if (port.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--port=P'");
        }
        if (!isPort(port.get()) || !isPort(adminPort)) {
            throw new ParameterException(spec.commandLine(), "A port is a whole number from 0 to " + HIGHEST_PORT);
        }
        try {
            ClientId.parse(client);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--client is not of the form instance/class/member/subsystem", e);
        }
    }

    private static boolean isPort(int number) {
        return number >= 0 && number <= HIGHEST_PORT;
    }

    private int run(InventedCountry country, SandboxIdentity identity, Texts texts) {
        String instance = client.substring(0, client.indexOf('/'));
        SandboxOptions options = SandboxOptions.of(
                        country.catalogue(), country.country(), country.numbers(), surroundings.clock())
                .at(address)
                .onPorts(port.orElseThrow(), adminPort)
                .named(instance, AccessRights.everythingFor(client));
        try {
            if (tls || !isThisMachineOnly()) {
                options = options.withKey(identity.key(address));
            }
        } catch (IOException e) {
            LOG.error("the sandbox's key can't be read or made", e);
            surroundings.err().println(texts.text("app.sandbox.no-key", identity.folder()));
            return ExitCode.TROUBLE;
        }
        try (Sandbox sandbox = Sandbox.start(options)) {
            say(sandbox, options.key().map(key -> identity.certificateFile()), country, texts);
            untilInterrupted(sandbox);
            return ExitCode.DONE;
        } catch (SandboxException e) {
            surroundings
                    .err()
                    .println(texts.text("app.sandbox.cannot-listen", address, Integer.toString(port.orElseThrow())));
            return ExitCode.TROUBLE;
        }
    }

    private boolean isThisMachineOnly() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private void say(Sandbox sandbox, Optional<Path> certificate, InventedCountry country, Texts texts) {
        String url = sandbox.url().toString();
        String adminUrl = sandbox.adminUrl().toString();
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("url", url);
            line.put("adminUrl", adminUrl);
            line.put("client", client);
            line.put("certificate", certificate.map(Path::toString).orElse(""));
            line.put("people", country.country().people());
            line.put("enterprises", country.country().enterprises());
            new JsonLines(surroundings.out()).print(line);
            return;
        }
        surroundings.out().println(texts.text("app.sandbox.listening", url, adminUrl, client));
        certificate.ifPresent(file -> surroundings.out().println(texts.text("app.sandbox.certificate", file)));
        surroundings.out().flush();
    }

    /** Returns when this thread is interrupted; when the program is, closes the sandbox first. */
    private static void untilInterrupted(Sandbox sandbox) {
        Thread closing = new Thread(sandbox::close, "sandbox-closing");
        Runtime.getRuntime().addShutdownHook(closing);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(closing);
        }
    }
}
