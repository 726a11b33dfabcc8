package org.onewindow.sandbox;

import java.util.List;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Service;
import org.onewindow.subject.SubjectNumber;

/** What the departments of an invented country have on file. Safe for use by several threads; the same question has the same answer. */
public interface Registers {

    /**
     * What the department behind {@code service} has about {@code subject}.
     *
     * @param items the items asked for; no others are answered
     */
    RegisterAnswer ask(Service service, SubjectNumber subject, List<DataItem> items);
}
