package org.onewindow.sandbox.country.register;

import java.util.List;
import java.util.Set;

/** What one or several systems have on file. Safe for use by several threads. */
public interface Register {

    /** The codes of the systems it keeps. */
    Set<String> systems();

    /** The records of one of the systems about a person; none if nothing is on file. At most 20. */
    List<Row> about(PersonFile person, String system);

    /** The records of one of the systems about an organisation. */
    List<Row> about(EnterpriseFile enterprise, String system);
}
