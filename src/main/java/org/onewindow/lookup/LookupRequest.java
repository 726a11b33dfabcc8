package org.onewindow.lookup;

import org.onewindow.access.Operator;
import org.onewindow.catalogue.Matter;
import org.onewindow.journal.CaseNumber;
import org.onewindow.subject.SubjectNumber;

/** One look-up: whom, for what, by whom, in which case. */
public record LookupRequest(
        SubjectNumber subject, Matter matter, Consent consent, Operator operator, CaseNumber caseNumber) {}
