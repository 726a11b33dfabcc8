package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Why the hub did not take a batch; nothing of it was kept. */
public sealed interface BatchRefusal {

    /**
     * 409: entries are missing between what the hub has and this batch. Send from {@code expected} on.
     *
     * @param expected the number of entries the hub has of this counter
     */
    record Gap(long expected) implements BatchRefusal {}

    /** 409: the hub has other entries at these sequences. The counter is frozen from now on. */
    record Fork() implements BatchRefusal {}

    /**
     * 409: the counter's log is smaller than what the hub acknowledged. The counter is frozen from now on.
     *
     * @param acknowledged the number of entries the hub has of this counter
     */
    record Rollback(long acknowledged) implements BatchRefusal {}

    /** 409: the counter was frozen before; somebody at the hub has to look at it. */
    record Frozen() implements BatchRefusal {}

    /** 422: an entry that is none, of another counter, or out of its place. */
    record BadEntry() implements BatchRefusal {}

    /** 422: the checkpoint is not signed by this counter's key, of another log, or doesn't fit the entries. */
    record BadCheckpoint() implements BatchRefusal {}

    /** 403: not enrolled, or revoked. */
    record NotEnrolled() implements BatchRefusal {}

    /** The HTTP status this refusal goes with. */
    default int status() {
        if (this instanceof NotEnrolled) {
            return 403;
        }
        return this instanceof BadEntry || this instanceof BadCheckpoint ? 422 : 409;
    }

    /** The message's bytes. */
    default byte[] toJson() {
        ObjectNode json = MessageJson.object();
        if (this instanceof Gap gap) {
            json.put("reason", "gap").put("expected", gap.expected());
        } else if (this instanceof Rollback rollback) {
            json.put("reason", "rollback").put("acknowledged", rollback.acknowledged());
        } else if (this instanceof Fork) {
            json.put("reason", "fork");
        } else if (this instanceof Frozen) {
            json.put("reason", "frozen");
        } else if (this instanceof BadEntry) {
            json.put("reason", "bad-entry");
        } else if (this instanceof BadCheckpoint) {
            json.put("reason", "bad-checkpoint");
        } else {
            json.put("reason", "not-enrolled");
        }
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else
     */
    static BatchRefusal fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        BatchRefusal refusal = switch (fields.text("reason", 32)) {
            case "gap" -> new Gap(fields.integer("expected"));
            case "rollback" -> new Rollback(fields.integer("acknowledged"));
            case "fork" -> new Fork();
            case "frozen" -> new Frozen();
            case "bad-entry" -> new BadEntry();
            case "bad-checkpoint" -> new BadCheckpoint();
            case "not-enrolled" -> new NotEnrolled();
            default -> throw new MalformedMessageException("bad reason");
        };
        fields.end();
        return refusal;
    }
}
