package org.onewindow.review.risk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Port: what the office knows about people, for the rules that need more than the log. Whoever implements it says only what the office may know;
 * a rule that lacks a fact stays silent. Must be safe for use by several threads and give the same answer throughout one run.
 */
public interface PersonFacts {
    /** Nothing is known about anybody. */
    PersonFacts NONE = new PersonFacts() {
        @Override
        public Optional<KnownPerson> person(String number) {
            return Optional.empty();
        }

        @Override
        public boolean knowsProtected() {
            return false;
        }

        @Override
        public Collection<KnownOperator> operators() {
            return List.of();
        }
    };

    /** The person with this whole number. */
    Optional<KnownPerson> person(String number);

    /** Whether anybody is known to be protected. */
    boolean knowsProtected();

    /** Every operator something is known about. */
    Collection<KnownOperator> operators();
}
