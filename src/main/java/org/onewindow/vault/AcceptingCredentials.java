package org.onewindow.vault;

import org.onewindow.access.Credentials;
import org.onewindow.access.NotReadyReason;
import org.onewindow.access.Role;

/** Opens the key with an older slots file too, for an administrator of that file, who may then declare it the newest. Safe for use by several threads. */
final class AcceptingCredentials implements Credentials {
    private final VaultCredentials credentials;

    AcceptingCredentials(VaultCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Check open(String name, char[] password) {
        Check check = credentials.openThoughOlder(name, password);
        if (check instanceof Check.Right right && right.operator().role() != Role.ADMINISTRATOR) {
            credentials.close();
            return new Check.Unusable(NotReadyReason.KEYS_PUT_BACK);
        }
        return check;
    }

    @Override
    public boolean knows(String name) {
        return credentials.knows(name);
    }

    @Override
    public long revision() {
        return credentials.revision();
    }

    @Override
    public void close() {
        credentials.close();
    }
}
