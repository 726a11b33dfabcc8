package org.onewindow.ui.training;

import java.util.List;
import java.util.Optional;

/** Port to the switches that give an invented department, or the whole network, trouble on demand. Quick, and safe for use by several threads. */
public interface TrainingSwitches {

    /** The departments with services, in the order they are listed. */
    List<PracticeTarget> departments();

    /** The troubles there are. */
    List<PracticeFault> faults();

    /** Whether the network is up. */
    boolean networkUp();

    /** Takes the whole network down, or brings it back. */
    void setNetworkUp(boolean up);

    /** The code of the trouble that this department or service itself has now. */
    Optional<String> faultOf(String target);

    /** Gives this department or service a trouble in place of the one it may have, or takes it away. */
    void set(String target, Optional<String> fault);

    /** Brings everything back in order. */
    void clear();

    /** Runs {@code listener} after every change, on any thread. */
    void onChange(Runnable listener);
}
