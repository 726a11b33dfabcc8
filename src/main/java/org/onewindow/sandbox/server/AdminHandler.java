package org.onewindow.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.onewindow.sandbox.ActiveFault;
import org.onewindow.sandbox.Fault;
import org.onewindow.sandbox.FaultSwitchboard;

/**
 * The switches over HTTP: {@code GET, PUT, DELETE /admin/faults[/target]}, described in {@code src/docs/sandbox.md}. Its listener is bound to the
 * loopback address; besides, a request has to name that address as its host and must not come from a web page.
 */
final class AdminHandler implements Request.Handler {
    static final String PATH = "/admin/faults";

    private static final String NETWORK = "network";
    private static final int LARGEST_BODY = 4 * 1024;
    private static final Pattern LOOPBACK_HOST = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");

    private final FaultSwitchboard faults;
    private final ReplySender sender;
    private final JsonText json;

    AdminHandler(FaultSwitchboard faults, ReplySender sender, JsonText json) {
        this.faults = faults;
        this.sender = sender;
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String host =
                Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST)).orElse("");
        if (!LOOPBACK_HOST.matcher(host).matches() || request.getHeaders().contains(HttpHeader.ORIGIN)) {
            sender.send(
                    problem(403, "only from this machine, and not from a web page"),
                    false,
                    request,
                    response,
                    callback);
            return true;
        }
        String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("/");
        Content.Source.asByteArrayAsync(request, LARGEST_BODY).whenComplete((body, failure) -> {
            Reply reply = failure == null ? answer(request.getMethod(), path, body) : problem(413, "too long");
            sender.send(reply, false, request, response, callback);
        });
        return true;
    }

    private Reply answer(String method, String path, byte[] body) {
        if (path.equals(PATH)) {
            return switch (method) {
                case "GET" -> state();
                case "DELETE" -> {
                    faults.clear();
                    yield state();
                }
                default -> problem(405, "GET or DELETE");
            };
        }
        String target = path.startsWith(PATH + "/") ? path.substring(PATH.length() + 1) : "";
        if (!target.equals(NETWORK) && !faults.knows(target)) {
            return problem(404, "not the code of a service or department, nor \"network\"");
        }
        return switch (method) {
            case "GET" -> ok(state(target));
            case "PUT" -> switchOn(target, body);
            case "DELETE" -> {
                switchOff(target);
                yield ok(state(target));
            }
            default -> problem(405, "GET, PUT or DELETE");
        };
    }

    private Reply switchOn(String target, byte[] body) {
        JsonNode node = json.read(body).orElse(null);
        if (node == null || !node.path("fault").isTextual()) {
            return problem(400, "a JSON object with \"fault\" is needed");
        }
        try {
            Fault fault = Fault.named(node.path("fault").asText());
            if (!target.equals(NETWORK)) {
                faults.switchOn(target, fault, node.path("message").asText(FaultSwitchboard.DEFAULT_MESSAGE));
            } else if (fault == Fault.DOWN) {
                faults.setNetworkDown(true);
            } else {
                return problem(400, "the network can only be DOWN");
            }
            return ok(state(target));
        } catch (IllegalArgumentException e) {
            return problem(400, String.valueOf(e.getMessage()));
        }
    }

    private void switchOff(String target) {
        if (target.equals(NETWORK)) {
            faults.setNetworkDown(false);
        } else {
            faults.switchOff(target);
        }
    }

    private Reply state() {
        List<Map<String, Object>> active = new ArrayList<>();
        faults.active().forEach((target, fault) -> active.add(state(target, Optional.of(fault))));
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("networkDown", faults.networkDown());
        state.put("active", active);
        state.put("faults", Fault.values());
        return ok(state);
    }

    private Map<String, Object> state(String target) {
        return target.equals(NETWORK)
                ? Map.of("networkDown", faults.networkDown())
                : state(target, faults.faultOf(target));
    }

    private static Map<String, Object> state(String target, Optional<ActiveFault> active) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("target", target);
        active.ifPresent(fault -> {
            state.put("fault", fault.fault());
            state.put("message", fault.message());
        });
        return state;
    }

    private Reply ok(Object body) {
        return Reply.of(200, Reply.JSON, json.write(body));
    }

    private Reply problem(int status, String reason) {
        return Reply.of(status, Reply.JSON, json.write(Map.of("error", reason)));
    }
}
