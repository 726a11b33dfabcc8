package org.onewindow.ui.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onewindow.casework.BreakGlassReason;
import org.onewindow.catalogue.Matter;
import org.onewindow.lookup.Consent;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;

/** What is asked: number, matter and consent, for some a reason, and which of them still lacks. Used on the screen's thread only. */
final class AskedFields {
    private final NumberEntry number;
    private final MatterChoice matter;
    private final ObjectProperty<Optional<Consent>> consent = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<CounterViewModel.Missing>> missing = new ReadOnlyObjectWrapper<>(Set.of());
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Boolean> reasonAsked = new ReadOnlyObjectWrapper<>(false);
    private final Predicate<SubjectNumber> needsReason;
    /** Whose consent stands in the field: of whom the number was when it was noted, or the first one after that. */
    private Optional<SubjectNumber> agreed = Optional.empty();

    AskedFields(NumberReader reader, List<Matter> matters, Clock clock, Predicate<SubjectNumber> needsReason) {
        this.needsReason = needsReason;
        this.number = new NumberEntry(reader, () -> LocalDate.now(clock));
        this.matter = new MatterChoice(matters);
        number.check().addListener((observed, before, now) -> {
            matter.fitTo(number.subject().map(SubjectNumber::subjectKind));
            number.subject().ifPresent(this::takeBackConsentOfAnother);
            askNoReason();
            supplied(CounterViewModel.Missing.NUMBER, number.subject().isPresent());
        });
        matter.chosen()
                .addListener((observed, before, now) -> supplied(CounterViewModel.Missing.MATTER, now.isPresent()));
        reason.addListener((observed, before, now) ->
                supplied(CounterViewModel.Missing.REASON, givenReason().isPresent()));
        consent.addListener((observed, before, now) -> {
            agreed = now.flatMap(way -> number.subject());
            supplied(CounterViewModel.Missing.CONSENT, now.isPresent());
        });
    }

    /** Why a protected record is to be opened. */
    StringProperty reason() {
        return reason;
    }

    /** What was typed as a reason, if it can be one. */
    Optional<BreakGlassReason> givenReason() {
        return BreakGlassReason.of(reason.get());
    }

    /** Whether a reason is asked for: not before a look-up of such a record was tried. */
    ReadOnlyObjectProperty<Boolean> reasonAsked() {
        return reasonAsked.getReadOnlyProperty();
    }

    private void askNoReason() {
        supplied(CounterViewModel.Missing.REASON, true);
        reasonAsked.set(false);
        reason.set("");
    }

    NumberEntry number() {
        return number;
    }

    MatterChoice matter() {
        return matter;
    }

    ObjectProperty<Optional<Consent>> consent() {
        return consent;
    }

    ReadOnlyObjectProperty<Set<CounterViewModel.Missing>> missing() {
        return missing.getReadOnlyProperty();
    }

    /** One person's consent says nothing about the next. */
    private void takeBackConsentOfAnother(SubjectNumber subject) {
        if (agreed.filter(other -> !other.value().equals(subject.value())).isPresent()) {
            consent.set(Optional.empty());
        }
        agreed = consent.get().map(way -> subject);
    }

    private void supplied(CounterViewModel.Missing what, boolean there) {
        if (there && missing.get().contains(what)) {
            Set<CounterViewModel.Missing> left = EnumSet.copyOf(missing.get());
            left.remove(what);
            missing.set(Set.copyOf(left));
        }
    }

    /** Whether all are there; marks those that lack. */
    boolean complete() {
        Set<CounterViewModel.Missing> lacks = EnumSet.noneOf(CounterViewModel.Missing.class);
        if (number.subject().isEmpty()) {
            lacks.add(CounterViewModel.Missing.NUMBER);
        }
        if (matter.chosen().get().isEmpty()) {
            lacks.add(CounterViewModel.Missing.MATTER);
        }
        if (consent.get().isEmpty()) {
            lacks.add(CounterViewModel.Missing.CONSENT);
        }
        if (lacks.isEmpty() && number.subject().filter(needsReason).isPresent()) {
            reasonAsked.set(true);
            if (givenReason().isEmpty()) {
                lacks.add(CounterViewModel.Missing.REASON);
            }
        }
        missing.set(Set.copyOf(lacks));
        return lacks.isEmpty();
    }

    /** The consent is being used for {@code subject}, and the reason for this one look-up. */
    void usedFor(SubjectNumber subject) {
        askNoReason();
        agreed = Optional.of(subject);
    }

    /** Goes through the ways of consent: present with the card, an agent, none. */
    void nextConsent() {
        Consent[] ways = Consent.values();
        int next = consent.get().map(way -> way.ordinal() + 1).orElse(0);
        consent.set(next < ways.length ? Optional.of(ways[next]) : Optional.empty());
    }

    /** Makes room for the next citizen. */
    void clear() {
        number.clear();
        askNoReason();
        matter.chosen().set(Optional.empty());
        agreed = Optional.empty();
        consent.set(Optional.empty());
        missing.set(Set.of());
    }
}
