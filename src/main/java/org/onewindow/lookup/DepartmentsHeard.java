package org.onewindow.lookup;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many of the departments that a look-up asked have answered, by the latest answer of each service. Whoever owes the answer of one service has
 * not answered; a department that only told us that we have no right, or was not asked in the end, is not counted at all.
 *
 * @param answering departments that answered all they were asked
 * @param asked departments of which the look-up has learnt whether they answer, at least one
 */
public record DepartmentsHeard(int answering, int asked) {

    /** Counts; empty if nothing was learnt of any department. */
    public static Optional<DepartmentsHeard> of(Collection<ServiceAnswer> latest) {
        Map<String, Boolean> heard = new HashMap<>();
        for (ServiceAnswer one : latest) {
            if (tells(one.answer())) {
                heard.merge(
                        one.request().service().department().code(), isHeard(one.answer()), (all, next) -> all && next);
            }
        }
        int answering =
                Math.toIntExact(heard.values().stream().filter(whole -> whole).count());
        return heard.isEmpty() ? Optional.empty() : Optional.of(new DepartmentsHeard(answering, heard.size()));
    }

    private static boolean tells(Answer answer) {
        if (answer instanceof Answer.Unavailable unavailable) {
            return unavailable.trouble() != Trouble.CANCELLED && unavailable.trouble() != Trouble.JOURNAL;
        }
        return !(answer instanceof Answer.NotPermitted);
    }

    private static boolean isHeard(Answer answer) {
        return answer instanceof Answer.Found || answer instanceof Answer.NotFound || answer instanceof Answer.Mismatch;
    }
}
