package org.onewindow.app.settings;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.app.settings.Settings.Origin;

/** Reads {@code station.json} and the {@code --set} options. What the command line says wins over the file. */
public final class SettingsReader {
    /** The file's name in the home folder. */
    public static final String FILE_NAME = "station.json";

    private static final String COMMAND_LINE = "--set";
    private static final long LARGEST_FILE = 256 * 1024;
    private static final SettingKind.Allowed NOTHING = SettingKind.Allowed.of("json");

    private final List<SettingsFault> faults = new ArrayList<>();
    private final Map<SettingKey, Settings.Value> values = new EnumMap<>(SettingKey.class);

    private SettingsReader() {}

    /** Reads the settings of {@code home}; a missing file is an empty one. */
    public static SettingsRead read(Path home, List<String> assignments) {
        SettingsReader reader = new SettingsReader();
        reader.readFile(home.resolve(FILE_NAME));
        assignments.forEach(reader::readAssignment);
        reader.checkTogether();
        return reader.faults.isEmpty()
                ? new SettingsRead.Ready(new Settings(home, reader.values))
                : new SettingsRead.Faulty(reader.faults);
    }

    private void readFile(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                fault(SettingsFault.Code.UNREADABLE, file.toString(), "> 256 KiB", NOTHING);
                return;
            }
            JsonNode tree = JsonMapper.builder()
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(Files.readAllBytes(file));
            if (tree.isObject()) {
                readObject("", tree, file.toString());
            } else {
                fault(SettingsFault.Code.NOT_JSON, file.toString(), "not an object", NOTHING);
            }
        } catch (JsonProcessingException e) {
            String line = Optional.ofNullable(e.getLocation())
                    .map(location -> "line " + location.getLineNr() + ": ")
                    .orElse("");
            fault(SettingsFault.Code.NOT_JSON, file.toString(), line + e.getOriginalMessage(), NOTHING);
        } catch (IOException e) {
            fault(SettingsFault.Code.UNREADABLE, file.toString(), e.getClass().getSimpleName(), NOTHING);
        }
    }

    private void readObject(String prefix, JsonNode object, String where) {
        object.properties().forEach(property -> {
            String key = prefix + property.getKey();
            JsonNode node = property.getValue();
            if (node.isObject()) {
                readObject(key + ".", node, where);
            } else if (node.isValueNode() && !node.isNull()) {
                assign(key, node.asText(), where, Origin.FILE);
            } else {
                fault(SettingsFault.Code.BAD_VALUE, where, key, allowed(key));
            }
        });
    }

    private void readAssignment(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            fault(SettingsFault.Code.NOT_KEY_VALUE, COMMAND_LINE, assignment, SettingKind.Allowed.of("assignment"));
        } else {
            assign(
                    assignment.substring(0, equals),
                    assignment.substring(equals + 1),
                    COMMAND_LINE,
                    Origin.COMMAND_LINE);
        }
    }

    private void assign(String name, String value, String where, Origin origin) {
        Optional<SettingKey> key = SettingKey.of(name);
        if (key.isEmpty()) {
            fault(
                    SettingsFault.Code.UNKNOWN_KEY,
                    where,
                    name,
                    SettingKind.Allowed.of("choice", String.join(", ", SettingKey.keys())));
        } else if (!value.isEmpty() && !key.get().allows(value)) {
            fault(SettingsFault.Code.BAD_VALUE, where, name, key.get().allowed());
        } else {
            values.put(key.get(), new Settings.Value(value, origin));
        }
    }

    /** A station on a real exchange needs to know who it is there, what it is called and where it stands. */
    private void checkTogether() {
        if (isSet(SettingKey.EXCHANGE_URL)) {
            for (SettingKey needed :
                    List.of(SettingKey.EXCHANGE_CLIENT, SettingKey.STATION_NAME, SettingKey.STATION_DIVISION)) {
                if (!isSet(needed)
                        && faults.stream().noneMatch(fault -> fault.key().equals(needed.key()))) {
                    fault(SettingsFault.Code.MISSING, FILE_NAME, needed.key(), needed.allowed());
                }
            }
        }
        if (isSet(SettingKey.EXCHANGE_TLS_KEY_STORE) && !isSet(SettingKey.EXCHANGE_TLS_KEY_STORE_PASSWORD_FILE)) {
            SettingKey needed = SettingKey.EXCHANGE_TLS_KEY_STORE_PASSWORD_FILE;
            fault(SettingsFault.Code.MISSING, FILE_NAME, needed.key(), needed.allowed());
        }
    }

    private boolean isSet(SettingKey key) {
        Settings.Value value = values.get(key);
        return value != null && !value.text().isEmpty();
    }

    private static SettingKind.Allowed allowed(String key) {
        return SettingKey.of(key).map(SettingKey::allowed).orElse(NOTHING);
    }

    private void fault(SettingsFault.Code code, String where, String key, SettingKind.Allowed allowed) {
        faults.add(new SettingsFault(code, where, key, allowed));
    }
}
