package org.onewindow.hub;

import java.util.List;
import java.util.Optional;

/** The operators whose requests the hub answers. Safe for use by several threads. */
public interface OperatorRegister {

    /** An operator by sign-in name. */
    Optional<HubOperator> find(String name) throws HubUnavailableException;

    /** All, by name. */
    List<HubOperator> all() throws HubUnavailableException;

    /** Adds an operator, or gives a known one another role; journalled. */
    void put(HubOperator operator, String by) throws HubUnavailableException;

    /** Removes an operator; journalled. False if there is none of this name. */
    boolean remove(String name, String by) throws HubUnavailableException;
}
