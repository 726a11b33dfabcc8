package org.onewindow.bench;

import java.nio.file.Path;
import java.util.List;
import org.onewindow.access.Credentials.Check;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;

/** How long a right password takes to open the key of a real station's vault: long enough to be dear to guess, short enough to wait for. */
final class UnlockSpeed implements Benchmark {
    private static final Operator OPERATOR = new Operator("he.min", "何敏", Role.ADMINISTRATOR);
    private static final int TIMES = 9;
    private static final double LONGEST_MILLIS = 1_500;

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        VaultOpening made =
                Vault.create(folder.resolve("vault"), "01", PasswordStrength.STANDARD, OPERATOR, password());
        try (Vault vault = ((VaultOpening.Opened) made).vault()) {
            Samples millis = new Samples();
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                Check check = vault.credentials().open(OPERATOR.name(), password());
                millis.add((System.nanoTime() - start) / 1e6);
                if (!(check instanceof Check.Right)) {
                    throw new IllegalStateException("not opened: " + check);
                }
                vault.credentials().close();
            }
            return List.of(
                    Figure.atMost("unlocking: right password to open key", millis.median(), "ms", LONGEST_MILLIS));
        }
    }

    private static char[] password() {
        return "Keeps-7-keys".toCharArray();
    }
}
