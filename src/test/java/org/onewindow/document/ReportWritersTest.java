package org.onewindow.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.onewindow.review.report.BarChart;
import org.onewindow.review.report.Report;
import org.onewindow.review.report.ReportTable;
import org.onewindow.review.report.ReportWriter;
import org.onewindow.review.usage.UsageSlip;

/** All people in it are invented. */
class ReportWritersTest {
    private static final String CHECKPOINT =
            "onewindow/110105/counter-07/00ff\n1284\nn5LE0bO5ZLNqbS4H0Kyn0W1V4b1t3bQ0x8y6yIh5sXA=\n";
    private static final List<String> HOSTILE = List.of("=1+1", "+SUM(A1)", "-2+3", "@cmd", "\t=1", "＝1");

    private static Report report(List<List<String>> rows) {
        return new Report(
                "日报 Daily review",
                List.of("朝阳区政务服务中心 · Counter 07", "2026-11-23"),
                List.of(new Report.Fact("Look-ups 查询", "1,284", "+6 %"), new Report.Fact("少跑", "846", "1,021")),
                List.of(new BarChart(
                        "Look-ups by hour",
                        "answered",
                        "offline or failed",
                        IntStream.range(8, 18)
                                .mapToObj(hour -> new BarChart.Bar(hour + ":00", 20 * hour % 90, hour % 4))
                                .toList())),
                new ReportTable(List.of("Time", "Clerk", "Subject", "Outcome"), rows, "The list ends here"),
                Optional.of(new Report.Seal("Checkpoint of the sealed log", CHECKPOINT)));
    }

    private static byte[] written(ReportWriter writer, Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(report, out);
        return out.toByteArray();
    }

    private static List<List<String>> hostileRows() {
        return HOSTILE.stream()
                .map(cell -> List.of("14:31:52", "王\uD862\uDF4A", cell, "answered"))
                .toList();
    }

    @Test
    void cellsThatLookLikeFormulasAreTextInCommaSeparatedValues() throws IOException {
        String text = new String(written(new CsvReport(), report(hostileRows())), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF");
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            records = reader.stream().toList();
        }
        assertThat(records).hasSize(1 + HOSTILE.size());
        assertThat(records.subList(1, records.size()))
                .allSatisfy(record -> assertThat(record.getField(2)).startsWith("'"));
    }

    @Test
    void aSpreadsheetHasNoFormulaInIt() throws IOException {
        Path file = Files.createDirectories(Path.of("target", "papers")).resolve("report.xlsx");
        Files.write(file, written(new SpreadsheetReport(), report(hostileRows())));

        StringBuilder sheets = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    sheets.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(sheets.toString()).doesNotContain("<f>").contains("&apos;=1+1");
    }

    @Test
    void aPdfHasItsWordsAsTextAndItsSealAsACode() throws IOException {
        Path file = Files.createDirectories(Path.of("target", "papers")).resolve("report.pdf");
        List<List<String>> rows = IntStream.range(0, 120)
                .mapToObj(i ->
                        List.of("14:31:" + i, "li.wen", "110105********2354", "数据共享查询 answered after a while " + i))
                .toList();
        Files.write(file, written(new PdfReport(), report(rows)));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("日报 Daily review").contains("1,284").contains("while 119");
            assertThat(document.getNumberOfPages()).isBetween(3, 8);
        }
    }

    @Test
    void aTextTooLongForACodeHasNone() {
        assertThat(QrCode.of("x".repeat(2_900))).isPresent();
        assertThat(QrCode.of("x".repeat(3_000))).isEmpty();
    }

    @Test
    void aPdfThatEndsItsTableEarlySaysSo() throws IOException {
        List<List<String>> rows = Collections.nCopies(PdfReport.MOST_ROWS + 1, List.of("1", "2", "3", "4"));

        assertThat(words(written(new PdfReport(), report(rows)))).contains("The list ends here");
    }

    @Test
    void noLineOfASlipIsMissingHoweverLongALookIs() throws IOException {
        String items = IntStream.range(0, 900).mapToObj(i -> "item" + i).collect(Collectors.joining(", "));
        UsageSlip.Look plain =
                new UsageSlip.Look(List.of("10:00", "clerk-one", "M04", "address"), "Entry 7", Optional.of(CHECKPOINT));
        UsageSlip.Look looked =
                new UsageSlip.Look(List.of("10:01", "clerk-two", "M05", items), "Entry 8", Optional.empty());
        UsageSlip slip = new UsageSlip(
                "Who looked",
                List.of(),
                List.of("When", "Who", "Matter", "What"),
                List.of(plain, looked, plain),
                "How to check");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfSlip().write(slip, out);

        assertThat(words(out.toByteArray()))
                .contains("item0,", "item450,", "item899", "Entry 7", "Entry 8", "How to check");
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void thePaperHasTheChartsWordsAndACodeThatReadsAsTheCheckpoint() throws Exception {
        byte[] pdf = written(new PdfReport(), report(List.of()));

        assertThat(words(pdf))
                .contains("Look-ups by hour", "offline or failed", "8:00", "17:00")
                .contains("onewindow/110105/counter-07/00ff");
        assertThat(codeOf(pdf)).isEqualTo(CHECKPOINT);
    }

    private static String codeOf(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            BinaryBitmap bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
