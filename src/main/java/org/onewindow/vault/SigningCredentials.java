package org.onewindow.vault;

import org.onewindow.access.Credentials;

/** Signs what is new in the log when the key has been opened, and once more before it is closed. Safe for use by several threads. */
final class SigningCredentials implements Credentials {
    private final Credentials credentials;
    private final VaultProofs proofs;

    SigningCredentials(Credentials credentials, VaultProofs proofs) {
        this.credentials = credentials;
        this.proofs = proofs;
    }

    @Override
    public Check open(String name, char[] password) {
        Check check = credentials.open(name, password);
        if (check instanceof Check.Right) {
            proofs.signWhatIsNew();
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
        proofs.signWhatIsNew();
        credentials.close();
        proofs.signer().close();
    }
}
