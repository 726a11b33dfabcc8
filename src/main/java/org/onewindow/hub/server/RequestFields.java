package org.onewindow.hub.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/** What the head of a request says, each thing at most once. */
final class RequestFields {
    private static final int LONGEST = 400;

    private RequestFields() {}

    static String text(Request request, String header) {
        return optional(request, header).orElse("");
    }

    /** A header's value; none if it is not there or there more than once. */
    static Optional<String> optional(Request request, String header) {
        List<HttpField> fields = request.getHeaders().getFields(header);
        return fields.size() == 1 ? Optional.ofNullable(fields.get(0).getValue()) : Optional.empty();
    }

    /**
     * The exchange's headers, by name in small letters.
     *
     * @throws ProblemException if one is there twice or is too long
     */
    static Map<String, String> exchange(Request request) throws ProblemException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            String name = field.getName().toLowerCase(Locale.ROOT);
            String value = Optional.ofNullable(field.getValue()).orElse("");
            if (name.startsWith("x-road-") && (value.length() > LONGEST || headers.put(name, value) != null)) {
                throw new ProblemException(400, "bad-header", "a header of the exchange is there twice or too long");
            }
        }
        return headers;
    }

    /**
     * The parameters of the query.
     *
     * @throws ProblemException if one is there twice or the query is none
     */
    static Map<String, String> query(Request request) throws ProblemException {
        Map<String, String> query = new LinkedHashMap<>();
        Fields fields;
        try {
            fields = Request.extractQueryParameters(request);
        } catch (RuntimeException e) {
            throw new ProblemException(400, "bad-query", "the query can't be read");
        }
        for (Fields.Field field : fields) {
            if (field.getValues().size() != 1) {
                throw new ProblemException(400, "bad-query", "a parameter is there twice");
            }
            query.put(field.getName(), field.getValue());
        }
        return query;
    }
}
