package org.onewindow.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the exchange brought back, before the look-up has checked it against the catalogue and the subject. */
public sealed interface SourceReply {

    /** The verdict on the exchange's request hash. */
    HashVerdict hash();

    /**
     * The provider answered in strict JSON of the agreed envelope, within bounds. Values are {@code String}, {@code BigDecimal},
     * {@code Boolean} or {@code List<String>}; nothing has been checked against the catalogue.
     *
     * @param subject the number the answer says it is about, exactly as it came
     */
    record Answered(String subject, Outcome outcome, Instant asOf, List<Map<String, Object>> records, HashVerdict hash)
            implements SourceReply {
        public Answered {
            records = List.copyOf(records);
        }
    }

    /** The outcome the provider states. */
    enum Outcome {
        FOUND,
        NOT_FOUND,
        MISMATCH
    }

    /** The provider answered that it has nothing, without an envelope: its 404 or an error body of its own. */
    record NothingOnFile(HashVerdict hash) implements SourceReply {}

    /** The exchange denied us. */
    record Denied(String serviceId, Optional<String> detailId) implements SourceReply {
        @Override
        public HashVerdict hash() {
            return HashVerdict.ABSENT;
        }
    }

    /** It failed. */
    record Failed(Trouble trouble, Optional<String> message, Optional<String> detailId, HashVerdict hash)
            implements SourceReply {}

    /** It can't be trusted. */
    record Untrusted(Refusal refusal, HashVerdict hash) implements SourceReply {}
}
