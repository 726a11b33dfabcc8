package org.onewindow.document;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.onewindow.review.report.BarChart;
import org.onewindow.review.report.BarChart.Bar;

/** Draws a bar chart on paper; the exceptional part of a bar is hatched, so that a black and white print says it too. */
final class PaperChart {
    private static final float HEIGHT = 110;
    private static final float LABEL = 7.5f;
    private static final Color REGULAR = new Color(0x0969DA);
    private static final Color EXCEPTION = new Color(0xBC4C00);

    private final Paper paper;

    PaperChart(Paper paper) {
        this.paper = paper;
    }

    void draw(BarChart chart) throws IOException {
        paper.reserve(HEIGHT + 60);
        paper.paragraph(chart.title(), 11, Paper.INK);
        legend(chart);
        if (chart.bars().isEmpty() || chart.highest() == 0) {
            paper.paragraph("—", Paper.TEXT, Paper.QUIET);
            return;
        }
        float width = Paper.WIDTH / Math.max(8, chart.bars().size());
        float base = paper.top() - HEIGHT;
        float x = Paper.MARGIN;
        for (Bar bar : chart.bars()) {
            bar(bar, chart.highest(), x, base, width * 0.62f);
            label(bar, x, base, width);
            x += width;
        }
        paper.down(HEIGHT + 3 * LABEL + 14);
    }

    private void legend(BarChart chart) throws IOException {
        float y = paper.top() - LABEL - 2;
        paper.page().setNonStrokingColor(REGULAR);
        paper.page().addRect(Paper.MARGIN, y, LABEL, LABEL);
        paper.page().fill();
        String regular = paper.font().printable(chart.regular());
        float x = Paper.MARGIN + LABEL + 4;
        paper.write(regular, x, y + 1, LABEL, Paper.QUIET);
        if (!chart.exceptional().isEmpty()) {
            x += paper.font().width(regular, LABEL) + 12;
            hatched(x, y, LABEL, LABEL);
            paper.write(paper.font().printable(chart.exceptional()), x + LABEL + 4, y + 1, LABEL, Paper.QUIET);
        }
        paper.down(LABEL + 16);
    }

    private void bar(Bar bar, double highest, float x, float base, float width) throws IOException {
        float regular = (float) (bar.regular() / highest * (HEIGHT - 12));
        float exception = (float) (bar.exception() / highest * (HEIGHT - 12));
        PDPageContentStream page = paper.page();
        page.setNonStrokingColor(REGULAR);
        page.addRect(x, base, width, regular);
        page.fill();
        if (exception > 0) {
            hatched(x, base + regular, width, exception);
        }
        String figure = bar.height() == Math.rint(bar.height())
                ? String.valueOf((long) bar.height())
                : String.valueOf(Math.round(bar.height() * 10) / 10.0);
        paper.write(figure, x, base + regular + exception + 3, LABEL, Paper.QUIET);
    }

    private void hatched(float x, float y, float width, float height) throws IOException {
        PDPageContentStream page = paper.page();
        page.saveGraphicsState();
        page.addRect(x, y, width, height);
        page.clip();
        page.setStrokingColor(EXCEPTION);
        page.setLineWidth(0.9f);
        for (float at = -height; at < width; at += 3) {
            page.moveTo(x + at, y);
            page.lineTo(x + at + height, y + height);
        }
        page.stroke();
        page.restoreGraphicsState();
        page.setStrokingColor(EXCEPTION);
        page.setLineWidth(0.8f);
        page.addRect(x, y, width, height);
        page.stroke();
    }

    private void label(Bar bar, float x, float base, float width) throws IOException {
        float y = base - LABEL - 3;
        int lines = 0;
        for (String line : paper.font().lines(bar.label(), LABEL, width - 3)) {
            if (lines++ < 3) {
                paper.write(line, x, y, LABEL, Paper.INK);
                y -= LABEL + 1;
            }
        }
    }
}
