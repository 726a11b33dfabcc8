package org.onewindow.sandbox.country;

import org.onewindow.subject.SubjectNumber;

/** Two departments that say different things about the same subject, planted on purpose. */
public record Disagreement(SubjectNumber subject, Kind kind, Side one, Side other) {

    /** What they disagree about. */
    public enum Kind {
        NAME,
        ADDRESS,
        EMPLOYER,
        MARITAL_STATUS,
        PROPERTY_HOLDER,
        VEHICLE_OWNER,
        REGISTRATION_STATUS
    }

    /**
     * What one department says.
     *
     * @param system the code of its system
     * @param item the code of the item
     * @param value the value, as it is answered
     */
    public record Side(String system, String item, Object value) {}
}
