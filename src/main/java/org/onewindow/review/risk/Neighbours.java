package org.onewindow.review.risk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins numbers that are the same but for one character, the check character left out, or that follow each other within a few. */
final class Neighbours {
    /** So far apart two numbers still follow each other: sequence codes of one sex go in steps of two. */
    private static final long NEAR = 2;

    private static final int DIGITS_COMPARED = 15;

    private final int[] parent;

    Neighbours(List<String> numbers) {
        parent = new int[numbers.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        joinByPattern(numbers);
        joinByDistance(numbers);
    }

    /** The same for numbers in the same cluster. */
    int cluster(int index) {
        int root = index;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    private void join(int one, int other) {
        int first = cluster(one);
        int second = cluster(other);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    /** Numbers with one character blanked that then are equal differ there alone; much quicker than comparing all with all. */
    private void joinByPattern(List<String> numbers) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            String body = body(numbers.get(i));
            for (int at = 0; at < body.length(); at++) {
                Integer other = seen.putIfAbsent(body.substring(0, at) + '?' + body.substring(at + 1), i);
                if (other != null) {
                    join(other, i);
                }
            }
        }
    }

    /** The list is sorted, so numbers that follow each other stand next to each other. */
    private void joinByDistance(List<String> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            String before = body(numbers.get(i - 1));
            String body = body(numbers.get(i));
            if (isDigits(before) && isDigits(body) && tail(body) - tail(before) <= NEAR && sameHead(before, body)) {
                join(i - 1, i);
            }
        }
    }

    private static String body(String number) {
        return number.length() < 2 ? number : number.substring(0, number.length() - 1);
    }

    private static boolean isDigits(String body) {
        return !body.isEmpty() && body.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    private static long tail(String body) {
        return Long.parseLong(body.substring(Math.max(0, body.length() - DIGITS_COMPARED)));
    }

    private static boolean sameHead(String one, String other) {
        int head = Math.max(0, one.length() - DIGITS_COMPARED);
        return one.length() == other.length() && one.substring(0, head).equals(other.substring(0, head));
    }
}
