package org.onewindow.app.window;

import java.time.LocalDate;
import java.util.List;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.Training;
import org.onewindow.sandbox.Fault;
import org.onewindow.subject.NumberCheck;
import org.onewindow.ui.training.NumberToTry;
import org.onewindow.ui.training.QuickSwitch;
import org.onewindow.ui.training.Trainee;
import org.onewindow.ui.training.TrainingStation;

/** What the screens of a training station are given. */
final class TrainingParts {
    private static final String CITIZEN = "110108198501019972";
    private static final String FOREIGN_RESIDENT = "931840197904129970";
    private static final String ENTERPRISE = "91440305359876543T";

    private TrainingParts() {}

    static TrainingStation of(Station station, Training training) {
        return new TrainingStation(
                station.catalogue().systems().size(),
                station.settings().number(SettingKey.TRAINING_PEOPLE),
                List.of(
                        number(station, NumberToTry.Kind.CITIZEN, CITIZEN),
                        number(station, NumberToTry.Kind.FOREIGN_RESIDENT, FOREIGN_RESIDENT),
                        number(station, NumberToTry.Kind.ENTERPRISE, ENTERPRISE)),
                training.operators().stream()
                        .map(one -> new Trainee(
                                one.operator().role(), one.operator().name(), one::password))
                        .toList(),
                new FaultSwitches(training.exchange().faults(), station.catalogue()),
                List.of(
                        new QuickSwitch("MOHURD", Fault.SLOW.name(), QuickSwitch.Kind.SLOW),
                        new QuickSwitch("STA", Fault.DOWN.name(), QuickSwitch.Kind.DOWN)));
    }

    private static NumberToTry number(Station station, NumberToTry.Kind kind, String number) {
        NumberCheck check = station.numbers().read(number, LocalDate.now(station.clock()));
        String grouped =
                check instanceof NumberCheck.Valid valid ? valid.number().grouped() : number;
        return new NumberToTry(kind, number, grouped);
    }
}
