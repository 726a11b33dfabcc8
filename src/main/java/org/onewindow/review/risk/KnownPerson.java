package org.onewindow.review.risk;

/**
 * What is known about a person. A text that is not known is empty, and then equals nobody's.
 *
 * @param surname the surname
 * @param address the whole address, or a key that stands for it
 * @param building the same without the flat
 * @param household a key that all members of the household share
 * @param isProtected whether a look needs break-glass
 */
public record KnownPerson(String surname, String address, String building, String household, boolean isProtected) {

    /** Nothing of them: personal data never reaches a log by accident. */
    @Override
    public String toString() {
        return "KnownPerson";
    }
}
