package org.onewindow.ui.usage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onewindow.access.Operator;
import org.onewindow.review.usage.IdentityCheck;
import org.onewindow.review.usage.SlipSaving;
import org.onewindow.review.usage.Usage;
import org.onewindow.review.usage.UsageList;
import org.onewindow.review.usage.UsageOutcome;
import org.onewindow.review.usage.UsageWords;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.Work;

/** Who looked at somebody's records, on screen and as a file. To be used on the JavaFX thread; needs no toolkit. */
public final class UsageViewModel {

    /** The list on screen and whom it is for. */
    public record Given(SubjectNumber subject, UsageOutcome.Listed listed) {}

    private final UsageList usages;
    private final NumberReader numbers;
    private final SlipSaving slips;
    private final Operator operator;
    private final String station;
    private final Clock clock;
    private final BackgroundTasks tasks;
    private final StringProperty number = new SimpleStringProperty("");
    private final BooleanProperty identityChecked = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Message>> sentence = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Given>> given = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Usage>> chosen = new SimpleObjectProperty<>(Optional.empty());

    /** Lists for {@code operator}; {@code station} is the name on the slip. */
    public UsageViewModel(
            UsageList usages,
            NumberReader numbers,
            SlipSaving slips,
            Operator operator,
            String station,
            Clock clock,
            BackgroundTasks tasks) {
        this.usages = usages;
        this.numbers = numbers;
        this.slips = slips;
        this.operator = operator;
        this.station = station;
        this.clock = clock;
        this.tasks = tasks;
        number.addListener((observed, before, now) -> changed());
    }

    /** Another number is another person: their identity has not been checked. */
    private void changed() {
        identityChecked.set(false);
        chosen.set(Optional.empty());
        given.set(Optional.empty());
        sentence.set(Optional.empty());
    }

    /** The number as typed. */
    public StringProperty number() {
        return number;
    }

    /** Whether the clerk says that the identity was checked. */
    public BooleanProperty identityChecked() {
        return identityChecked;
    }

    /** Whether something is being read or written. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What is to be said below the fields. */
    public ReadOnlyObjectProperty<Optional<Message>> sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** The list, once it may be shown. */
    public ReadOnlyObjectProperty<Optional<Given>> given() {
        return given.getReadOnlyProperty();
    }

    /** The look whose receipt is shown; it stays chosen when the language changes. */
    public ObjectProperty<Optional<Usage>> chosen() {
        return chosen;
    }

    /** Lists, if number and identity are there; says what is missing otherwise. */
    public void list() {
        NumberCheck check = numbers.read(number.get(), LocalDate.now(clock));
        if (!(check instanceof NumberCheck.Valid valid)) {
            sentence.set(Optional.of(
                    check instanceof NumberCheck.Invalid invalid
                            ? Message.of(
                                    "subject.finding." + invalid.reason().code(),
                                    invalid.reason().arguments().toArray())
                            : Message.of("usage.say.number")));
        } else if (!identityChecked.get()) {
            sentence.set(Optional.of(Message.of("usage.say.identity")));
        } else {
            start(valid.number());
        }
    }

    private void start(SubjectNumber subject) {
        String asked = number.get();
        busy.set(true);
        tasks.start(Work.of(() -> usages.of(subject, IdentityCheck.CARD_SEEN, operator))
                .then(outcome -> {
                    if (number.get().equals(asked)) {
                        show(subject, outcome);
                    }
                })
                .atLast(() -> busy.set(false)));
    }

    private void show(SubjectNumber subject, UsageOutcome outcome) {
        chosen.set(Optional.empty());
        if (outcome instanceof UsageOutcome.Listed listed) {
            given.set(Optional.of(new Given(subject, listed)));
            sentence.set(Optional.of(Message.of(found(listed), listed.usages().size())));
        } else if (outcome instanceof UsageOutcome.Withheld withheld) {
            given.set(Optional.empty());
            sentence.set(Optional.of(Message.of("usage.withheld." + withheld.reason())));
        }
    }

    private static String found(UsageOutcome.Listed listed) {
        boolean all = listed.allCounters();
        if (listed.usages().isEmpty()) {
            return all ? "usage.empty-all" : "usage.empty";
        }
        return listed.more()
                ? all ? "usage.found-more-all" : "usage.found-more"
                : all ? "usage.found-all" : "usage.found";
    }

    /** Saves the list that is shown as a PDF in the words of a language. */
    public void save(Path file, UsageWords words) {
        if (given.get().isEmpty()) {
            return;
        }
        Given shown = given.get().get();
        busy.set(true);
        tasks.start(Work.of(() -> slips.save(
                        shown.listed(), words.slip(shown.listed(), shown.subject(), station), file, operator))
                .then(outcome -> sentence.set(Optional.of(said(outcome, file))))
                .atLast(() -> busy.set(false)));
    }

    private static Message said(SlipSaving.Outcome outcome, Path file) {
        return switch (outcome) {
            case SAVED -> Message.of("usage.saved", file.getFileName().toString());
            case JOURNAL_UNAVAILABLE -> Message.of("usage.withheld.JOURNAL_UNAVAILABLE");
            case FILE -> Message.of("usage.not-saved");
        };
    }

    /** Forgets whom it was about. */
    public void clear() {
        number.set("");
    }
}
