package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.access.Role;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.MaskRule;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.MatterNeed;
import org.onewindow.catalogue.SensitivityLevel;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.catalogue.SubjectScope;
import org.onewindow.lookup.LeftOut.Reason;
import org.onewindow.subject.SubjectKind;

class LookupPlannerTest {
    private static final ItemType TEXT = new ItemType(ItemType.Kind.TEXT, 20, 0, "");
    private static final DataItem PLAIN = SampleCatalogue.item("S01-01", TEXT, SensitivityLevel.L2);
    private static final DataItem HIGH = SampleCatalogue.item("S01-02", TEXT, SensitivityLevel.L4);
    private static final DataItem NOT_SHARED = SampleCatalogue.item(
            "S01-03", TEXT, SensitivityLevel.L2, SharingType.NOT_SHARED, SubjectScope.BOTH, MaskRule.NONE);
    private static final DataItem OF_ENTERPRISES = SampleCatalogue.item(
            "S01-04", TEXT, SensitivityLevel.L2, SharingType.UNCONDITIONAL, SubjectScope.ENTERPRISE, MaskRule.NONE);
    private static final DataItem UNNEEDED = SampleCatalogue.item("S01-05", TEXT, SensitivityLevel.L1);
    private static final DataItem UNNEEDED_TOO = SampleCatalogue.item("S01-06", TEXT, SensitivityLevel.L4);
    private static final Service SERVICE =
            SampleCatalogue.service("S01", PLAIN, HIGH, NOT_SHARED, OF_ENTERPRISES, UNNEEDED, UNNEEDED_TOO);
    private static final Matter MATTER = SampleCatalogue.matter(
            List.of(new MatterNeed(SERVICE, List.of(OF_ENTERPRISES, NOT_SHARED, HIGH, PLAIN))), List.of());

    private final LookupPlanner planner = new LookupPlanner(RoleRule.ofAStation());

    @Test
    void onlyWhatTheMatterNeedsIsAskedAndTheRestIsNamedWithItsReason() {
        LookupPlan plan = planner.plan(MATTER, SubjectKind.PERSON, Role.CLERK);

        assertThat(plan.requests()).containsExactly(new PlannedRequest(SERVICE, List.of(PLAIN, HIGH)));
        assertThat(plan.leftOut())
                .containsExactlyInAnyOrder(
                        new LeftOut(SERVICE, List.of(NOT_SHARED), Reason.NOT_SHARED),
                        new LeftOut(SERVICE, List.of(OF_ENTERPRISES), Reason.NOT_FOR_THIS_SUBJECT),
                        new LeftOut(SERVICE, List.of(UNNEEDED, UNNEEDED_TOO), Reason.NOT_NEEDED));
    }

    @Test
    void aSupervisorMayNotLookUpTheHighestLevel() {
        LookupPlan plan = planner.plan(MATTER, SubjectKind.ENTERPRISE, Role.SUPERVISOR);

        assertThat(plan.requests()).containsExactly(new PlannedRequest(SERVICE, List.of(PLAIN, OF_ENTERPRISES)));
        assertThat(plan.leftOut()).contains(new LeftOut(SERVICE, List.of(HIGH), Reason.ROLE_MAY_NOT_SEE));
    }

    @Test
    void anAdministratorMayLookUpNothing() {
        LookupPlan plan = planner.plan(MATTER, SubjectKind.PERSON, Role.ADMINISTRATOR);

        assertThat(plan.requests()).isEmpty();
        assertThat(plan.leftOut()).contains(new LeftOut(SERVICE, List.of(PLAIN, HIGH), Reason.ROLE_MAY_NOT_SEE));
    }

    @Test
    void aServiceForTheOtherKindOfSubjectIsNotAskedAtAll() {
        Service persons = SampleCatalogue.service("S01", SubjectScope.PERSON, Optional.empty(), PLAIN);

        LookupPlan plan = planner.plan(SampleCatalogue.matter(persons), SubjectKind.ENTERPRISE, Role.CLERK);

        assertThat(plan.requests()).isEmpty();
        assertThat(plan.leftOut()).containsExactly(new LeftOut(persons, List.of(PLAIN), Reason.NOT_FOR_THIS_SUBJECT));
    }

    @Test
    void aServiceNeededTwiceIsAskedOnce() {
        Matter twice = SampleCatalogue.matter(
                List.of(new MatterNeed(SERVICE, List.of(HIGH)), new MatterNeed(SERVICE, List.of(PLAIN))), List.of());

        assertThat(planner.plan(twice, SubjectKind.PERSON, Role.CLERK).requests())
                .containsExactly(new PlannedRequest(SERVICE, List.of(PLAIN, HIGH)));
    }

    @Test
    void noMatterOfTheCatalogueAsksForMoreThanItNeedsOrForAnythingNotShared() {
        Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
        for (Matter matter : catalogue.matters()) {
            for (SubjectKind kind : SubjectKind.values()) {
                LookupPlan plan = planner.plan(matter, kind, Role.CLERK);
                assertThat(plan.requests())
                        .allSatisfy(request -> assertThat(request.items())
                                .isNotEmpty()
                                .allMatch(item -> item.sharing() != SharingType.NOT_SHARED)
                                .allMatch(item -> item.scope().covers(kind))
                                .allMatch(item -> matter.needs().stream()
                                        .filter(need -> need.service().equals(request.service()))
                                        .anyMatch(need -> need.items().contains(item))));
                if (matter.scope().covers(kind)) {
                    assertThat(plan.requests()).isNotEmpty();
                }
            }
        }
    }
}
