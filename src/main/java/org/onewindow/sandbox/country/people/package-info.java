/**
 * The people of an invented country: their numbers, names, families and households, each a pure function of the seed.
 */
@NullMarked
package org.onewindow.sandbox.country.people;

import org.jspecify.annotations.NullMarked;
