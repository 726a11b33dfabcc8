package org.onewindow.casework;

import org.onewindow.subject.SubjectNumber;

/** Port: whose records nobody opens without saying why. Asked on any thread, also the screen's, so it must answer at once; safe for use by several threads. */
@FunctionalInterface
public interface ProtectedRecords {
    /** Nobody is known to be protected. */
    ProtectedRecords NONE = subject -> false;

    /** Whether the office lists this subject as protected. */
    boolean isProtected(SubjectNumber subject);
}
