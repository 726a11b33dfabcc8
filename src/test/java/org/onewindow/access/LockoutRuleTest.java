package org.onewindow.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockoutRuleTest {
    @ParameterizedTest
    @CsvSource({"0,0", "4,0", "5,30", "6,60", "7,120", "8,240", "9,480", "10,900", "11,900", "100000,900"})
    void theWaitDoublesFromHalfAMinuteToAQuarterOfAnHour(int failures, long seconds) {
        assertThat(LockoutRule.after(failures)).hasSeconds(seconds);
    }
}
