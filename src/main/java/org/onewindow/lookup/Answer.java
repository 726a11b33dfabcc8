package org.onewindow.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came of asking one service. Just one of these, always. */
public sealed interface Answer {

    /** The records it carries, fresh or saved; none if it has none. */
    default List<DepartmentRecord> records() {
        return List.of();
    }

    /** The exchange's own number for what went wrong, for its operator; none if nothing did or it gave none. */
    default Optional<String> detailId() {
        return Optional.empty();
    }

    /** Records were found. {@code asOf} is when the department says they were true. */
    record Found(List<DepartmentRecord> records, Instant asOf) implements Answer {
        public Found {
            records = List.copyOf(records);
        }
    }

    /** The department answered and found nothing (未查得); this never means that none exists. */
    record NotFound(Instant asOf) implements Answer {}

    /** What is on file does not agree (不一致); the records say how, where the service says it. */
    record Mismatch(List<DepartmentRecord> records, Instant asOf) implements Answer {
        public Mismatch {
            records = List.copyOf(records);
        }
    }

    /**
     * Our office has no right to this service.
     *
     * @param serviceId what to ask the department for
     * @param detailId the exchange's own number for this refusal, for its operator
     */
    record NotPermitted(String serviceId, Optional<String> detailId) implements Answer {
        /** A refusal to which the exchange gave no number. */
        public NotPermitted(String serviceId) {
            this(serviceId, Optional.empty());
        }
    }

    /**
     * No answer could be had now.
     *
     * @param trouble why
     * @param message what the department announced, cleaned for display
     * @param detailId the exchange's own number for this error, for its operator
     */
    record Unavailable(Trouble trouble, Optional<String> message, Optional<String> detailId) implements Answer {}

    /** Not to be had, and nothing more to say of it. */
    static Unavailable unavailable(Trouble trouble) {
        return new Unavailable(trouble, Optional.empty(), Optional.empty());
    }

    /** Something came back that can't be trusted; none of it is shown. */
    record Refused(Refusal refusal) implements Answer {}

    /**
     * A copy saved on this counter; its age is always shown.
     *
     * @param savedAt when the department's answer arrived
     * @param reason why the department itself is not heard
     */
    record SavedCopy(List<DepartmentRecord> records, Instant savedAt, Optional<Trouble> reason) implements Answer {
        public SavedCopy {
            records = List.copyOf(records);
        }

        /** A copy as the cache gives it, which does not know why it was asked. */
        public SavedCopy(List<DepartmentRecord> records, Instant savedAt) {
            this(records, savedAt, Optional.empty());
        }

        SavedCopy because(Trouble trouble) {
            return new SavedCopy(records, savedAt, Optional.of(trouble));
        }
    }

    /** Will be asked when the network returns. */
    record Queued(Instant since) implements Answer {}

    /** The name in the journal, on the command line and in text keys: lower case with hyphens, for example {@code not-found}. */
    default String outcome() {
        if (this instanceof Found) {
            return "found";
        } else if (this instanceof NotFound) {
            return "not-found";
        } else if (this instanceof Mismatch) {
            return "mismatch";
        } else if (this instanceof NotPermitted) {
            return "not-permitted";
        } else if (this instanceof Unavailable) {
            return "unavailable";
        } else if (this instanceof Refused) {
            return "answer-refused";
        } else if (this instanceof SavedCopy) {
            return "saved-copy";
        } else {
            return "queued";
        }
    }
}
