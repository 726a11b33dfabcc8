package org.onewindow.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the slots file holds.
 *
 * @param vault which vault
 * @param revision goes up by one with every change of the file
 * @param epoch goes up by one with every change of the vault's key
 * @param nextNumber the number the next slot gets
 * @param sealedSecrets {@link VaultSecrets}, sealed under a key of the vault
 * @param recovery the vault's key sealed to the hub; empty while this counter has no hub
 * @param slots the operators' slots
 */
@SuppressWarnings("ArrayRecordComponent")
record Slots(
        VaultIdentity vault,
        long revision,
        int epoch,
        int nextNumber,
        byte[] sealedSecrets,
        byte[] recovery,
        List<Slot> slots) {
    Slots {
        slots = List.copyOf(slots);
    }

    Optional<Slot> of(String name) {
        return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
    }

    Slots with(Slot slot) {
        List<Slot> more = new ArrayList<>(slots);
        more.add(slot);
        return new Slots(
                vault, revision + 1, epoch, Math.max(nextNumber, slot.number() + 1), sealedSecrets, recovery, more);
    }

    Slots without(String name) {
        return changed(
                epoch,
                sealedSecrets,
                recovery,
                slots.stream().filter(slot -> !slot.name().equals(name)).toList());
    }

    Slots replacing(Slot changed) {
        UnaryOperator<Slot> replace = slot -> slot.number() == changed.number() ? changed : slot;
        return changed(
                epoch, sealedSecrets, recovery, slots.stream().map(replace).toList());
    }

    Slots withRecovery(byte[] newRecovery) {
        return changed(epoch, sealedSecrets, newRecovery, slots);
    }

    Slots withSecrets(byte[] newSecrets) {
        return changed(epoch, newSecrets, recovery, slots);
    }

    /** The same as if it had been changed after {@code known}, a revision that the log knows of. */
    Slots after(long known) {
        return new Slots(vault, Math.max(revision, known) + 1, epoch, nextNumber, sealedSecrets, recovery, slots);
    }

    /** The same with another key of the vault. */
    Slots underNewKey(byte[] newSecrets, byte[] newRecovery, List<Slot> newSlots) {
        return changed(epoch + 1, newSecrets, newRecovery, newSlots);
    }

    private Slots changed(int newEpoch, byte[] newSecrets, byte[] newRecovery, List<Slot> newSlots) {
        return new Slots(vault, revision + 1, newEpoch, nextNumber, newSecrets, newRecovery, newSlots);
    }
}
