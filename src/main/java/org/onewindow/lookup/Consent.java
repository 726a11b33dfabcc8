package org.onewindow.lookup;

/** How the subject came to agree to the look-up, as the clerk records it. */
public enum Consent {
    /** Present, identity card read or seen. */
    PRESENT_CARD_SEEN,
    /** An agent is present with an authorisation letter and both identity cards. */
    AGENT_AUTHORISED
}
