package org.onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.catalogue.ItemType.Kind;
import org.onewindow.language.LocalizedText;

class CatalogueFilesTest {
    @TempDir
    private Path directory;

    private Catalogue load(SmallCatalogue catalogue) {
        return loadFrom(catalogue.writeTo(directory));
    }

    private static Catalogue loadFrom(Path directory) {
        CatalogueLoad load = CatalogueFiles.load(directory);
        assertThat(load).isInstanceOf(CatalogueLoad.Loaded.class);
        return ((CatalogueLoad.Loaded) load).catalogue();
    }

    @Test
    void aDepartmentASystemAServiceAnItemAndAMatterAreAddedByWritingThemDown() {
        Catalogue catalogue = load(new SmallCatalogue()
                .withLine("departments.csv", "MUS,博物馆,Museum,文博,Museum,GOV,MUS")
                .withLine("systems.csv", "X03,MUS,藏品,Collection,collection,no,只展示,Shown only")
                .withLine("items.csv", "X03-01,X03,展品,Exhibit,l(80),PERSON,UNCONDITIONAL,L1,YEARLY,DAYS_7,NONE,注,Note")
                .withLine("services.csv", "X03.verify,X03,核对,Check,VERIFY,check-1,PERSON,,X03-01")
                .withLine("matters.csv", "M03,参观,A visit,PERSON,MUS,home,依据,Basis,,")
                .withLine("matter-needs.csv", "M03,X03.verify,X03-01")
                .withLine("matter-materials.csv", "M03,M03-01,门票,Ticket,ELECTRONIC,X03.verify,X03-01?,LIB ARC,no,,")
                .withLine("matter-materials.csv", "M03,M03-02,存包,Cloakroom,CHECK,,,MUS,yes,,"));

        Matter visit = catalogue.matter("M03").orElseThrow();
        Service check = catalogue.service("X03.verify").orElseThrow();
        DataItem exhibit = catalogue.item("X03-01").orElseThrow();
        assertThat(visit.needs()).containsExactly(new MatterNeed(check, List.of(exhibit)));
        assertThat(visit.lead().memberCode()).isEqualTo("MUS");
        assertThat(visit.lifeStage()).isEqualTo(new LocalizedText("置业", "Buying a home"));
        assertThat(check.mode()).isEqualTo(Service.Mode.VERIFY);
        assertThat(check.department().name().zh()).isEqualTo("博物馆");
        assertThat(check.system().notice().en()).isEqualTo("Shown only");
        assertThat(exhibit.type()).isEqualTo(new ItemType(Kind.TEXTS, 80, 0, ""));
        assertThat(exhibit.cacheRule()).isEqualTo(CacheRule.DAYS_7);
        assertThat(visit.materials()).extracting(Material::step).containsExactly(false, true);
        assertThat(visit.materials().get(0).issuers())
                .extracting(Department::code)
                .containsExactlyInAnyOrder("LIB", "ARC");
        assertThat(visit.materials().get(0).replacedBy()).containsExactly(check);
        assertThat(visit.materials().get(0).evidence()).containsExactly(new Material.Evidence(exhibit, true, Set.of()));
    }

    @Test
    void aMaterialMaySayWhatItsItemsHaveToSay() {
        SmallCatalogue catalogue = new SmallCatalogue()
                .withLine("code-lists.csv", "colour,blue,蓝,Blue")
                .with("matter-materials.csv", "X01.query,X01-01", "X01.query,X01-01 X01-02?=red|blue");

        assertThat(load(catalogue)
                        .matter("M01")
                        .orElseThrow()
                        .materials()
                        .get(0)
                        .evidence())
                .extracting(Material.Evidence::mayBeEmpty, Material.Evidence::values)
                .containsExactly(tuple(false, Set.of()), tuple(true, Set.of("red", "blue")));
    }

    @Test
    void whatIsReadIsWhatIsWritten() {
        Catalogue catalogue = load(new SmallCatalogue());

        assertThat(catalogue.edition())
                .isEqualTo(new CatalogueEdition("1", LocalDate.of(2026, 11, 23), new LocalizedText("示例", "Sample")));
        assertThat(catalogue.service("X01.query").orElseThrow().deadline()).contains(Duration.ofSeconds(8));
        assertThat(catalogue.service("X02.query").orElseThrow().deadline()).isEmpty();
        assertThat(catalogue.service("X01.query").orElseThrow().items())
                .as("a star stands for all items of the system")
                .extracting(DataItem::code)
                .containsExactly("X01-01", "X01-02");
        assertThat(catalogue.matter("M01").orElseThrow().statutoryDays()).isEqualTo(5);
        assertThat(catalogue.matter("M01").orElseThrow().promisedDays()).isEqualTo("1–2");
        assertThat(catalogue.codeList("colour").orElseThrow().words("red")).contains(new LocalizedText("红", "Red"));
    }

    @Test
    void anEmptyCacheRuleFollowsTheLevel() {
        Catalogue catalogue = load(new SmallCatalogue());

        assertThat(catalogue.item("X01-01").orElseThrow().cacheRule()).isEqualTo(CacheRule.CASE_8_HOURS);
        assertThat(catalogue.item("X01-02").orElseThrow().cacheRule()).isEqualTo(CacheRule.DAYS_30);
    }

    @Test
    void aMatterMayListAnItemThatIsNotSharedSoThatThePlanCanSayWhyItIsLeftOut() {
        Matter matter = load(new SmallCatalogue()).matter("M02").orElseThrow();

        assertThat(matter.needs().get(0).items()).extracting(DataItem::sharing).containsExactly(SharingType.NOT_SHARED);
    }

    @Test
    void aSpreadsheetsMarkLineEndsPaddingAndQuotedCommentsAreNoFault() throws IOException {
        SmallCatalogue catalogue = new SmallCatalogue();
        catalogue.writeTo(directory);
        String text =
                "\"# kept by the office, second floor\",,,,,,\n" + catalogue.text("departments.csv") + ",,,,,,\n\n";
        Files.writeString(directory.resolve("departments.csv"), "\uFEFF" + text.replace("\n", "\r\n"));

        assertThat(loadFrom(directory).departments()).hasSize(2);
    }

    @Test
    void columnsMayStandInAnyOrder() {
        Catalogue catalogue = load(new SmallCatalogue().withText("matter-needs.csv", """
                        items,matter,service
                        X01-01 X01-02,M01,X01.query
                        X02-01,M02,X02.query
                        """));

        assertThat(catalogue.matter("M01").orElseThrow().needs().get(0).items()).hasSize(2);
    }

    @Test
    void aDayMayBeWrittenAsSpreadsheetsDo() {
        Catalogue catalogue = load(new SmallCatalogue().with("edition.csv", "2026-11-23", "2026/1/3"));

        assertThat(catalogue.edition().date()).isEqualTo(LocalDate.of(2026, 1, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            s(50);     TEXT;              50; 0; ''
            n(18,4);   NUMBER;            18; 4; ''
            n(4,0);    NUMBER;            4;  0; ''
            d;         DATE;              0;  0; ''
            d+;        DATE_OR_LONG_TERM; 0;  0; ''
            dt;        DATE_TIME;         0;  0; ''
            ym;        YEAR_MONTH;        0;  0; ''
            b;         FLAG;              0;  0; ''
            e(sex);    CODE;              0;  0; sex
            l(100);    TEXTS;             100; 0; ''
            """)
    void aTypeIsReadAsWritten(String text, Kind kind, int length, int scale, String list) {
        assertThat(ItemTypes.parse(text)).contains(new ItemType(kind, length, scale, list));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s", "s()", "s(0)", "s(x)", "n(2)", "n(2,3)", "e()", "D", "d++", "s(50)x", "l(-1)", "n(1,1,1)"})
    void whatIsNoTypeIsRefused(String text) {
        assertThat(ItemTypes.parse(text)).isEqualTo(Optional.empty());
    }
}
