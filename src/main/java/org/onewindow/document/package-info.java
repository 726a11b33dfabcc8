/**
 * Adapter: papers and files for people outside: PDF, QR code, spreadsheet, CSV.
 */
@NullMarked
package org.onewindow.document;

import org.jspecify.annotations.NullMarked;
