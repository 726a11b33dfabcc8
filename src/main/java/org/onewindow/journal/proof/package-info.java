/**
 * What makes a log provable, and nothing else: the Merkle tree of RFC 9162, signed checkpoints, proofs of inclusion and consistency. Values
 * only.
 */
@NullMarked
package org.onewindow.journal.proof;

import org.jspecify.annotations.NullMarked;
