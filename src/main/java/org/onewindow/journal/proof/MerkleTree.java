package org.onewindow.journal.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of RFC 9162, section 2.1.1, with SHA-256. Leaves and nodes begin with different bytes, so that a node can never be passed off as an
 * entry.
 */
public final class MerkleTree {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** The hash of a leaf: SHA-256 over a zero byte and the entry. */
    public static TreeHash leafHash(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return TreeHash.owning(digest.digest(entry));
    }

    /** The hash of a node: SHA-256 over a byte 1 and its two children. */
    public static TreeHash nodeHash(TreeHash left, TreeHash right) {
        return nodeHash(sha256(), left, right);
    }

    /** The same with a SHA-256 that is used again and again by one thread. */
    static TreeHash nodeHash(MessageDigest digest, TreeHash left, TreeHash right) {
        digest.update(NODE);
        left.addTo(digest);
        right.addTo(digest);
        return TreeHash.owning(digest.digest());
    }

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static TreeHash emptyRoot() {
        return TreeHash.owning(sha256().digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
