package org.onewindow.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the slots file holds.
 *
 * @param vault which vault
 * @param sealedSecrets the station's subject key, sealed under a key of the vault
 * @param recovery the vault's key sealed to the hub; empty while this counter has no hub
 * @param slots the operators' slots
 */
@SuppressWarnings("ArrayRecordComponent")
record Slots(VaultIdentity vault, byte[] sealedSecrets, byte[] recovery, List<Slot> slots) {
    Slots {
        slots = List.copyOf(slots);
    }

    Optional<Slot> of(String name) {
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    int nextNumber() {
        return slots.stream().mapToInt(Slot::number).max().orElse(0) + 1;
    }

    Slots with(Slot slot) {
        List<Slot> more = new ArrayList<>(slots);
        more.add(slot);
        return new Slots(vault, sealedSecrets, recovery, more);
    }
}
