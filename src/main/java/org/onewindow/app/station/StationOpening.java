package org.onewindow.app.station;

import java.util.List;
import org.onewindow.app.settings.SettingsFault;
import org.onewindow.catalogue.CatalogueFault;

/** What came of opening a station. */
public sealed interface StationOpening {

    /** It works; whoever opened it closes it. */
    record Opened(Station station) implements StationOpening {}

    /**
     * It can't work, and why.
     *
     * @param textKey the key of the sentence that says what to do
     * @param arguments what the sentence names
     */
    record Refused(String textKey, List<String> arguments) implements StationOpening {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        static Refused because(String textKey, String... arguments) {
            return new Refused(textKey, List.of(arguments));
        }
    }

    /** A file that the settings name can't be used, or several; everything else of the settings was checked before. */
    record SettingsFaulty(List<SettingsFault> faults) implements StationOpening {
        public SettingsFaulty {
            faults = List.copyOf(faults);
        }
    }

    /** The catalogue is faulty. */
    record CatalogueFaulty(List<CatalogueFault> faults) implements StationOpening {
        public CatalogueFaulty {
            faults = List.copyOf(faults);
        }
    }
}
