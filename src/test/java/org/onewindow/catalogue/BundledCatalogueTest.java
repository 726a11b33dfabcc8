package org.onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;

class BundledCatalogueTest {
    private static final Catalogue CATALOGUE = bundled();

    private static Catalogue bundled() {
        CatalogueLoad load = CatalogueFiles.loadBundled();
        if (load instanceof CatalogueLoad.Faulty faulty) {
            Texts texts = Texts.load(Language.ENGLISH);
            throw new AssertionError(
                    faulty.faults().stream().map(fault -> fault.sentence(texts)).collect(Collectors.joining("\n")));
        }
        return ((CatalogueLoad.Loaded) load).catalogue();
    }

    @Test
    void itHoldsTheFortySystemsOfTheDecisionAndFourMore() {
        assertThat(CATALOGUE.systems()).hasSize(44);
        assertThat(CATALOGUE.systems().stream().filter(VerticalSystem::ofTheDecision))
                .hasSize(40);
    }

    @Test
    void itHoldsAtLeastFiveHundredItemsAndTwelveMatters() {
        assertThat(CATALOGUE.items()).hasSizeGreaterThanOrEqualTo(500);
        assertThat(CATALOGUE.matters()).hasSize(12);
    }

    @Test
    void itSaysThatItIsASample() {
        assertThat(CATALOGUE.edition().label().zh()).contains("示例");
        assertThat(CATALOGUE.edition().label().en()).contains("Sample");
        assertThat(CATALOGUE.matters())
                .allMatch(matter -> matter.legalBasis().zh().startsWith("示例"));
    }

    @Test
    void everySystemIsAskedByAServiceButCreditReferenceWhichOnlyHasANotice() {
        Set<VerticalSystem> served =
                CATALOGUE.services().stream().map(Service::system).collect(Collectors.toSet());

        List<VerticalSystem> unserved = CATALOGUE.systems().stream()
                .filter(system -> !served.contains(system))
                .toList();

        assertThat(unserved).extracting(VerticalSystem::code).containsExactly("S36");
        assertThat(unserved.get(0).notice().zh()).contains("授权");
        assertThat(unserved.get(0).notice().en()).isNotEmpty();
    }

    @Test
    void everyItemIsAnsweredBySomeService() {
        Set<DataItem> answered = CATALOGUE.services().stream()
                .flatMap(service -> service.items().stream())
                .collect(Collectors.toSet());

        assertThat(answered).containsExactlyInAnyOrderElementsOf(CATALOGUE.items());
    }

    @Test
    void itemsNotSharedStayInTheCatalogue() {
        assertThat(CATALOGUE.items().stream().filter(item -> item.sharing() == SharingType.NOT_SHARED))
                .extracting(DataItem::code)
                .containsExactly("S09-13", "S19-13");
    }

    @Test
    void nothingHighlySensitiveIsEverKept() {
        assertThat(CATALOGUE.items().stream().filter(item -> item.level() == SensitivityLevel.L4))
                .isNotEmpty()
                .allMatch(item -> item.cacheRule() == CacheRule.NEVER);
    }

    @Test
    void sensitiveItemsAreKeptForTheOpenCaseAtTheMost() {
        assertThat(CATALOGUE.items().stream().filter(item -> item.level() == SensitivityLevel.L3))
                .isNotEmpty()
                .allMatch(item -> item.cacheRule().onlyInOpenCase());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            S01-01, NUMBER,      CASE_8_HOURS
            S01-07, HIDDEN,      NEVER
            S02-06, ADDRESS,     CASE_8_HOURS
            S04-03, CERTIFICATE, CASE_8_HOURS
            S05-01, PLATE,       CASE_8_HOURS
            S09-01, NONE,        CASE_8_HOURS
            S09-05, NONE,        NEVER
            S12-03, NONE,        CASE_8_HOURS
            S12-14, NONE,        DAYS_7
            S15-02, NONE,        DAYS_30
            S15-16, MOBILE,      NEVER
            S20-15, HIDDEN,      NEVER
            S25-01, ACCOUNT,     NEVER
            S27-02, NONE,        DAYS_7
            S29-01, NONE,        HOURS_24
            S33-01, NONE,        DAYS_30
            """)
    void itemsAreMaskedAndKeptAsTheirSystemsSay(String code, MaskRule mask, CacheRule cache) {
        DataItem item = CATALOGUE.item(code).orElseThrow();

        assertThat(item.mask()).isEqualTo(mask);
        assertThat(item.cacheRule()).isEqualTo(cache);
    }

    @Test
    void everyNationalityHasItsCodeOfTheStandard() {
        CodeList nationalities = CATALOGUE.codeList("ethnic-group").orElseThrow();

        assertThat(nationalities.entries()).hasSize(58).containsKeys("01", "56", "97", "98");
        assertThat(nationalities.words("01").orElseThrow().zh()).isEqualTo("汉族");
        assertThat(nationalities.words("56").orElseThrow().zh()).isEqualTo("基诺族");
    }

    @Test
    void codeListsKeepTheOrderOfTheFile() {
        assertThat(CATALOGUE.codeList("sex").orElseThrow().entries().keySet()).containsExactly("0", "1", "2", "9");
    }

    @Test
    void aHomeChangesHandsAfterAskingNineToThirteenServices() {
        Matter transfer = CATALOGUE.matter("M04").orElseThrow();

        assertThat(transfer.needs()).hasSizeBetween(9, 13);
    }

    @Test
    void noMatterNeedsAllThatItsServicesCouldAnswer() {
        assertThat(CATALOGUE.matters())
                .allSatisfy(matter -> assertThat(matter.needs())
                        .anyMatch(need ->
                                need.items().size() < need.service().items().size()));
    }

    @ParameterizedTest
    @CsvSource({
        "M01,4", "M02,4", "M03,4", "M04,5", "M05,6", "M06,8", "M07,6", "M08,5", "M09,4", "M10,4", "M11,3", "M12,5"
    })
    void withEverythingWaivedAMatterSparesTheVisitsItPromises(String code, int visits) {
        assertThat(visitsSpared(CATALOGUE.matter(code).orElseThrow())).hasSize(visits);
    }

    /** Distinct departments, the lead apart, that issue a waived paper or whose own step is merged into the package. */
    private static Set<Department> visitsSpared(Matter matter) {
        return matter.materials().stream()
                .filter(material -> material.step() || !material.replacedBy().isEmpty())
                .flatMap(material -> material.issuers().stream())
                .filter(department -> !department.equals(matter.lead()))
                .collect(Collectors.toSet());
    }

    @Test
    void bothLanguagesAreWritten() {
        assertThat(CATALOGUE.items())
                .allMatch(item -> item.name()
                        .en()
                        .chars()
                        .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                .allMatch(item -> !item.name().zh().isBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstantShownOnAScreenHasWords(Language language) {
        Texts texts = Texts.load(language);
        Stream<String> keys = Stream.of(
                        keys("level", SensitivityLevel.values()),
                        keys("sharing", SharingType.values()),
                        keys("update", UpdateCycle.values()),
                        keys("form", Material.Form.values()),
                        Arrays.stream(CatalogueFault.Code.values()).map(CatalogueFault.Code::textKey))
                .flatMap(each -> each);

        assertThat(keys).allMatch(texts::has);
    }

    private static Stream<String> keys(String group, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> String.format(Locale.ROOT, "catalogue.%s.%s", group, constant));
    }
}
