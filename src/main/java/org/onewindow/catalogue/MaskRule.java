package org.onewindow.catalogue;

/** How an item's value is masked (脱敏) until somebody reveals it: the customary masks; no single national rule sets them. */
public enum MaskRule {
    /** Shown as it is. */
    NONE,
    /** A person's number: its ends, as many characters as the station's {@code NumberMask} says; an enterprise's code is public and stays. */
    NUMBER,
    /** A person's name: the first character stays; an enterprise's name is public and stays. */
    NAME,
    /** An address: province, city and county stay. */
    ADDRESS,
    /** A certificate number: first two and last three. */
    CERTIFICATE,
    /** A licence plate: first two and last two. */
    PLATE,
    /** An account or card number: last four. */
    ACCOUNT,
    /** A mobile number: first three and last four. */
    MOBILE,
    /** An e-mail address: first character and domain. */
    EMAIL,
    /** An amount or a sensitive fact: nothing of it is shown. */
    HIDDEN
}
