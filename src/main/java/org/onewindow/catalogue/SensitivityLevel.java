package org.onewindow.catalogue;

/** The four-step grading of sensitivity (敏感级别). */
public enum SensitivityLevel {
    /** Public. */
    L1,
    /** Internal. */
    L2,
    /** Personal or business sensitive. */
    L3,
    /** Highly sensitive: biometric, health, minors, financial accounts, income and property detail. */
    L4
}
