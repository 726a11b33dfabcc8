/**
 * What may be asked for: departments, systems, services, data items, sharing rules and matters, read once from {@code assets/catalogue}.
 */
@NullMarked
package org.onewindow.catalogue;

import org.jspecify.annotations.NullMarked;
