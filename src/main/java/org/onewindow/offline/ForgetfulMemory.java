package org.onewindow.offline;

import java.util.List;
import java.util.Optional;

/** Remembers nothing. */
final class ForgetfulMemory implements SyncMemory {
    @Override
    public Optional<Position> position() {
        return Optional.empty();
    }

    @Override
    public boolean keepPosition(Position position) {
        return true;
    }

    @Override
    public List<Decision> decisions() {
        return List.of();
    }

    @Override
    public boolean keepDecisions(List<Decision> decisions) {
        return true;
    }
}
