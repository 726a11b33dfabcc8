package org.onewindow.catalogue;

import java.time.LocalDate;
import org.onewindow.language.LocalizedText;

/**
 * Which catalogue this is.
 *
 * @param label what it is and is not, shown wherever the catalogue is: the one we ship says that it is a reconstruction and a sample
 */
public record CatalogueEdition(String version, LocalDate date, LocalizedText label) {}
