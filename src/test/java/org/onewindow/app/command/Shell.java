package org.onewindow.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.app.settings.DisplayLanguage;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.settings.SettingsFault;
import org.onewindow.language.Texts;

/** Runs commands in this process as a shell would, and keeps what they printed. */
public final class Shell {
    static final String CITIZEN = "110108198501019972";

    /** The words of commands whose settings leave the language to the system. */
    static final Texts WORDS = Texts.load(DisplayLanguage.ofSystem());

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final Deque<String> typed = new ArrayDeque<>();
    private final List<SettingsFault> shown = new ArrayList<>();
    private Reader input = Reader.nullReader();

    public Shell(Path home) {
        this.home = home;
    }

    /** What a command left behind. */
    public record Result(int code, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        /** Standard output as one JSON object a line, which nothing else may stand between. */
        List<JsonNode> json() {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
            List<JsonNode> objects = new ArrayList<>();
            for (String line : lines()) {
                try {
                    JsonNode object = mapper.readTree(line);
                    if (!object.isObject()) {
                        throw new AssertionError("no JSON object: " + line);
                    }
                    objects.add(object);
                } catch (JsonProcessingException e) {
                    throw new AssertionError("no JSON object: " + line, e);
                }
            }
            return objects;
        }

        List<JsonNode> ofType(String type) {
            return json().stream()
                    .filter(line -> line.path("type").asText().equals(type))
                    .toList();
        }
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }

    Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Shell without(String variable) {
        environment.remove(variable);
        return this;
    }

    /** What a person will type at the prompts for passwords; without any, nobody is there to ask. */
    Shell typing(String... passwords) {
        typed.addAll(List.of(passwords));
        return this;
    }

    /** The faults of the settings that a window showed. */
    List<SettingsFault> shown() {
        return List.copyOf(shown);
    }

    Shell reading(String standardInput) {
        return reading(new StringReader(standardInput));
    }

    Shell reading(Reader standardInput) {
        input = standardInput;
        return this;
    }

    public Result run(String... arguments) {
        return run(new StringWriter(), arguments);
    }

    /** The same with a standard output that can be read while the command runs. */
    public Result run(StringWriter out, String... arguments) {
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                home,
                Map.copyOf(environment),
                new BufferedReader(input),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                words -> Optional.ofNullable(typed.poll()).map(String::toCharArray),
                Clock.systemDefaultZone());
        int code = new Commands(
                        surroundings,
                        new ProgramWindow() {
                            @Override
                            public int open(Settings settings) {
                                throw new AssertionError("no window is asked for");
                            }

                            @Override
                            public void cannotStart(List<SettingsFault> faults) {
                                shown.addAll(faults);
                            }
                        },
                        "1.2.3")
                .run(arguments);
        return new Result(code, out.toString(), err.toString());
    }
}
