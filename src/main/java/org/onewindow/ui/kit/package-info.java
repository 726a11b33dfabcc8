/**
 * Parts that the screens share: loading FXML, background work, formats, cards.
 */
@NullMarked
package org.onewindow.ui.kit;

import org.jspecify.annotations.NullMarked;
