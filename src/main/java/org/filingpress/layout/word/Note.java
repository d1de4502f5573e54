package org.filingpress.layout.word;

/** A warning that every use of some formatting brings with it; its place is that of the use. */
record Note(String code, String argument) {}
