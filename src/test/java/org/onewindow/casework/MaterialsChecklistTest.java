package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.access.Role;
import org.onewindow.casework.MaterialState.State;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.MaskRule;
import org.onewindow.catalogue.Material;
import org.onewindow.catalogue.Material.Evidence;
import org.onewindow.catalogue.Material.Form;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.MatterNeed;
import org.onewindow.catalogue.SensitivityLevel;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.catalogue.SubjectScope;
import org.onewindow.language.LocalizedText;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldValue;
import org.onewindow.lookup.LeftOut;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupPlanner;
import org.onewindow.lookup.PlannedRequest;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.RoleRule;
import org.onewindow.lookup.SampleCatalogue;
import org.onewindow.lookup.Trouble;
import org.onewindow.subject.SubjectKind;

class MaterialsChecklistTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Answer FOUND = new Answer.Found(List.of(), NOW);
    private static final DataItem PLAIN = SampleCatalogue.item("S01-01", ItemType.Kind.TEXT);
    private static final DataItem OTHER = SampleCatalogue.item("S01-02", ItemType.Kind.TEXT);
    private static final DataItem SECRET = SampleCatalogue.item(
            "S01-03",
            new ItemType(ItemType.Kind.TEXT, 50, 0, ""),
            SensitivityLevel.L4,
            SharingType.CONDITIONAL,
            SubjectScope.BOTH,
            MaskRule.NONE);
    private static final Service S01 = SampleCatalogue.simpleService("S01");
    private static final Service S02 = SampleCatalogue.simpleService("S02");
    private static final Service S03 = SampleCatalogue.simpleService("S03");

    private static MaterialsChecklist planned(Matter matter) {
        return MaterialsChecklist.of(matter)
                .planned(new LookupPlanner(RoleRule.ofAStation()).plan(matter, SubjectKind.PERSON, Role.CLERK));
    }

    private static PlannedRequest of(Service service) {
        return new PlannedRequest(service, service.items());
    }

    private static Matter matter(Material... materials) {
        return SampleCatalogue.matter(
                List.of(new MatterNeed(S01, S01.items()), new MatterNeed(S02, S02.items())), List.of(materials));
    }

    private static Material paper(String code, Set<String> issuers, Service... by) {
        return SampleCatalogue.material(code, Form.ORIGINAL, false, issuers, by);
    }

    @Test
    void aFoundRecordWaivesItsPaperAndTheVisitForIt() {
        MaterialsChecklist list = planned(matter(paper("A", Set.of("D01"), S01)));
        assertThat(list.states()).extracting(MaterialState::state).containsExactly(State.AWAITED);

        MaterialsChecklist after = list.answered(of(S01), FOUND);

        assertThat(after.states()).extracting(MaterialState::state).containsExactly(State.WAIVED);
        assertThat(after.saved()).isEqualTo(new VisitsSaved(1, 1));
    }

    static List<Answer> answersThatWaiveNothing() {
        return List.of(
                new Answer.NotFound(NOW),
                new Answer.Mismatch(List.of(), NOW),
                new Answer.NotPermitted("x"),
                new Answer.Unavailable(Trouble.TIMED_OUT, Optional.empty(), Optional.empty()),
                new Answer.Refused(Refusal.WRONG_SUBJECT),
                new Answer.SavedCopy(List.of(), NOW),
                new Answer.Queued(NOW));
    }

    @ParameterizedTest
    @MethodSource("answersThatWaiveNothing")
    void anythingButAFreshFindLeavesThePaperToBeBrought(Answer answer) {
        MaterialsChecklist list =
                planned(matter(paper("A", Set.of("D01"), S01))).answered(of(S01), answer);

        assertThat(list.states()).extracting(MaterialState::state).containsExactly(State.TO_BRING);
        assertThat(list.saved()).isEqualTo(VisitsSaved.NONE);
    }

    @Test
    void aPaperReplacedByTwoServicesNeedsBoth() {
        MaterialsChecklist list = planned(matter(paper("A", Set.of("D01"), S01, S02)));

        assertThat(list.answered(of(S01), FOUND).states())
                .extracting(MaterialState::state)
                .containsExactly(State.AWAITED);
        assertThat(list.answered(of(S01), FOUND).answered(of(S02), FOUND).states())
                .extracting(MaterialState::state)
                .containsExactly(State.WAIVED);
        assertThat(list.answered(of(S02), new Answer.NotFound(NOW)).states())
                .extracting(MaterialState::state)
                .containsExactly(State.TO_BRING);
    }

    @Test
    void aPaperWhoseServiceIsNotAskedIsToBeBrought() {
        assertThat(planned(matter(paper("A", Set.of(), S03), paper("B", Set.of())))
                        .states())
                .extracting(MaterialState::state)
                .containsExactly(State.TO_BRING, State.TO_BRING);
    }

    @Test
    void theLatestAnswerOfAServiceCounts() {
        MaterialsChecklist list = planned(matter(paper("A", Set.of("D01"), S01)));

        assertThat(list.answered(of(S01), new Answer.NotFound(NOW))
                        .answered(of(S01), FOUND)
                        .saved())
                .isEqualTo(new VisitsSaved(1, 1));
        assertThat(list.answered(of(S01), FOUND)
                        .answered(of(S01), new Answer.NotFound(NOW))
                        .saved())
                .isEqualTo(VisitsSaved.NONE);
    }

    @Test
    void aDepartmentCountsOnceAndTheLeadNever() {
        MaterialsChecklist list = planned(matter(
                        paper("A", Set.of("D01"), S01),
                        paper("B", Set.of("D01", "D02"), S02),
                        paper("C", Set.of("D99"), S01)))
                .answered(of(S01), FOUND)
                .answered(of(S02), FOUND);

        assertThat(list.saved()).isEqualTo(new VisitsSaved(2, 3));
    }

    @Test
    void aClerksOwnCheckCountsForNothing() {
        MaterialsChecklist list = planned(matter(SampleCatalogue.material("A", Form.CHECK, false, Set.of("D01"), S01)))
                .answered(of(S01), FOUND);

        assertThat(list.states()).extracting(MaterialState::state).containsExactly(State.WAIVED);
        assertThat(list.saved()).isEqualTo(VisitsSaved.NONE);
    }

    @Test
    void aMergedStepIsAVisitButNoPaperAndOnlyOnceSomethingIsSpared() {
        MaterialsChecklist list = planned(
                matter(paper("A", Set.of("D01"), S01), SampleCatalogue.material("B", Form.CHECK, true, Set.of("D05"))));

        assertThat(list.saved()).isEqualTo(VisitsSaved.NONE);
        assertThat(list.answered(of(S01), FOUND).saved()).isEqualTo(new VisitsSaved(2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "M01,4", "M02,4", "M03,4", "M04,5", "M05,6", "M06,8", "M07,6", "M08,5", "M09,4", "M10,4", "M11,3", "M12,5"
    })
    void withEverythingFoundAMatterSparesTheVisitsItPromises(String code, int visits) {
        Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
        Matter matter = catalogue.matter(code).orElseThrow();
        List<PlannedRequest> requests = matter.needs().stream()
                .map(need -> new PlannedRequest(need.service(), need.items()))
                .toList();
        MaterialsChecklist list = MaterialsChecklist.of(matter).planned(new LookupPlan(requests, List.of()));
        for (PlannedRequest request : requests) {
            list = list.answered(request, everything(matter, request));
        }

        assertThat(list.saved().visits()).isEqualTo(visits);
    }

    /** A record with a value for all that was asked: where a paper asks for a value, that one. */
    private static Answer everything(Matter matter, PlannedRequest request) {
        return new Answer.Found(
                List.of(new DepartmentRecord(request.items().stream()
                        .map(item -> new DepartmentRecord.Field(item, wanted(matter, item)))
                        .toList())),
                NOW);
    }

    private static FieldValue wanted(Matter matter, DataItem item) {
        return matter.materials().stream()
                .flatMap(material -> material.evidence().stream())
                .filter(evidence -> evidence.item().equals(item))
                .flatMap(evidence -> evidence.values().stream())
                .findFirst()
                .map(word -> item.type().kind() == ItemType.Kind.FLAG
                        ? new FieldValue.Flag(Boolean.parseBoolean(word))
                        : new FieldValue.Code(word, new LocalizedText("示例", "Sample")))
                .orElse(new FieldValue.Text("示例"));
    }

    @Test
    void aPaperIsNotWaivedByARecordThatDoesNotSayWhatThePaperSays() {
        Service service = SampleCatalogue.service("S01", PLAIN, OTHER);
        PlannedRequest request = of(service);
        MaterialsChecklist list = planned(matter(service, new Evidence(PLAIN, false, Set.of())));

        assertThat(stateAfter(list, request, found(OTHER))).isEqualTo(State.TO_BRING);
        assertThat(stateAfter(list, request, found(PLAIN))).isEqualTo(State.WAIVED);
    }

    @Test
    void anItemThatATrueRecordMayLeaveOutOnlyHasToBeAskedFor() {
        Service service = SampleCatalogue.service("S01", PLAIN, OTHER);
        MaterialsChecklist list = planned(matter(service, new Evidence(PLAIN, true, Set.of())));

        assertThat(stateAfter(list, of(service), found(OTHER))).isEqualTo(State.WAIVED);
    }

    @Test
    void aPaperIsNotWaivedByARecordThatSaysTheOpposite() {
        Service service = SampleCatalogue.service("S01", PLAIN, OTHER);
        MaterialsChecklist list = planned(matter(service, new Evidence(PLAIN, true, Set.of("settled"))));
        PlannedRequest request = of(service);

        assertThat(stateAfter(list, request, loans("settled", "settled"))).isEqualTo(State.WAIVED);
        assertThat(stateAfter(list, request, loans("settled", "running"))).isEqualTo(State.DENIED);
        assertThat(list.answered(request, loans("running")).states())
                .flatExtracting(MaterialState::denying)
                .containsExactly(service);
        assertThat(stateAfter(list, request, found(OTHER))).isEqualTo(State.WAIVED);
    }

    @Test
    void aRecordThatSaysTheOppositeIsToldThoughItLeavesOutWhatElseThePaperSays() {
        Service service = SampleCatalogue.service("S01", PLAIN, OTHER);
        MaterialsChecklist list = planned(
                matter(service, new Evidence(OTHER, false, Set.of()), new Evidence(PLAIN, false, Set.of("cleared"))));

        assertThat(stateAfter(list, of(service), loans("not-cleared"))).isEqualTo(State.DENIED);
        assertThat(stateAfter(list, of(service), loans("cleared"))).isEqualTo(State.TO_BRING);
    }

    /** A loan that ran then may be settled now. */
    @Test
    void aSavedCopyDeniesNothing() {
        Service service = SampleCatalogue.service("S01", PLAIN, OTHER);
        MaterialsChecklist list = planned(matter(service, new Evidence(PLAIN, true, Set.of("settled"))));

        assertThat(stateAfter(
                        list,
                        of(service),
                        new Answer.SavedCopy(loans("running").records(), Instant.parse("2026-11-20T01:00:00Z"))))
                .isEqualTo(State.TO_BRING);
    }

    @ParameterizedTest
    @CsvSource({"true, WAIVED", "false, DENIED"})
    void aFlagCanBeAskedForLikeACode(boolean paid, State expected) {
        Service service = SampleCatalogue.service("S01", PLAIN, OTHER);
        MaterialsChecklist list = planned(matter(service, new Evidence(PLAIN, false, Set.of("true"))));

        Answer answer = new Answer.Found(List.of(record(new FieldValue.Flag(paid))), NOW);

        assertThat(stateAfter(list, of(service), answer)).isEqualTo(expected);
        assertThat(list.answered(of(service), answer).saved().papers()).isEqualTo(paid ? 1 : 0);
    }

    private static Answer loans(String... states) {
        return new Answer.Found(
                Stream.of(states)
                        .map(state -> record(new FieldValue.Code(state, new LocalizedText("示例", "Sample"))))
                        .toList(),
                NOW);
    }

    private static DepartmentRecord record(FieldValue plain) {
        return new DepartmentRecord(List.of(new DepartmentRecord.Field(PLAIN, plain)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatTheRoleMayNotSeeWaivesNothing(boolean mayBeEmpty) {
        Service service = SampleCatalogue.service("S01", PLAIN, SECRET);
        Matter matter = matter(service, new Evidence(SECRET, mayBeEmpty, Set.of()));
        LookupPlan plan = new LookupPlanner(RoleRule.ofAStation()).plan(matter, SubjectKind.PERSON, Role.SUPERVISOR);
        assertThat(plan.leftOut()).extracting(LeftOut::reason).contains(LeftOut.Reason.ROLE_MAY_NOT_SEE);
        MaterialsChecklist list = MaterialsChecklist.of(matter).planned(plan);

        assertThat(list.states()).extracting(MaterialState::state).containsExactly(State.TO_BRING);
        assertThat(stateAfter(list, plan.requests().get(0), found(PLAIN))).isEqualTo(State.TO_BRING);
    }

    private static Matter matter(Service service, Evidence... evidence) {
        Material plain = SampleCatalogue.material("A", Form.ORIGINAL, false, Set.of("D01"), service);
        return SampleCatalogue.matter(
                List.of(new MatterNeed(service, service.items())),
                List.of(new Material(
                        plain.code(),
                        plain.name(),
                        plain.form(),
                        plain.replacedBy(),
                        List.of(evidence),
                        plain.issuers(),
                        false,
                        plain.note())));
    }

    private static Answer found(DataItem... items) {
        return new Answer.Found(
                List.of(new DepartmentRecord(Stream.of(items)
                        .map(item -> new DepartmentRecord.Field(item, new FieldValue.Text("示例")))
                        .toList())),
                NOW);
    }

    private static State stateAfter(MaterialsChecklist list, PlannedRequest request, Answer answer) {
        return list.answered(request, answer).states().get(0).state();
    }
}
