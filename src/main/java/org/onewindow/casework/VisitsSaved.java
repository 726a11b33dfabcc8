package org.onewindow.casework;

/**
 * What the citizen was spared: papers waived, and visits, which are the distinct departments, other than the matter's lead, that issue a waived
 * paper or whose step is merged into the package.
 */
public record VisitsSaved(int visits, int papers) {
    /** Nothing yet. */
    public static final VisitsSaved NONE = new VisitsSaved(0, 0);

    /** The one of the two that spares more visits; of equal ones, more papers. */
    VisitsSaved orMore(VisitsSaved other) {
        boolean more = other.visits != visits ? other.visits > visits : other.papers > papers;
        return more ? other : this;
    }
}
