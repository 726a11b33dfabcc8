package org.onewindow.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.onewindow.access.Role;
import org.onewindow.hub.HubOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow hub operators}: whose requests the hub answers. */
@Command(name = "operators", description = "The operators whose requests the hub answers.")
final class HubOperatorsCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private HubOperatorsCommand() {}

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new HubOperatorsCommand())
                .addSubcommand(new ListCommand(surroundings))
                .addSubcommand(new AddCommand(surroundings))
                .addSubcommand(new RemoveCommand(surroundings));
    }

    /** {@code onewindow hub operators list}. */
    @Command(name = "list", description = "Print the operators.")
    static final class ListCommand implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private HubFolder folder = new HubFolder();

        @Option(names = "--json", description = "One JSON object an operator: name, role.")
        private boolean json;

        ListCommand(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            return folder.work(surroundings, (hub, texts) -> {
                hub.operators().forEach(this::print);
                return ExitCode.DONE;
            });
        }

        private void print(HubOperator operator) {
            if (json) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("name", operator.name());
                line.put("role", operator.role().name());
                new JsonLines(surroundings.out()).print(line);
            } else {
                surroundings.out().println(operator.name() + " " + operator.role());
            }
        }
    }

    /** {@code onewindow hub operators add}. */
    @Command(name = "add", description = "Add an operator, or give a known one another role; journalled.")
    static final class AddCommand implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private HubFolder folder = new HubFolder();

        @Parameters(paramLabel = "NAME", description = "The sign-in name, the same as at the counters.")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "clerk, supervisor or administrator.")
        private Role role = Role.CLERK;

        AddCommand(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            return folder.work(surroundings, (hub, texts) -> {
                if (!name.matches("[a-z][a-z0-9._-]{0,31}")) {
                    surroundings.err().println(texts.text("app.vault.operator-name"));
                    return ExitCode.TROUBLE;
                }
                hub.put(new HubOperator(name, role));
                surroundings.out().println(texts.text("app.hub.operator-added", name, role));
                return ExitCode.DONE;
            });
        }
    }

    /** {@code onewindow hub operators remove}. */
    @Command(name = "remove", description = "Remove an operator; journalled.")
    static final class RemoveCommand implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private HubFolder folder = new HubFolder();

        @Parameters(paramLabel = "NAME", description = "The sign-in name.")
        private String name = "";

        RemoveCommand(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            return folder.work(surroundings, (hub, texts) -> {
                boolean removed = name.matches("[a-z][a-z0-9._-]{0,31}") && hub.remove(name);
                if (removed) {
                    surroundings.out().println(texts.text("app.hub.operator-removed", name));
                    return ExitCode.DONE;
                }
                surroundings.err().println(texts.text("app.hub.no-operator", name));
                return ExitCode.NO;
            });
        }
    }
}
