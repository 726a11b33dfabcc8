package org.onewindow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");
    /** Calls whose first or second argument is a key, for the keys that code asks for. */
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\.text|Message\\.of|new KeyHint|new RailEntry)\\(\\s*(?:\"[^\".]*\",\\s*)?\"([a-z]+\\.[^\"]*[^\".-])\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (TextFile file : TextFile.values()) {
            assertThat(read(file, Language.ENGLISH).stringPropertyNames())
                    .as(file.fileName())
                    .containsExactlyInAnyOrderElementsOf(
                            read(file, Language.CHINESE).stringPropertyNames());
        }
    }

    @ParameterizedTest
    @EnumSource(TextFile.class)
    void everyKeyBeginsWithItsFilesNameAndHasWords(TextFile file) {
        for (Language language : Language.values()) {
            read(file, language).forEach((key, words) -> {
                assertThat((String) key).startsWith(file.fileName() + ".");
                assertThat((String) words).as("%s in %s", key, language).isNotBlank();
            });
        }
    }

    @Test
    void theFilesOnDiskAreTheFilesThatAreRead() throws IOException {
        Stream<String> named = Stream.of(TextFile.values())
                .flatMap(file -> Stream.of(Language.values())
                        .map(language -> file.fileName() + "_" + language.code() + ".properties"));
        try (var files = Files.list(Path.of("assets", "text"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(named.toList());
        }
    }

    @Test
    void everyKeyThatScreensOrCodeAskForHasWords() {
        Set<String> asked = new TreeSet<>(found(FXML_KEY, sources(Path.of("fxml"), ".fxml")));
        found(ASKED, sources(Path.of("src", "main", "java"), ".java")).stream()
                .filter(key -> Stream.of(TextFile.values()).anyMatch(file -> key.startsWith(file.fileName() + ".")))
                .forEach(asked::add);

        assertThat(asked).isNotEmpty();
        assertThat(keys()).containsAll(asked);
    }

    /** A key is used if it stands in a source as it is, or if a piece of it that ends in a dot does, with the rest put on by the program. */
    @Test
    void noWordsAreLeftOver() {
        Set<String> literals = new TreeSet<>(found(FXML_KEY, sources(Path.of("fxml"), ".fxml")));
        literals.addAll(found(LITERAL, sources(Path.of("src", "main", "java"), ".java")));
        Set<String> unused = Stream.of(TextFile.values())
                .flatMap(file -> read(file, Language.ENGLISH).stringPropertyNames().stream())
                .filter(key -> !literals.contains(key) && !isBuilt(key, literals))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).as("words nobody shows").isEmpty();
    }

    private static boolean isBuilt(String key, Set<String> literals) {
        for (int dot = key.indexOf('.', key.indexOf('.') + 1); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (literals.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (TextFile file : TextFile.values()) {
            keys.addAll(read(file, Language.ENGLISH).stringPropertyNames());
        }
        return keys;
    }

    private static Properties read(TextFile file, Language language) {
        Path path = Path.of("assets", "text", file.fileName() + "_" + language.code() + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Set<String> found(Pattern pattern, List<String> sources) {
        return sources.stream()
                .flatMap(source -> pattern.matcher(source).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> sources(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(TextsTest::content)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
