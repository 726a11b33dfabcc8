package org.onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onewindow.catalogue.CatalogueFault.Code;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

class CatalogueFaultTest {
    @TempDir
    private Path directory;

    private record Broken(Code code, String file, int line, String column, UnaryOperator<SmallCatalogue> how) {
        @Override
        public String toString() {
            return code + " in " + file + ", line " + line + ", " + column;
        }
    }

    private static Broken edit(Code code, String file, int line, String column, String old, String now) {
        return new Broken(code, file, line, column, catalogue -> catalogue.with(file, old, now));
    }

    private static Broken add(Code code, String file, int line, String column, String added) {
        return new Broken(code, file, line, column, catalogue -> catalogue.withLine(file, added));
    }

    private static Broken whole(Code code, String file, int line, String column, String text) {
        return new Broken(code, file, line, column, catalogue -> catalogue.withText(file, text));
    }

    static Stream<Broken> broken() {
        return Stream.of(
                new Broken(Code.MISSING_FILE, "items.csv", 0, "", catalogue -> catalogue.without("items.csv")),
                whole(Code.TOO_LARGE, "items.csv", 0, "", "#".repeat(CatalogueReading.MOST_BYTES + 1)),
                whole(
                        Code.TOO_MANY_ROWS,
                        "matter-needs.csv",
                        0,
                        "",
                        "matter,service,items\n" + "M01,X01.query,X01-01\n".repeat(CatalogueTable.MOST_ROWS + 1)),
                whole(Code.NO_HEADER, "matters.csv", 0, "", "# nothing here\n"),
                edit(Code.BAD_CSV, "systems.csv", 3, "", "X02,LIB,馆藏", "X02,LIB,\"馆藏\"x"),
                edit(Code.MISSING_COLUMN, "services.csv", 1, "scope", "service_code,scope,", "service_code,"),
                edit(Code.UNKNOWN_COLUMN, "services.csv", 1, "colour", "deadline_seconds", "colour"),
                edit(Code.REPEATED_COLUMN, "matter-needs.csv", 1, "items", "service,items", "service,items,items"),
                edit(Code.WRONG_COLUMN_COUNT, "departments.csv", 3, "", "Archive,,", "Archive,,,"),
                add(Code.NOT_ONE_ROW, "edition.csv", 0, "", "2,2026-11-24,示例,Sample"),
                edit(Code.EMPTY, "items.csv", 2, "en", "Reader", " "),
                edit(Code.EMPTY, "systems.csv", 3, "notice_en", "no,,", "no,停用,"),
                edit(Code.CONTROL_CHARACTER, "items.csv", 2, "zh", "读者", "读\u0007者"),
                edit(Code.BAD_CODE, "departments.csv", 3, "code", "ARC,档案馆", "档案,档案馆"),
                edit(Code.BAD_EXCHANGE_CODE, "systems.csv", 2, "subsystem", "loans", "借阅"),
                edit(
                        Code.BAD_EXCHANGE_CODE,
                        "services.csv",
                        2,
                        "service_code",
                        "QUERY,query,PERSON",
                        "QUERY,a/b,PERSON"),
                edit(Code.BAD_EXCHANGE_CODE, "departments.csv", 2, "member_code", "GOV,LIB", "GOV,.."),
                edit(Code.INCOMPLETE_MEMBER, "departments.csv", 3, "member_code", "Archive,,", "Archive,GOV,"),
                edit(Code.NO_MEMBER_CODE, "systems.csv", 3, "department", "X02,LIB", "X02,ARC"),
                edit(Code.BAD_TYPE, "items.csv", 2, "type", "X01,读者,Reader,s(50)", "X01,读者,Reader,text"),
                edit(Code.BAD_VALUE, "items.csv", 2, "level", "L3", "L5"),
                edit(Code.BAD_VALUE, "systems.csv", 2, "of_the_decision", "yes", "maybe"),
                edit(Code.MASK_NOT_FOR_TYPE, "items.csv", 3, "mask", "L1,DAILY,,NONE", "L1,DAILY,,NAME"),
                edit(Code.BAD_NUMBER, "services.csv", 2, "deadline_seconds", ",8,", ",0,"),
                edit(Code.BAD_DATE, "edition.csv", 2, "date", "2026-11-23", "2026-02-30"),
                edit(Code.DUPLICATE, "items.csv", 3, "code", "X01-02", "X01-01"),
                edit(Code.DUPLICATE, "systems.csv", 3, "subsystem", "holdings", "loans"),
                add(Code.DUPLICATE, "code-lists.csv", 5, "code", "colour,red,赤,Crimson"),
                add(Code.DUPLICATE, "matter-needs.csv", 4, "service", "M01,X01.query,X01-01"),
                add(Code.DUPLICATE, "services.csv", 4, "service_code", "X.b,X01,查,Query,QUERY,query,BOTH,,X01-01"),
                edit(Code.REPEATED_IN_LIST, "matter-needs.csv", 2, "items", "X01-01 X01-02", "X01-01 X01-01"),
                edit(Code.UNKNOWN_REFERENCE, "items.csv", 3, "type", "e(colour)", "e(shape)"),
                edit(Code.UNKNOWN_REFERENCE, "matters.csv", 2, "life_stage", "PERSON,LIB,home", "PERSON,LIB,moon"),
                edit(Code.UNKNOWN_REFERENCE, "matter-materials.csv", 2, "issuers", "ARC", "MOON"),
                edit(Code.UNKNOWN_REFERENCE, "systems.csv", 2, "department", "X01,LIB", "X01,MOON"),
                edit(Code.ITEM_OF_OTHER_SYSTEM, "services.csv", 2, "items", ",*", ",X01-01 X01-02 X02-01"),
                edit(Code.NO_ITEMS, "services.csv", 3, "items", "BOTH,,X02-01", "BOTH,,"),
                edit(Code.NO_ITEMS, "matter-needs.csv", 2, "items", ",X01-01 X01-02", ","),
                edit(Code.ITEM_NOT_IN_SERVICE, "matter-needs.csv", 2, "items", "X01-02", "X02-01"),
                edit(
                        Code.SCOPE_NOT_COVERED,
                        "matter-needs.csv",
                        3,
                        "service",
                        "M02,X02.query,X02-01",
                        "M02,X01.query,X01-02"),
                new Broken(
                        Code.SCOPE_NOT_COVERED,
                        "matter-needs.csv",
                        3,
                        "items",
                        catalogue -> catalogue.with("matters.csv", "ENTERPRISE", "PERSON")),
                edit(Code.SERVICE_NOT_NEEDED, "matter-materials.csv", 2, "replaced_by", "X01.query", "X02.query"),
                edit(Code.ITEM_NOT_NEEDED, "matter-materials.csv", 2, "items", "X01.query,X01-01", "X01.query,X02-01"),
                edit(
                        Code.UNKNOWN_REFERENCE,
                        "matter-materials.csv",
                        2,
                        "items",
                        "X01.query,X01-01",
                        "X01.query,X09-01"),
                edit(
                        Code.UNKNOWN_REFERENCE,
                        "matter-materials.csv",
                        2,
                        "items",
                        "X01.query,X01-01",
                        "X01.query,X01-02=green"),
                edit(
                        Code.NO_VALUES_OF_TYPE,
                        "matter-materials.csv",
                        2,
                        "items",
                        "X01.query,X01-01",
                        "X01.query,X01-01=red"),
                new Broken(
                        Code.BAD_VALUE,
                        "matter-materials.csv",
                        2,
                        "items",
                        catalogue -> catalogue
                                .with("items.csv", "e(colour)", "b")
                                .with("matter-materials.csv", "X01.query,X01-01", "X01.query,X01-02=yes")));
    }

    private List<CatalogueFault> faultsOf(SmallCatalogue catalogue) {
        return faultsIn(catalogue.writeTo(directory));
    }

    private static List<CatalogueFault> faultsIn(Path directory) {
        CatalogueLoad load = CatalogueFiles.load(directory);
        assertThat(load).isInstanceOf(CatalogueLoad.Faulty.class);
        return ((CatalogueLoad.Faulty) load).faults();
    }

    @Test
    void whatTheseTestsBreakIsSoundBefore() {
        assertThat(CatalogueFiles.load(new SmallCatalogue().writeTo(directory)))
                .isInstanceOf(CatalogueLoad.Loaded.class);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aFaultIsToldWithFileLineColumnAndReason(Broken broken) {
        List<CatalogueFault> faults = faultsOf(broken.how().apply(new SmallCatalogue()));

        assertThat(faults)
                .extracting(CatalogueFault::file, CatalogueFault::line, CatalogueFault::column, CatalogueFault::code)
                .contains(tuple(broken.file(), broken.line(), broken.column(), broken.code()));
        assertThat(faults).as("no more is told than what is wrong").hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void everyKindOfFaultHasBeenSeen() {
        Set<Code> seen = broken().map(Broken::code).collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
        seen.addAll(Set.of(Code.UNREADABLE, Code.NOT_UTF_8)); // below

        assertThat(seen).containsExactly(Code.values());
    }

    @Test
    void aFolderInPlaceOfAFileIsUnreadable() throws IOException {
        new SmallCatalogue().without("items.csv").writeTo(directory);
        Files.createDirectory(directory.resolve("items.csv"));

        assertThat(faultsIn(directory)).extracting(CatalogueFault::code).containsExactly(Code.UNREADABLE);
    }

    @Test
    void aFileInAnotherEncodingIsToldAsSuch() throws IOException {
        SmallCatalogue catalogue = new SmallCatalogue();
        catalogue.writeTo(directory);
        Files.write(
                directory.resolve("departments.csv"),
                catalogue.text("departments.csv").getBytes(Charset.forName("GBK")));

        assertThat(faultsIn(directory))
                .extracting(CatalogueFault::file, CatalogueFault::code)
                .containsExactly(tuple("departments.csv", Code.NOT_UTF_8));
    }

    @Test
    void faultsInSeveralFilesAreAllToldAtOnceInOrder() {
        List<CatalogueFault> faults = faultsOf(new SmallCatalogue()
                .with("matters.csv", "1–2,5", "1–2,five")
                .with("items.csv", "L3", "secret")
                .with("items.csv", "L2", "L9")
                .with("departments.csv", "Archive,档案", ",档案"));

        assertThat(faults)
                .extracting(CatalogueFault::file, CatalogueFault::line, CatalogueFault::column, CatalogueFault::code)
                .containsExactly(
                        tuple("departments.csv", 3, "en", Code.EMPTY),
                        tuple("items.csv", 2, "level", Code.BAD_VALUE),
                        tuple("items.csv", 4, "level", Code.BAD_VALUE),
                        tuple("matters.csv", 2, "statutory_days", Code.BAD_NUMBER));
    }

    @Test
    void aBadValueIsToldWithTheAllowedOnes() {
        List<CatalogueFault> faults = faultsOf(new SmallCatalogue().with("items.csv", "L3", "L5"));

        assertThat(faults.get(0).sentence(Texts.load(Language.ENGLISH)))
                .isEqualTo(
                        "File items.csv, line 2, column \"level\": \"L5\" is not allowed here. Allowed: L1, L2, L3, L4.");
        assertThat(faults.get(0).sentence(Texts.load(Language.CHINESE)))
                .isEqualTo("文件 items.csv 第 2 行“level”列：“L5”不在可用值之内。可用：L1, L2, L3, L4。");
    }

    @Test
    void aFaultInARowIsNotToldAgainByWhatRefersToIt() {
        List<CatalogueFault> faults =
                faultsOf(new SmallCatalogue().with("departments.csv", "Library,GOV,LIB", "Library,GOV,图"));

        assertThat(faults).extracting(CatalogueFault::code).containsExactly(Code.BAD_EXCHANGE_CODE);
    }
}
