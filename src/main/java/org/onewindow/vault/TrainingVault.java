package org.onewindow.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.onewindow.access.Credentials.Check;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;

/**
 * The vault of a training station: invented people, two operators, passwords made at random for this station and kept beside the vault in plain text.
 * Never for real records.
 */
public final class TrainingVault {
    private static final String COUNTER = "99";
    private static final String PASSWORDS = "training-passwords.properties";
    private static final Operator CLERK = new Operator("clerk", "练习窗口人员 Training clerk", Role.CLERK);
    private static final Operator SUPERVISOR = new Operator("supervisor", "练习值班长 Training supervisor", Role.SUPERVISOR);

    /** What came of it. */
    public sealed interface Opening {
        /** Open, its key still closed. */
        record Ready(Vault vault, List<TrainingOperator> operators) implements Opening {
            public Ready {
                operators = List.copyOf(operators);
            }
        }

        /** It can't be used; deleting the training directory gives a new one. */
        record Refused(VaultRefusal reason, String detail) implements Opening {}
    }

    private TrainingVault() {}

    /**
     * Opens the training vault in a directory, or makes it there. What a very first start left that was cut short is moved aside, and a new vault made;
     * nothing is ever deleted.
     */
    public static Opening openOrCreate(Path directory) {
        try {
            Files.createDirectories(directory);
            VaultLock oneAtATime = VaultLock.take(directory);
            try {
                return openOrCreateAlone(directory);
            } finally {
                oneAtATime.close();
            }
        } catch (VaultRefusedException e) {
            return new Opening.Refused(e.refusal(), e.detail());
        } catch (IOException e) {
            return new Opening.Refused(VaultRefusal.DISK, e.toString());
        }
    }

    private static Opening openOrCreateAlone(Path directory) throws IOException {
        Path vault = directory.resolve("vault");
        if (Vault.existsIn(vault)) {
            return ready(Vault.open(vault, PasswordStrength.TRAINING), read(directory));
        }
        UnfinishedVault unfinished = new UnfinishedVault(vault);
        unfinished.moveAside();
        if (unfinished.isInTheWay()) {
            // Before new passwords are written: the old ones may still open a copy of what is lost here.
            return new Opening.Refused(VaultRefusal.NOT_EMPTY, vault + " is not empty and has no keys");
        }
        List<TrainingOperator> operators = List.of(withNewPassword(CLERK), withNewPassword(SUPERVISOR));
        write(directory, operators);
        TrainingOperator first = operators.get(0);
        VaultOpening made = Vault.create(vault, COUNTER, PasswordStrength.TRAINING, first.operator(), first.password());
        return ready(made, operators);
    }

    private static Opening ready(VaultOpening opening, List<TrainingOperator> operators) throws IOException {
        if (opening instanceof VaultOpening.Refused refused) {
            return new Opening.Refused(refused.reason(), refused.detail());
        }
        Vault vault = ((VaultOpening.Opened) opening).vault();
        if (!haveSlots(vault, operators)) {
            vault.close();
            return new Opening.Refused(VaultRefusal.SLOTS_DAMAGED, "the training passwords don't open the vault");
        }
        return new Opening.Ready(vault, operators);
    }

    /** Adds whoever is missing, after a first start that was cut short too. */
    private static boolean haveSlots(Vault vault, List<TrainingOperator> operators) {
        TrainingOperator first = operators.get(0);
        if (!(vault.credentials().open(first.operator().name(), first.password()) instanceof Check.Right)) {
            return false;
        }
        for (TrainingOperator operator : operators) {
            if (!vault.credentials().knows(operator.operator().name())) {
                vault.operators().add(operator.operator(), operator.password());
            }
        }
        vault.credentials().close();
        return true;
    }

    private static TrainingOperator withNewPassword(Operator operator) {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        return new TrainingOperator(operator, ("Tr-" + HexFormat.of().formatHex(random) + "1").toCharArray());
    }

    private static void write(Path directory, List<TrainingOperator> operators) throws IOException {
        Properties passwords = new Properties();
        operators.forEach(
                training -> passwords.setProperty(training.operator().name(), new String(training.password())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        passwords.store(bytes, "Training station, invented people: these passwords open nothing else.");
        DurableFiles.write(directory.resolve(PASSWORDS), bytes.toByteArray());
    }

    private static List<TrainingOperator> read(Path directory) throws IOException {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve(PASSWORDS), StandardCharsets.UTF_8)) {
            passwords.load(reader);
        }
        List<TrainingOperator> operators = new ArrayList<>();
        for (Operator operator : List.of(CLERK, SUPERVISOR)) {
            operators.add(new TrainingOperator(
                    operator, passwords.getProperty(operator.name(), "").toCharArray()));
        }
        return operators;
    }
}
