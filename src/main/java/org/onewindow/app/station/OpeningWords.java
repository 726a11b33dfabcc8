package org.onewindow.app.station;

import java.util.List;
import org.onewindow.app.settings.SettingsFaultWords;
import org.onewindow.language.Texts;

/** Why a station could not be opened, as sentences for a person. */
public final class OpeningWords {
    private OpeningWords() {}

    /** The sentences; none if it was opened. */
    public static List<String> sentences(StationOpening opening, Texts texts) {
        if (opening instanceof StationOpening.CatalogueFaulty faulty) {
            return faulty.faults().stream().map(fault -> fault.sentence(texts)).toList();
        } else if (opening instanceof StationOpening.SettingsFaulty faulty) {
            return faulty.faults().stream()
                    .map(fault -> SettingsFaultWords.sentence(fault, texts))
                    .toList();
        } else if (opening instanceof StationOpening.Refused refused) {
            return List.of(texts.text(refused.textKey(), refused.arguments().toArray()));
        }
        return List.of();
    }
}
