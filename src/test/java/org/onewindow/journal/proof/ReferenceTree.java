package org.onewindow.journal.proof;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 9162, section 2.1, word for word and as slow as it reads; shares nothing with what it checks. */
public final class ReferenceTree {
    private ReferenceTree() {}

    static byte[] root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return sha256();
        }
        if (entries.size() == 1) {
            return sha256(new byte[] {0}, entries.get(0));
        }
        int k = split(entries.size());
        return sha256(new byte[] {1}, root(entries.subList(0, k)), root(entries.subList(k, entries.size())));
    }

    public static List<byte[]> path(int m, List<byte[]> entries) {
        int n = entries.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? and(path(m, entries.subList(0, k)), root(entries.subList(k, n)))
                : and(path(m - k, entries.subList(k, n)), root(entries.subList(0, k)));
    }

    static List<byte[]> proof(int m, List<byte[]> entries) {
        return subproof(m, entries, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> entries, boolean whole) {
        int n = entries.size();
        if (m == n) {
            return whole ? List.of() : List.of(root(entries));
        }
        int k = split(n);
        return m <= k
                ? and(subproof(m, entries.subList(0, k), whole), root(entries.subList(k, n)))
                : and(subproof(m - k, entries.subList(k, n), false), root(entries.subList(0, k)));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> and(List<byte[]> list, byte[] last) {
        List<byte[]> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static byte[] sha256(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
