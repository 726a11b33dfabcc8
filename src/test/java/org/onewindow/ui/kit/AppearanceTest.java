package org.onewindow.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

class AppearanceTest {
    private final Appearance appearance = new Appearance(Language.ENGLISH, Theme.LIGHT);

    @Test
    void theTextGrowsToTwiceItsSizeAndNoFurther() {
        for (int step = 0; step < 20; step++) {
            appearance.enlarge();
        }
        assertThat(appearance.percentProperty().get()).isEqualTo(200);
        appearance.reduce();
        assertThat(appearance.percentProperty().get()).isEqualTo(175);
        appearance.standardSize();
        assertThat(appearance.percentProperty().get()).isEqualTo(100);
    }

    @Test
    void wordsFollowTheLanguage() {
        assertThat(appearance.text("common.close")).isEqualTo("Close");
        appearance.switchLanguage();
        assertThat(appearance.text("common.close")).isEqualTo("关闭");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT30S  | just now       | 刚刚
            PT1M   | 1 minute ago   | 1 分钟前
            PT59M  | 59 minutes ago | 59 分钟前
            PT1H   | 1 hour ago     | 1 小时前
            PT47H  | 47 hours ago   | 47 小时前
            PT48H  | 2 days ago     | 2 天前
            PT220H | 9 days ago     | 9 天前
            """)
    void anAgeIsToldInTheLargestUnitThatFits(Duration age, String english, String chinese) {
        assertThat(new Formats(Texts.load(Language.ENGLISH)).age(age)).isEqualTo(english);
        assertThat(new Formats(Texts.load(Language.CHINESE)).age(age)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({"PT0.061S, 61 ms", "PT0.999S, 999 ms", "PT1S, 1.0 s", "PT2.46S, 2.5 s"})
    void shortTimesAreToldInMilliseconds(Duration time, String words) {
        assertThat(appearance.formats().took(time)).isEqualTo(words);
    }
}
