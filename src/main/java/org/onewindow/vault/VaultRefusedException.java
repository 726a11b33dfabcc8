package org.onewindow.vault;

/** Inside this package only: carries a refusal to the door, where it becomes an outcome. */
final class VaultRefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final VaultRefusal refusal;

    VaultRefusedException(VaultRefusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
    }

    VaultRefusal refusal() {
        return refusal;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
