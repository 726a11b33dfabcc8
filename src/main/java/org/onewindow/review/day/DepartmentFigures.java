package org.onewindow.review.day;

import java.time.Duration;

/**
 * What one department was asked, and how it answered.
 *
 * @param code the department's code; a service's code where the catalogue does not know the department
 * @param answered answers of whatever kind that came from it
 * @param failed it was out of reach, too slow, or its answer could not be trusted
 * @param average how long an answer took; zero if there was none
 * @param slowest how long the slowest took
 */
public record DepartmentFigures(String code, Counted answered, Counted failed, Duration average, Duration slowest) {

    /** How often it was asked, by what is known of the outcomes. */
    public long asked() {
        return answered.value() + failed.value();
    }
}
