package org.onewindow.ui.counter;

import org.onewindow.casework.CasePrinting;
import org.onewindow.ui.kit.SaveDialog;
import org.onewindow.ui.kit.StationPlace;

/**
 * What the counter screen prints with.
 *
 * @param place named on the paper
 * @param training whether all data are invented, which the paper then says
 */
public record PrintTools(CasePrinting printing, SaveDialog dialog, StationPlace place, boolean training) {}
