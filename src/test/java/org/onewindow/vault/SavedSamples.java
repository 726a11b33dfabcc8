package org.onewindow.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Department;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.MaskRule;
import org.onewindow.catalogue.SensitivityLevel;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.catalogue.SubjectScope;
import org.onewindow.catalogue.UpdateCycle;
import org.onewindow.catalogue.VerticalSystem;
import org.onewindow.journal.CaseNumber;
import org.onewindow.language.LocalizedText;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.DepartmentRecord;
import org.onewindow.lookup.FieldValue;
import org.onewindow.lookup.PlannedRequest;

/** An invented service with one item of each cache rule, and answers of it. */
final class SavedSamples {
    static final CaseNumber CASE = new CaseNumber("110108-20261123-03-0017");
    static final CaseNumber OTHER_CASE = new CaseNumber("110108-20261123-03-0018");
    private static final LocalizedText WORDS = new LocalizedText("甲", "A");

    private SavedSamples() {}

    static PlannedRequest request(String service) {
        Department department = new Department("MPS", WORDS, WORDS, "GOV", "MPS");
        VerticalSystem system = new VerticalSystem("S01", WORDS, department, "s01", true);
        List<DataItem> items = new ArrayList<>();
        for (CacheRule rule : CacheRule.values()) {
            items.add(new DataItem(
                    service + "-" + rule,
                    system,
                    WORDS,
                    new ItemType(ItemType.Kind.TEXT, 40, 0, ""),
                    SubjectScope.BOTH,
                    SharingType.CONDITIONAL,
                    SensitivityLevel.L2,
                    UpdateCycle.DAILY,
                    rule,
                    MaskRule.NONE,
                    WORDS));
        }
        return new PlannedRequest(
                new Service(
                        service,
                        system,
                        WORDS,
                        Service.Mode.QUERY,
                        service,
                        SubjectScope.BOTH,
                        Optional.empty(),
                        items),
                items);
    }

    /** One record whose values begin with {@code value} and end with their rule's name. */
    static Answer.Found found(PlannedRequest request, String value) {
        return new Answer.Found(
                List.of(new DepartmentRecord(request.items().stream()
                        .map(item ->
                                new DepartmentRecord.Field(item, new FieldValue.Text(value + "-" + item.cacheRule())))
                        .toList())),
                Instant.EPOCH);
    }

    /** The rules whose values a copy has, and a check that each value is the one expected. */
    static List<CacheRule> rules(Optional<Answer.SavedCopy> copy, String value) {
        List<CacheRule> rules = new ArrayList<>();
        for (DepartmentRecord record : copy.map(Answer.SavedCopy::records).orElse(List.of())) {
            for (DepartmentRecord.Field field : record.fields()) {
                if (!field.value()
                        .equals(new FieldValue.Text(value + "-" + field.item().cacheRule()))) {
                    throw new AssertionError(
                            "a wrong value is shown for " + field.item().code());
                }
                rules.add(field.item().cacheRule());
            }
        }
        return rules;
    }
}
