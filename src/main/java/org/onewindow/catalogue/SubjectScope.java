package org.onewindow.catalogue;

import org.onewindow.subject.SubjectKind;

/** For whom an item, a service or a matter exists. */
public enum SubjectScope {
    PERSON,
    ENTERPRISE,
    BOTH;

    /** Whether it exists for a subject of {@code kind}. */
    public boolean covers(SubjectKind kind) {
        return this == BOTH || name().equals(kind.name());
    }
}
