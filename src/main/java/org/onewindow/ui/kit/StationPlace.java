package org.onewindow.ui.kit;

import org.onewindow.language.LocalizedText;

/**
 * Where this window stands, as its screens tell it.
 *
 * @param station the station's name
 * @param counter the counter's two digits
 * @param version the program's version
 * @param divisions up to which month the table of divisions (GB/T 2260) includes changes
 */
public record StationPlace(LocalizedText station, String counter, String version, String divisions) {}
