package org.onewindow.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    @Test
    void columnsThatFitShareWhatIsLeft() {
        assertThat(ColumnWidths.fitted(new float[] {10, 20, 30}, 90)).containsExactly(20, 30, 40);
    }

    @Test
    void onlyTheWidestGiveWay() {
        assertThat(ColumnWidths.fitted(new float[] {10, 500, 20, 300}, 130)).containsExactly(10, 50, 20, 50);
    }

    @Property(tries = 200)
    void theyFillThePaper(@ForAll @Size(min = 1, max = 12) List<@FloatRange(min = 1, max = 900) Float> wanted) {
        float[] columns = new float[wanted.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = wanted.get(i);
        }
        float sum = 0;
        for (float width : ColumnWidths.fitted(columns, 500)) {
            assertThat(width).isPositive();
            sum += width;
        }
        assertThat(sum).isBetween(499f, 501f);
    }
}
