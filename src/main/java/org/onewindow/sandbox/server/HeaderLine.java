package org.onewindow.sandbox.server;

/** One header as it stood on the wire. */
record HeaderLine(String name, String value) {}
