package org.onewindow.vault;

import java.util.List;

/**
 * A vault at a glance.
 *
 * @param counter the counter whose log it holds
 * @param entries entries in the journal
 * @param segments files it is in
 * @param bytes their durable length
 * @param operators sign-in names that have a slot
 * @param keyOpen whether somebody has signed in
 */
public record VaultStatus(
        String counter, long entries, int segments, long bytes, List<String> operators, boolean keyOpen) {
    public VaultStatus {
        operators = List.copyOf(operators);
    }
}
