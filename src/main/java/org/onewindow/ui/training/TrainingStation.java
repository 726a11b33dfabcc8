package org.onewindow.ui.training;

import java.util.List;
import java.util.Optional;

/**
 * What a training station has beside what every station has.
 *
 * @param systems how many systems are invented
 * @param people how many people are invented
 * @param numbers what to try
 * @param trainees whom one click signs in
 * @param switches trouble on demand
 * @param quick the switches shown first
 */
public record TrainingStation(
        int systems,
        long people,
        List<NumberToTry> numbers,
        List<Trainee> trainees,
        TrainingSwitches switches,
        List<QuickSwitch> quick) {

    public TrainingStation {
        numbers = List.copyOf(numbers);
        trainees = List.copyOf(trainees);
        quick = List.copyOf(quick);
    }

    /** The trainee who is the operator of this name. */
    public Optional<Trainee> trainee(String name) {
        return trainees.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
