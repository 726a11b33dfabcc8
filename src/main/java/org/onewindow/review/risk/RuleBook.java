package org.onewindow.review.risk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules and the numbers an office has set for them. Immutable and safe for use by several threads. */
public final class RuleBook {
    private static final String BUNDLED = "/assets/review/rules.csv";
    private static final int MOST_BYTES = 1 << 20;

    /** The rules there are, in the order of the file. */
    private static final List<RiskRule> RULES = List.of(
            new NoCaseRule(),
            new BulkRule(),
            new SequenceRule(),
            new OwnRecordRule(),
            new RelationRule(),
            new ColleagueRule(),
            new ProtectedRule(),
            new RosterRule(),
            new CrowdRule(),
            new RepeatsRule(),
            new BreakGlassRule(),
            new OfflineBurstRule(),
            new BeyondNeedRule(),
            new BrowseRule(),
            new LogHealthRule());

    private final Map<String, RuleValues> values;

    RuleBook(Map<String, RuleValues> values) {
        this.values = Map.copyOf(values);
    }

    /** What came of reading a file of thresholds. */
    public sealed interface Load {
        /** Every number of every rule is there. */
        record Loaded(RuleBook book) implements Load {}

        /** What is wrong, in the order of the lines. */
        record Faulty(List<RuleFault> faults) implements Load {}
    }

    /** The numbers that come with the program. */
    public static RuleBook bundled() {
        try (InputStream in = RuleBook.class.getResourceAsStream(BUNDLED)) {
            if (in != null && read("rules.csv", in.readAllBytes()) instanceof Load.Loaded loaded) {
                return loaded.book();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the bundled rules can't be read", e);
        }
        throw new IllegalStateException("the bundled rules are missing or faulty");
    }

    /** An office's own file: CSV in UTF-8 with the columns {@code rule,setting,value,note_zh,note_en}; at most 1 MiB. */
    public static Load load(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > MOST_BYTES) {
                return faulty(name, RuleFault.Code.TOO_LARGE);
            }
            return read(name, Files.readAllBytes(file));
        } catch (IOException e) {
            return faulty(name, RuleFault.Code.UNREADABLE);
        }
    }

    /** The rules there are. */
    static List<String> ids() {
        return RULES.stream().map(RiskRule::id).toList();
    }

    static Load read(String fileName, byte[] bytes) {
        return new RuleTable(fileName, RULES).read(bytes);
    }

    private static Load faulty(String name, RuleFault.Code code) {
        return new Load.Faulty(List.of(new RuleFault(name, 0, "", code, List.of())));
    }

    /** SHA-256 in hexadecimal over every number of every rule: the same for two files that say the same. */
    public String digest() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values)
                .forEach((rule, numbers) ->
                        text.append(rule).append(' ').append(numbers.text()).append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The rules' ids, in the order of the file. */
    public List<String> rules() {
        return RULES.stream().map(RiskRule::id).toList();
    }

    static List<RiskRule> all() {
        return RULES;
    }

    RuleValues of(RiskRule rule) {
        RuleValues found = values.get(rule.id());
        if (found == null) {
            throw new IllegalStateException("no numbers for " + rule.id());
        }
        return found;
    }
}
