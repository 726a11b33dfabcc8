package org.onewindow.sandbox.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CountryNamesTest {

    private static final List<String> NAMES = LongStream.range(2_000, 14_000)
            .mapToObj(index -> TestCountry.COUNTRY
                    .view(TestCountry.COUNTRY.person(index * 301))
                    .orElseThrow()
                    .name())
            .toList();

    @Test
    void surnamesAreAsFrequentAsTheyAre() {
        assertThat(share("王")).isBetween(0.05, 0.085);
        assertThat(share("李")).isBetween(0.05, 0.085);
        assertThat(share("欧阳")).isBetween(0.0001, 0.003);
    }

    @Test
    void namesOfOtherPeoplesAreThere() {
        assertThat(NAMES).anyMatch(name -> name.contains("·")).anyMatch(name -> name.endsWith("卓玛"));
    }

    @Test
    void rareCharactersBeyondTheFirstPlaneAreThere() {
        assertThat(NAMES).anyMatch(name -> name.codePoints().anyMatch(character -> character > 0xFFFF));
    }

    @Test
    void everyCharacterOutsideGb2312IsListedForTheFont() throws IOException {
        String listed = text("rare-characters.txt");
        Charset common = Charset.forName("GB2312");
        for (String file : List.of("names.txt", "words.txt")) {
            text(file)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMapToInt(String::codePoints)
                    .mapToObj(Character::toString)
                    .filter(character -> !common.newEncoder().canEncode(character))
                    .forEach(character -> assertThat(listed).contains(character));
        }
    }

    private static double share(String surname) {
        return (double) NAMES.stream().filter(name -> name.startsWith(surname)).count() / NAMES.size();
    }

    private static String text(String file) throws IOException {
        try (InputStream stream = CountryNamesTest.class.getResourceAsStream("/assets/sandbox/" + file)) {
            assertThat(stream).isNotNull();
            return new String(stream == null ? new byte[0] : stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
