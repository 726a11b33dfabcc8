package org.onewindow.hub.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A method and a path, as OpenAPI writes it with open parts in braces, who may ask for it, and what answers. */
final class Route {
    private static final Pattern OPEN_PART = Pattern.compile("\\{(\\w+)}");

    private final String method;
    private final String template;
    private final Access access;
    private final Kind kind;
    private final Endpoint endpoint;
    private final UnaryOperator<Reply> completion;
    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();

    private enum Kind {
        LOOKS,
        CHANGES,
        CHANGES_SLOWLY
    }

    private Route(
            String method,
            String template,
            Access access,
            Kind kind,
            Endpoint endpoint,
            UnaryOperator<Reply> completion) {
        this.method = method;
        this.template = template;
        this.access = access;
        this.kind = kind;
        this.endpoint = endpoint;
        this.completion = completion;
        Matcher open = OPEN_PART.matcher(template);
        StringBuilder regex = new StringBuilder();
        int end = 0;
        while (open.find()) {
            regex.append(Pattern.quote(template.substring(end, open.start()))).append("([A-Za-z0-9._-]{1,64})");
            names.add(open.group(1));
            end = open.end();
        }
        pattern = Pattern.compile(
                regex.append(Pattern.quote(template.substring(end))).toString());
    }

    /** One that changes nothing, or for which the same request twice is the same as once. */
    static Route of(String method, String template, Access access, Endpoint endpoint) {
        return new Route(method, template, access, Kind.LOOKS, endpoint, UnaryOperator.identity());
    }

    /** One that changes something on the hub's store: it needs an Idempotency-Key, and what it does and its answer count together. */
    static Route changing(String method, String template, Access access, Endpoint endpoint) {
        return new Route(method, template, access, Kind.CHANGES, endpoint, UnaryOperator.identity());
    }

    /** One that takes too long for one transaction: it needs an Idempotency-Key too, and does no harm if a crash has it done twice. */
    static Route changingSlowly(String method, String template, Access access, Endpoint endpoint) {
        return new Route(method, template, access, Kind.CHANGES_SLOWLY, endpoint, UnaryOperator.identity());
    }

    /**
     * The same as {@link #changing(String, String, Access, Endpoint)}, where the answer that is kept for its key must not hold all that is answered.
     *
     * @param completion makes the whole answer of what is kept
     */
    static Route changing(
            String method, String template, Access access, Endpoint endpoint, UnaryOperator<Reply> completion) {
        return new Route(method, template, access, Kind.CHANGES, endpoint, completion);
    }

    String method() {
        return method;
    }

    String template() {
        return template;
    }

    Access access() {
        return access;
    }

    boolean changes() {
        return kind != Kind.LOOKS;
    }

    /** Whether what it does and its answer are one transaction. */
    boolean isWhole() {
        return kind == Kind.CHANGES;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** The whole answer of what was kept. */
    Reply complete(Reply kept) {
        return completion.apply(kept);
    }

    /** The open parts of a path, if it is one of this route. */
    Optional<Map<String, String>> parts(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(parts);
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
