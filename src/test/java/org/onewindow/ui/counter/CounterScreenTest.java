package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.casework.CaseState;
import org.onewindow.document.PaperPicture;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.language.Language;
import org.onewindow.language.Texts;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.sandbox.Fault;
import org.onewindow.subject.NumberKind;

/** What a clerk does at the counter. Departments have so long to answer that one that hangs hangs until it is cancelled. */
class CounterScreenTest extends CounterJourney {
    @TempDir
    private static Path home;

    private static CounterFixture counter;

    @BeforeAll
    static void openTheStation() {
        counter = new CounterFixture(home, "exchange.deadlineSeconds=60");
    }

    @AfterAll
    static void closeTheStation() {
        counter.close();
    }

    @Override
    CounterFixture station() {
        return counter;
    }

    @Test
    void aCitizensRecordsArriveFromEveryDepartmentByKeyboardAlone() {
        picture("counter-empty");
        ask(CounterFixture.CITIZEN, "second");
        picture("counter-asked");
        awaitEnd();

        assertThat(counter.model().services().get()).hasSize(10).noneMatch(ServiceView::awaited);
        assertOthersUntouched();
        assertThat(words(find(".lookup-hints"))).isEmpty();
        pictures("counter-person");
        resize(1280, 720);
        picture("counter-person-1280x720");
        doOnScreen(() -> appearance.percentProperty().set(200));
        picture("counter-person-large-1280x720");
        ScrollPane cards = find(".counter-scroll");
        Node accept = find(".materials > .accent");
        doOnScreen(accept::requestFocus);
        doOnScreen(() -> cards.setVvalue(1));
        assertThat(onScreen(() -> cards.localToScene(cards.getLayoutBounds())
                        .contains(accept.localToScene(accept.getLayoutBounds()))))
                .isTrue();
        picture("counter-person-large-below-1280x720");
        ScrollPane lines = find(".materials-scroll");
        assertThat(onScreen(() -> lines.getViewportBounds().getHeight()))
                .isGreaterThanOrEqualTo(
                        onScreen(() -> lines.getContent().getLayoutBounds().getHeight()) - 1);
        resize(3840, 2160);
        picture("counter-person-large-4k");
    }

    @Test
    void aCardSaysOfWhichDayARecordOfEarlierIs() {
        ask(CounterFixture.CITIZEN, "M04");
        awaitEnd();
        Instant asOf = ((Answer.Found) card("S01.query")
                        .view()
                        .orElseThrow()
                        .answer()
                        .get()
                        .orElseThrow()
                        .answer())
                .asOf();
        assertThat(words(card("S01.query"))).doesNotContain("as of");

        counter.clock().pass(Duration.ofDays(2));
        doOnScreen(appearance::switchLanguage);
        assertThat(words(card("S01.query"))).contains("数据截至");
        doOnScreen(appearance::switchLanguage);
        assertThat(words(card("S01.query")))
                .contains("as of " + LocalDate.ofInstant(asOf, counter.clock().getZone()));
        pictures("counter-as-of");
    }

    @Test
    void whatTheNumberTellsStandsBelowItWhereItHasNoRoomBesideIt() {
        press(KeyCode.F2);
        type(CounterFixture.CITIZEN);
        resize(1200, 720);
        until(() -> words(find(".lookup-hints")).equals("Resident ID · Beijing (110108) · born 1985-01-01"));
        picture("counter-number-below");

        resize(1280, 720);
        until(() -> words(find(".lookup-hints")).isEmpty());
    }

    @Test
    void anEnterprisesRecordsArriveUnderItsCreditCode() {
        ask(CounterFixture.ENTERPRISE, "M12");
        awaitEnd();

        assertOthersUntouched();
        assertThat(words()).contains("Unified social credit code");
        assertThat(words(find(".materials")))
                .contains("Surrender of the company seal", "handled here", "Merged into this matter.")
                .contains("Regulations on the Registration of Market Entities", "It is no official list");
        assertThat(words(card("S15.query"))).contains(CounterFixture.ENTERPRISE);
        pictures("counter-enterprise");
    }

    @Test
    void aForeignResidentsRecordsArriveUnderThePermanentResidenceNumber() {
        ask(CounterFixture.FOREIGN_RESIDENT, "second");
        awaitEnd();

        assertOthersUntouched();
        pictures("counter-foreign-resident");
    }

    @Test
    void aRevealedFieldIsJournalledAndMasksItselfAgain() {
        ask(CounterFixture.CITIZEN, "second");
        awaitEnd();
        String masked = words(card("S01.query"));
        assertThat(masked).doesNotContain(CounterFixture.CITIZEN);

        reveal("S01.query");
        assertThat(counter.journalled()).contains(Action.REVEALED);
        assertThat(words(card("S01.query"))).contains(CounterFixture.CITIZEN);
        pictures("counter-revealed");

        // Anew: what the pictures took counts too.
        doOnScreen(counter.model()::maskAll);
        reveal("S01.query");
        counter.clock().pass(Reveals.SHOWN_FOR.minusSeconds(20));
        doOnScreen(counter.model()::tick);
        assertThat(words(card("S01.query"))).contains(CounterFixture.CITIZEN);
        counter.clock().pass(Duration.ofSeconds(20));
        doOnScreen(counter.model()::tick);
        assertThat(words(card("S01.query"))).isEqualTo(masked);

        reveal("S01.query");
        doOnScreen(counter.model()::maskAll);
        assertThat(words(card("S01.query"))).isEqualTo(masked);
    }

    @Test
    void aRevealedFieldMasksItselfWhenTheWindowLosesTheFocus() {
        ask(CounterFixture.CITIZEN, "second");
        awaitEnd();
        String masked = words(card("S01.query"));
        reveal("S01.query");
        assertThat(words(card("S01.query"))).contains(CounterFixture.CITIZEN);

        // The display of tests never takes the focus from a window, so the scene is moved to a window that has none.
        assertThat(stage.isFocused()).isTrue();
        Scene scene = window.scene();
        doOnScreen(() -> new Stage().setScene(scene));
        doOnScreen(() -> stage.setScene(scene));

        assertThat(words(card("S01.query"))).isEqualTo(masked);
    }

    private void reveal(String service) {
        Hyperlink link = onScreen(() -> robot.from(card(service)).lookup(".reveal").<Hyperlink>queryAll().stream()
                .filter(Hyperlink::isVisible)
                .findFirst()
                .orElseThrow());
        doOnScreen(link::requestFocus);
        press(KeyCode.SPACE);
        until(() -> link.getText().equals("mask"));
    }

    @Test
    void detailsOpenAndCloseByKeyboardAndTheFocusComesBack() {
        ask(CounterFixture.CITIZEN, "second");
        awaitEnd();

        press(KeyCode.ALT, KeyCode.DIGIT3);
        assertThat(focused()).isSameAs(card("S02.query"));
        press(KeyCode.ENTER);
        String details = words(find(".details"));
        assertThat(details).contains("Record 1 of 2", "Record 2 of 2", "Request ID", "S02-03");
        pictures("counter-details");
        press(KeyCode.ESCAPE);

        assertThat(onScreen(() -> find(".details").isVisible())).isFalse();
        assertThat(words()).doesNotContain("Request ID");
        press(KeyCode.ALT, KeyCode.DIGIT9);
        press(KeyCode.ENTER);
        press(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(card("S25.query"));
        robot.clickOn("Household registration");
        assertThat(focused()).isSameAs(card("S02.query"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ctrlPPutsWhatIsOnTheScreenOnPaperMaskedThoughAFieldIsRevealed(Language language) throws Exception {
        press(KeyCode.CONTROL, KeyCode.P);
        assertThat(counter.journalled()).doesNotContain(Action.PRINTED);
        ask(CounterFixture.CITIZEN, "M04");
        awaitEnd();
        doOnScreen(() -> appearance.languageProperty().set(language));
        Hyperlink link = onScreen(() -> robot.from(card("S01.query"))
                .lookup(".reveal")
                .<Hyperlink>queryAll()
                .iterator()
                .next());
        doOnScreen(link::fire);
        until(() -> words().contains(CounterFixture.CITIZEN.substring(3, 14)));

        press(KeyCode.CONTROL, KeyCode.P);
        until(() -> counter.model().shownCase().printed().get().isPresent());

        String name = counter.model().shownCase().printed().get().orElseThrow();
        assertThat(words(find(".materials"))).contains(name);
        assertThat(counter.journalled()).containsOnlyOnce(Action.PRINTED);
        String text;
        try (PDDocument paper = Loader.loadPDF(counter.papers().resolve(name).toFile())) {
            text = new PDFTextStripper().getText(paper);
        }
        Texts texts = Texts.load(language);
        assertThat(text)
                .contains(texts.text("counter.sheet.title"), "110***********9972", "M04")
                .contains(
                        counter.model().openCase().get().orElseThrow().number().toString())
                .contains(texts.text("counter.material.WAIVED"), texts.text("counter.sheet.invented"))
                .contains(texts.text("lookup.consent.PRESENT_CARD_SEEN"))
                .doesNotContain(CounterFixture.CITIZEN);
        counter.model()
                .services()
                .get()
                .forEach(view -> assertThat(text)
                        .contains(view.request().service().name().in(language))
                        .contains(view.answer().get().orElseThrow().requestId().toString()));
        PaperPicture.of(
                counter.papers().resolve(name), "case-" + language.name().toLowerCase(Locale.ROOT));
        picture("counter-printed");
        doOnScreen(() -> appearance.languageProperty().set(Language.ENGLISH));
    }

    /** Else one person's answers could stand under another's case number. */
    @Test
    void aCaseThatAnotherTookThePlaceOfWhileTheFileWasChosenIsNotPrinted() {
        ask(CounterFixture.CITIZEN, "M04");
        awaitEnd();
        counter.whileAsked(() -> {
            counter.model().number().text().set("310115199212319990");
            counter.model().nextConsent();
            counter.model().lookUp();
        });

        press(KeyCode.CONTROL, KeyCode.P);
        counter.whileAsked(() -> {});
        awaitEnd();

        assertThat(counter.journalled()).doesNotContain(Action.PRINTED);
        assertThat(counter.journalled().stream().filter(Action.CASE_OPENED::equals))
                .hasSize(2);
    }

    @Test
    void thereIsNothingToPrintBeforeTheFirstAnswer() {
        ask(CounterFixture.CITIZEN, "M04");
        awaitEnd();
        assertThat(onScreen(() -> find("#print").isDisabled())).isFalse();
        counter.model().services().get().forEach(view -> counter.faults().switchOn(view.code(), Fault.HANGS));

        press(KeyCode.ENTER);
        until(() -> counter.model().running().get()
                && !counter.model().services().get().isEmpty());

        assertThat(onScreen(() -> counter.model().answeredCount())).isZero();
        until(() -> find("#print").isDisabled());
        press(KeyCode.CONTROL, KeyCode.P);
        assertThat(counter.journalled()).doesNotContain(Action.PRINTED);
        press(KeyCode.ESCAPE);
        awaitEnd();
        assertThat(onScreen(() -> find("#print").isDisabled())).isFalse();
    }

    @Test
    void aPaperThatCannotBeSavedIsSaidInOneSentenceAndTheCaseStays() throws Exception {
        ask(CounterFixture.CITIZEN, "M04");
        awaitEnd();
        CaseNumber number = counter.model().openCase().get().orElseThrow().number();
        Files.createDirectories(
                counter.papers().resolve("case " + number + ".pdf").resolve("in the way"));

        press(KeyCode.CONTROL, KeyCode.P);
        until(() -> words().contains("The file could not be saved. Choose another folder."));

        assertThat(counter.model().openCase().get().orElseThrow().number()).isEqualTo(number);
        assertThat(counter.model().shownCase().printed().get()).isEmpty();
        assertOthersUntouched();
        picture("counter-not-printed");
        Files.delete(counter.papers().resolve("case " + number + ".pdf").resolve("in the way"));
        Files.delete(counter.papers().resolve("case " + number + ".pdf"));
        press(KeyCode.CONTROL, KeyCode.P);
        until(() -> counter.model().shownCase().printed().get().isPresent());
        assertThat(words()).contains("Saved as case " + number + ".pdf").doesNotContain("The file could not be saved.");
    }

    @Test
    void aCaseIsAcceptedWithF9AfterAPaperWasTakenIn() {
        ask(CounterFixture.CITIZEN, "second");
        awaitEnd();
        doOnScreen(() -> firstPaper().fire());
        // The list follows a pulse after the cards.
        until(() -> words().contains("taken in"));
        pictures("counter-case-open");

        press(KeyCode.F9);
        until(() -> counter.model().openCase().get().orElseThrow().state() == CaseState.ACCEPTED);

        assertThat(counter.journalled()).contains(Action.CASE_ACCEPTED);
        until(() -> firstPaper().isDisabled());
        doOnScreen(() -> counter.model().offline().set(true));
        resize(1280, 720);
        pictures("counter-case-accepted");
    }

    /** The first paper that can be taken in; looked up anew each time, since another language builds the screen anew. */
    private CheckBox firstPaper() {
        return robot.from(this.<Node>find(".materials")).lookup(".check-box").<CheckBox>queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
    }

    /** What cards that wait for the next look-up still hold of the last one's records. */
    private List<String> wordsOfHiddenCards() {
        return onScreen(() -> robot.from(window.scene().getRoot()).lookup(".field-value").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .filter(text -> !text.isEmpty())
                .toList());
    }

    @Test
    void closingTheCaseMakesRoomForTheNext() {
        ask(CounterFixture.CITIZEN, "second");
        awaitEnd();

        press(KeyCode.F8);
        until(() -> !counter.model().hasOpenCase());

        assertThat(counter.journalled()).contains(Action.CASE_CLOSED);
        assertThat(robot.from(window.scene().getRoot()).lookup(".service-card").<Node>queryAll())
                .noneMatch(Node::isVisible);
        // Emptied when there is time for it.
        until(() -> wordsOfHiddenCards().isEmpty());
        assertThat(counter.model().number().text().get()).isEmpty();
        assertThat(counter.model().consent().get()).isEmpty();
        assertThat(focused().getId()).isEqualTo("number");
        assertThat(words(find(".lookup-bar"))).contains("Choose a matter", "Not noted yet");
        pictures("counter-closed");
        ask(CounterFixture.ENTERPRISE, "M12");
        awaitEnd();
        assertOthersUntouched();
    }

    @Test
    void theLanguageChangesWhileAskingAndEscapeEndsIt() {
        counter.faults().switchOn("S20.dwellings", Fault.HANGS);
        ask(CounterFixture.CITIZEN, "second");
        awaitAllBut(1);
        pictures("counter-hanging");
        List<ServiceAnswer> before = answers();
        String caseNumber =
                counter.model().openCase().get().orElseThrow().number().toString();

        doOnScreen(() -> appearance.languageProperty().set(Language.CHINESE));

        assertThat(answers()).containsAll(before);
        assertThat(counter.model().number().text().get()).isEqualTo(CounterFixture.CITIZEN);
        assertThat(words()).contains("二手房转移登记").doesNotContain("second-hand");
        assertThat(counter.model().openCase().get().orElseThrow().number().toString())
                .isEqualTo(caseNumber);
        press(KeyCode.ESCAPE);
        awaitEnd();

        assertThat(counter.journalled()).contains(Action.LOOKUP_CANCELLED);
        assertThat(look("S20.dwellings")).isEqualTo(StateLook.CANCELLED);
        assertThat(answers()).containsAll(before);
        pictures("counter-cancelled");
    }

    private List<ServiceAnswer> answers() {
        return onScreen(() -> counter.model().services().get().stream()
                .flatMap(view -> view.answer().get().stream())
                .toList());
    }

    @Test
    void aSecondLookUpTakesThePlaceOfTheFirstWhileItRuns() {
        counter.faults().switchOn("S01.query", Fault.HANGS);
        ask(CounterFixture.CITIZEN, "second");
        awaitAllBut(1);

        press(KeyCode.F2);
        type(CounterFixture.ENTERPRISE);
        chooseMatter("M12");
        press(KeyCode.ENTER);
        assertThat(words()).contains("Note how the person agreed.");
        press(KeyCode.F4);
        press(KeyCode.ENTER);
        until(() -> counter.journalled().contains(Action.LOOKUP_CANCELLED));
        awaitEnd();

        assertOthersUntouched();
        assertThat(words(card("S15.query"))).contains(CounterFixture.ENTERPRISE);
        assertThat(words()).doesNotContain("宋");
        pictures("counter-second");
    }

    @Test
    void aWrongDigitIsNamedAndNothingIsSent() {
        ask("110108198501019973", "second");

        assertThat(words())
                .contains("Wrong number")
                .contains(
                        "The check character at place 18 should be 2: compare every character with the card or licence.");
        assertNothingSent();
        assertThat(focused().getId()).isEqualTo("number");
        pictures("counter-wrong-number");
    }

    @Test
    void aMissingMatterOrConsentIsNamedAtItsFieldAndNothingIsSent() {
        press(KeyCode.ENTER);
        assertThat(words()).contains("Enter the whole number.");
        type(CounterFixture.CITIZEN);
        press(KeyCode.ENTER);
        assertThat(words()).contains("Choose the matter").doesNotContain("Enter the whole number.");
        assertNothingSent();
        type("second");
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);

        assertThat(words()).contains("Note how the person agreed.").doesNotContain("Choose the matter");
        assertThat(focused().getId()).isEqualTo("consent");
        assertNothingSent();
        pictures("counter-missing-consent");
        press(KeyCode.F4);
        press(KeyCode.ENTER);
        awaitEnd();
        assertThat(counter.journalled()).contains(Action.ASKED);
    }

    @Test
    void aNumberOfTwoKindsIsAskedAboutAndEitherCanBeChosenByKeyboard() {
        press(KeyCode.F2);
        type("511102198002239900");
        assertThat(words(find(".lookup-hints"))).contains("right as more than one kind", "Resident ID", "credit code");
        pictures("counter-two-kinds");
        ask("511102198002239900", "second");
        assertNothingSent();
        assertThat(((Labeled) focused()).getText()).contains("Resident ID");
        press(KeyCode.SPACE);

        assertThat(focused().getId()).isEqualTo("number");
        assertThat(kindOfNumber()).isEqualTo(NumberKind.RESIDENT_ID);
        assertThat(onScreen(() -> find(".lookup-hints").isVisible())).isFalse();
        pictures("counter-kind-chosen");

        press(KeyCode.F2);
        type("511102198002239900");
        press(KeyCode.ENTER);
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        assertThat(kindOfNumber()).isEqualTo(NumberKind.UNIFIED_SOCIAL_CREDIT_CODE);
        assertThat(counter.model().number().text().get()).isEqualTo("511102198002239900");
        assertThat(words(find(".lookup-bar"))).contains("Choose a matter");
        picture("counter-kind-chosen-other");
    }

    private NumberKind kindOfNumber() {
        return onScreen(() -> counter.model().number().subject().orElseThrow().kind());
    }

    @Test
    void whatIsNotAskedForIsListedWithTheReason() {
        ask(CounterFixture.CITIZEN, "second");
        awaitEnd();

        TitledPane leftOut = leftOut();
        assertThat(leftOut.getText()).isEqualTo("42 items not asked for");
        doOnScreen(leftOut::requestFocus);
        press(KeyCode.SPACE);

        assertThat(counter.model().leftOut().get()).isNotEmpty();
        assertThat(words(leftOut))
                .contains(counter.model().leftOut().get().stream()
                        .map(left -> left.service().name().in(Language.ENGLISH))
                        .toList())
                .contains(" · Not needed for this matter");
        counter.model()
                .leftOut()
                .get()
                .forEach(left -> assertThat(words(leftOut))
                        .contains(left.items().stream()
                                .map(item -> item.name().in(Language.ENGLISH))
                                .toList()));
        pictures("counter-left-out");
        doOnScreen(appearance::switchLanguage);
        assertThat(words(leftOut())).contains("本事项不需要");
        doOnScreen(appearance::switchLanguage);
        doOnScreen(() -> counter.model().leftOutOpen().set(false));
        assertThat(words(leftOut())).doesNotContain("Not needed for this matter");
    }

    private TitledPane leftOut() {
        return find(".left-out");
    }

    @Test
    void theDetailsSayOfEveryItemItsLevelAndWhereItComesFrom() {
        ask(CounterFixture.CITIZEN, "second");
        awaitEnd();
        ServiceView view = card("S20.query").view().orElseThrow();
        doOnScreen(() -> counter.model().openDetails(view));

        String details = words(find(".details"));
        assertThat(details)
                .contains(view.request().service().department().name().in(Language.ENGLISH) + " · "
                        + view.request().service().system().name().in(Language.ENGLISH));
        Texts texts = Texts.load(Language.ENGLISH);
        view.request()
                .items()
                .forEach(item -> assertThat(details)
                        .contains(item.name().in(Language.ENGLISH))
                        .contains(item.code() + " · " + texts.text("catalogue.level." + item.level())));
        assertThat(details).contains("True as of", "Proof of request", texts.text("lookup.hash.VERIFIED"));
        picture("counter-details-levels");
    }

    @Test
    void ofAChildTheDetailsSayThatEverythingIsSensitive() {
        ask("460106201506019965", "M07");
        awaitEnd();

        assertThat(words()).contains("Resident ID", "born 2015-06-01");
        ServiceView view = card("S02.query").view().orElseThrow();
        doOnScreen(() -> counter.model().openDetails(view));
        assertThat(words(find(".details"))).contains("Under 14: everything here counts as highly sensitive");
        pictures("counter-child");
    }

    private void assertNothingSent() {
        assertThat(counter.journalled()).doesNotContain(Action.ASKED, Action.LOOKUP_STARTED, Action.CASE_OPENED);
        assertThat(counter.model().services().get()).isEmpty();
        assertThat(counter.model().hasOpenCase()).isFalse();
    }
}
