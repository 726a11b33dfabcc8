package org.onewindow.access;

/** What an operator is at the station. */
public enum Role {
    /** Counter clerk (综窗受理员): looks up and takes in cases. */
    CLERK,
    /** Supervisor (值班长): reviews the day, approves what needs a second person, looks up what is not highly sensitive. */
    SUPERVISOR,
    /** System administrator (系统管理员): settings and operators, no records. */
    ADMINISTRATOR
}
