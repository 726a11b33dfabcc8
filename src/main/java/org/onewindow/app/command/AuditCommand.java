package org.onewindow.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteVerifier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onewindow audit}: makes the log provable to others, and checks what others bring. */
@Command(
        name = "audit",
        description = "Export the log, prove entries, and check exports and receipts without a station.")
final class AuditCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private AuditCommand() {}

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditVerifyCommand(surroundings))
                .addSubcommand(new AuditCheckpointCommand(surroundings))
                .addSubcommand(new AuditProveCommand(surroundings))
                .addSubcommand(new AuditVerifyProofCommand(surroundings))
                .addSubcommand(new AuditProveConsistencyCommand(surroundings))
                .addSubcommand(new AuditExportCommand(surroundings))
                .addSubcommand(new AuditWhoSawCommand(surroundings));
    }

    /**
     * A public key as it was given: its text, or a file with it.
     *
     * @throws MalformedProofException if it is neither
     */
    static NoteVerifier key(String given) throws IOException, MalformedProofException {
        return NoteVerifier.parse(
                keyFile(given).isPresent()
                        ? Files.readString(keyFile(given).get()).strip()
                        : given);
    }

    private static Optional<Path> keyFile(String given) {
        try {
            return Optional.of(Path.of(given)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
