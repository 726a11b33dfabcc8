package org.onewindow.catalogue;

/** The three sharing attributes (共享属性) of 国发〔2016〕51号. */
public enum SharingType {
    /** Available to all government departments (无条件共享). */
    UNCONDITIONAL,
    /** Only for the matters and departments it was granted to (有条件共享). */
    CONDITIONAL,
    /** Not shared (不予共享): never asked for. */
    NOT_SHARED
}
