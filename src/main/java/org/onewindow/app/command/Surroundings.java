package org.onewindow.app.command;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What a command may touch of the world outside.
 *
 * @param home the program's folder
 * @param in standard input
 * @param out standard output: results, and with {@code --json} nothing else
 * @param err standard error: everything for a person
 * @param passwords asks a person for a password
 */
public record Surroundings(
        Path home,
        Map<String, String> environment,
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        PasswordPrompt passwords,
        Clock clock) {

    /** Asks a person for a password without showing what is typed. */
    @FunctionalInterface
    public interface PasswordPrompt {

        /** What was typed; empty if nobody can be asked. Whoever asked wipes it. */
        Optional<char[]> ask(String words);
    }
}
