package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.sandbox.Fault;

/** What a clerk sees when departments are not well. Each test troubles services of its own, so that none is left alone for another's failures. */
class CounterTroubleTest extends CounterJourney {
    @TempDir
    private static Path home;

    private static CounterFixture counter;

    @BeforeAll
    static void openTheStation() {
        counter = new CounterFixture(home, "exchange.deadlineSeconds=3");
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
    void aDepartmentThatHangsKeepsNobodyWaitingButItself() {
        counter.faults().switchOn("S20.query", Fault.HANGS);
        ask(CounterFixture.CITIZEN, "second");
        until(() -> counter.model().answeredCount() == 9 && countsUp());

        assertThat(look("S20.query")).isEqualTo(StateLook.WAITING);
        assertOthersUntouched("S20.query");
        goFromTheListTo("S20.query");
        awaitEnd();

        assertThat(look("S20.query")).isEqualTo(StateLook.UNAVAILABLE);
        assertThat(words(card("S20.query"))).contains("Ask again").contains("Reference");
        pictures("counter-hung");
    }

    /** Enter in the department list goes to the card, also to one that still waits. */
    private void goFromTheListTo(String service) {
        ListView<ServiceView> list = find(".department-list");
        doOnScreen(list::requestFocus);
        doOnScreen(() -> list.getSelectionModel().select(card(service).view().orElseThrow()));
        press(KeyCode.ENTER);
        assertThat(focused()).isSameAs(card(service));
    }

    private boolean countsUp() {
        String words = words(find(".departments"));
        return words.contains("1 of 3 s") || words.contains("2 of 3 s");
    }

    @Test
    void anAnswerAboutSomebodyElseIsRefusedAndNeverShown() {
        counter.faults().switchOn("S18.query", Fault.WRONG_SUBJECT);
        ask(CounterFixture.CITIZEN, "second");
        awaitEnd();

        assertThat(look("S18.query")).isEqualTo(StateLook.REFUSED);
        assertOthersUntouched("S18.query");
        assertThat(words(card("S18.query"))).contains("answer refused").doesNotContain("Tax type");
        pictures("counter-wrong-subject");
    }

    @Test
    void noRightAndMaintenanceSayWhoCanHelp() {
        counter.faults().switchOn("S24.query", Fault.ACCESS_DENIED);
        counter.faults().switchOn("S25.query", Fault.MAINTENANCE, "系统升级至14:00 / Upgrade until 14:00");
        ask(CounterFixture.CITIZEN, "second");
        awaitEnd();

        assertThat(look("S24.query")).isEqualTo(StateLook.NOT_PERMITTED);
        assertThat(words(card("S24.query")))
                .containsPattern("Ask the department for: \\S+/\\S+")
                .containsPattern("Reference [0-9a-f-]{36}, exchange \\S+");
        assertThat(look("S25.query")).isEqualTo(StateLook.UNAVAILABLE);
        assertThat(words(card("S25.query"))).contains("Upgrade until 14:00");
        assertOthersUntouched("S24.query", "S25.query");
        doOnScreen(() -> robot.from(window.scene().getRoot())
                .lookup(".counter-scroll")
                .<ScrollPane>query()
                .setVvalue(1));
        pictures("counter-denied-maintenance");
    }

    @Test
    void aFailedServiceIsAskedAgainFromTheListOnceItIsWell() {
        counter.faults().switchOn("S29.verify", Fault.DOWN);
        ask(CounterFixture.CITIZEN, "second");
        awaitEnd();
        // A copy that an earlier look-up left stands in for the department, with its age.
        assertThat(look("S29.verify")).isIn(StateLook.UNAVAILABLE, StateLook.SAVED_COPY);
        pictures("counter-down");

        counter.faults().clear();
        ListView<?> list = find(".department-list");
        doOnScreen(list::requestFocus);
        press(KeyCode.END);
        press(KeyCode.R);
        until(() -> look("S29.verify") == StateLook.FOUND);

        awaitEnd();
        assertOthersUntouched();
    }

    @Test
    void aTroubleOfTheWholeExchangeIsSaidOnceAboveAllCards() {
        counter.troubleEveryDepartment(Fault.OUTDATED_CONFIGURATION);
        ask(CounterFixture.ENTERPRISE, "M12");
        awaitEnd();

        assertThat(bannerSays()).contains("configuration has expired");
        assertThat(words(find(".counter-cards")))
                .contains("No answer: see the notice above.")
                .doesNotContain("configuration has expired");
        pictures("counter-common-trouble");
    }

    @Test
    void besideADepartmentThatAnsweredACardSaysItsTroubleItself() {
        counter.faults().switchOn("S24.query", Fault.OUTDATED_CONFIGURATION);
        ask(CounterFixture.CITIZEN, "second");
        awaitEnd();

        assertThat(bannerSays()).isEmpty();
        assertOthersUntouched("S24.query");
        assertThat(words(card("S24.query")))
                .contains("configuration has expired", "The exchange's operator has to mend it", "Ask again")
                .doesNotContain("see the notice above");
        pictures("counter-trouble-of-one");
    }

    private String bannerSays() {
        return words(find(".counter-banner"));
    }

    @Test
    void withoutTheNetworkNothingIsFoundAndTheCardsStayCalm() {
        counter.faults().setNetworkDown(true);
        ask(CounterFixture.FOREIGN_RESIDENT, "enrol");
        awaitEnd();

        assertThat(counter.model().services().get())
                .extracting(view -> StateLook.of(view.answer().get()))
                .isNotEmpty()
                .doesNotContain(StateLook.FOUND);
        assertThat(words(card("S01.verify"))).doesNotContain("administrator");
        pictures("counter-network-down");
    }
}
