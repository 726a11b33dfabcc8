package org.onewindow.catalogue;

/** How an item's value is masked on screens (脱敏), by default; {@code domain} custom of first 3 and last 4 for numbers. */
public enum MaskRule {
    /** Shown as it is. */
    NONE,
    /** A person's number: first three and last four; an enterprise's code is public and stays. */
    NUMBER,
    /** A person's name: the surname stays. */
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
    /** An amount or a sensitive fact: nothing of it is shown. */
    HIDDEN
}
