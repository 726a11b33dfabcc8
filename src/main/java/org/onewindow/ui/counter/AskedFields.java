package org.onewindow.ui.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.onewindow.catalogue.Matter;
import org.onewindow.lookup.Consent;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;

/** What is asked: number, matter and consent, and which of them still lacks. Used on the screen's thread only. */
final class AskedFields {
    private final NumberEntry number;
    private final MatterChoice matter;
    private final ObjectProperty<Optional<Consent>> consent = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Set<CounterViewModel.Missing>> missing = new ReadOnlyObjectWrapper<>(Set.of());
    /** Whom the consent in the field was last used for. */
    private Optional<SubjectNumber> agreed = Optional.empty();

    AskedFields(NumberReader reader, List<Matter> matters, Clock clock) {
        this.number = new NumberEntry(reader, () -> LocalDate.now(clock));
        this.matter = new MatterChoice(matters);
        number.check().addListener((observed, before, now) -> {
            matter.fitTo(number.subject().map(SubjectNumber::subjectKind));
            number.subject().ifPresent(this::takeBackConsentOfAnother);
            supplied(CounterViewModel.Missing.NUMBER, number.subject().isPresent());
        });
        matter.chosen()
                .addListener((observed, before, now) -> supplied(CounterViewModel.Missing.MATTER, now.isPresent()));
        consent.addListener((observed, before, now) -> supplied(CounterViewModel.Missing.CONSENT, now.isPresent()));
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
        if (agreed.filter(other -> !other.equals(subject)).isPresent()) {
            agreed = Optional.empty();
            consent.set(Optional.empty());
        }
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
        missing.set(Set.copyOf(lacks));
        return lacks.isEmpty();
    }

    /** The consent is being used for {@code subject}. */
    void usedFor(SubjectNumber subject) {
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
        matter.chosen().set(Optional.empty());
        agreed = Optional.empty();
        consent.set(Optional.empty());
        missing.set(Set.of());
    }
}
