/**
 * The command line: one class a command, and nothing in them that a use case should know.
 */
@NullMarked
package org.onewindow.app.command;

import org.jspecify.annotations.NullMarked;
