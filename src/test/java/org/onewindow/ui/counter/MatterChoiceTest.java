package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.SubjectScope;
import org.onewindow.language.LocalizedText;
import org.onewindow.lookup.SampleCatalogue;
import org.onewindow.subject.SubjectKind;

class MatterChoiceTest {
    private static final Matter HOME = matter("M04", "二手房转移登记", "Transfer of a home", SubjectScope.PERSON);
    private static final Matter TRADE = matter("M12", "注销", "Closing an enterprise", SubjectScope.ENTERPRISE);
    private static final Matter OPENING = matter("M02", "企业开办", "Starting an enterprise", SubjectScope.BOTH);

    private final MatterChoice choice = new MatterChoice(List.of(HOME, TRADE, OPENING));

    private static Matter matter(String code, String zh, String en, SubjectScope scope) {
        return new Matter(
                code,
                new LocalizedText(zh, en),
                scope,
                SampleCatalogue.department("D99"),
                SampleCatalogue.NO_TEXT,
                SampleCatalogue.NO_TEXT,
                "",
                0,
                List.of(),
                List.of());
    }

    @Test
    void onlyMattersForTheKindOfSubjectAreOffered() {
        choice.fitTo(Optional.of(SubjectKind.PERSON));
        assertThat(choice.fitting().get()).containsExactly(HOME, OPENING);

        choice.fitTo(Optional.empty());
        assertThat(choice.fitting().get()).containsExactly(HOME, TRADE, OPENING);
    }

    @Test
    void aChoiceThatNoLongerFitsIsTakenBackAndOneThatFitsStays() {
        choice.chosen().set(Optional.of(OPENING));
        choice.fitTo(Optional.of(SubjectKind.ENTERPRISE));
        assertThat(choice.chosen().get()).contains(OPENING);

        choice.chosen().set(Optional.of(TRADE));
        choice.fitTo(Optional.of(SubjectKind.PERSON));
        assertThat(choice.chosen().get()).isEmpty();
    }
}
