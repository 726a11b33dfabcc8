package org.onewindow.subject;

/** Whom a number names. */
public enum SubjectKind {
    /** A natural person (自然人). */
    PERSON,
    /** An enterprise or another organisation (法人和其他组织). */
    ENTERPRISE
}
