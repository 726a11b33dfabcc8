package org.onewindow.app.command;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command may touch of the world outside.
 *
 * @param home the program's folder
 * @param in standard input
 * @param out standard output: results, and with {@code --json} nothing else
 * @param err standard error: everything for a person
 */
public record Surroundings(
        Path home, Map<String, String> environment, BufferedReader in, PrintWriter out, PrintWriter err, Clock clock) {}
