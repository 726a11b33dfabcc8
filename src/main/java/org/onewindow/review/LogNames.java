package org.onewindow.review;

import java.util.List;
import java.util.Optional;

/** What the catalogue knows of the codes in the log: a mapping the view is given, so that it stores none of it. Safe for use by several threads. */
public interface LogNames {

    /** The code of the department that answers a service. */
    Optional<String> department(String service);

    /** The words by which a person would look for a code: its names in every language; empty if it has none. */
    List<String> words(LogColumn column, String code);

    /** Nothing is known: no departments, and only codes are found. */
    LogNames NONE = new LogNames() {
        @Override
        public Optional<String> department(String service) {
            return Optional.empty();
        }

        @Override
        public List<String> words(LogColumn column, String code) {
            return List.of();
        }
    };
}
