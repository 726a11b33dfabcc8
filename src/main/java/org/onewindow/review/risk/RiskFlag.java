package org.onewindow.review.risk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.onewindow.language.Texts;

/**
 * Something that looks wrong, and the entries that say so. No personal data in it: operators by their sign-in names, subjects only as entries.
 *
 * @param id the rule's id and a hash of the evidence: the same evidence always gives the same flag
 * @param rule the rule's id
 * @param form which of the rule's findings it is; together with the rule the key of its sentence
 * @param severity 1 (look when there is time) to 5 (look now)
 * @param operators whose actions it is about, by sign-in name, sorted; may be empty, for example for a gap in a log
 * @param evidence the entries, sorted
 * @param first the time of the earliest
 * @param last the time of the latest
 * @param arguments what the sentence names, in its order
 */
public record RiskFlag(
        String id,
        String rule,
        String form,
        int severity,
        List<String> operators,
        List<EntryRef> evidence,
        OffsetDateTime first,
        OffsetDateTime last,
        List<String> arguments) {

    /** The gravest first, then the earliest. */
    public static final Comparator<RiskFlag> GRAVEST_FIRST = Comparator.comparingInt(RiskFlag::severity)
            .reversed()
            .thenComparing(flag -> flag.first().toInstant())
            .thenComparing(RiskFlag::id);

    public RiskFlag {
        operators = List.copyOf(operators);
        evidence = List.copyOf(evidence);
        arguments = List.copyOf(arguments);
    }

    /** What looks wrong and why, as one sentence for a person. */
    public String sentence(Texts texts) {
        return texts.text("review.risk." + rule + "." + form, arguments.toArray());
    }

    /** The rule's name for a person. */
    public String title(Texts texts) {
        return texts.text("review.rule." + rule);
    }

    /** The id of a flag of {@code rule} with this sorted evidence. */
    static String idOf(String rule, String form, List<EntryRef> evidence) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((rule + '\n' + form + '\n').getBytes(StandardCharsets.UTF_8));
            evidence.forEach(ref ->
                    digest.update((ref + "@" + ref.written().toEpochMilli() + "\n").getBytes(StandardCharsets.UTF_8)));
            return rule + "-" + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
