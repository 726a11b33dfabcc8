package org.onewindow.sandbox.country.people;

import java.util.List;

/**
 * A household.
 *
 * @param number its household number, 12 digits; empty for people who are not citizens, who have none
 * @param address in full, from the province down
 * @param members the head first
 */
public record Home(String number, Place place, String address, List<Member> members) {

    public Home {
        members = List.copyOf(members);
    }

    /**
     * A member of a household.
     *
     * @param relation to the head
     */
    public record Member(Person person, Relation relation) {}

    /** Whom the household is registered under. */
    public Person head() {
        return members.get(0).person();
    }

    /** How a member stands to the head. */
    public Relation relation(Person person) {
        return members.stream()
                .filter(member -> member.person().index() == person.index())
                .map(Member::relation)
                .findFirst()
                .orElse(Relation.OTHER);
    }
}
