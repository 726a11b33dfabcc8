/**
 * What an invented country draws its lots from: keyed hashes, keyed permutations and lists of words. Pure functions, nothing stored.
 */
@NullMarked
package org.onewindow.sandbox.country.chance;

import org.jspecify.annotations.NullMarked;
