package org.filingpress.layout;

/** The size of a page, in twips. */
public record PageSize(double width, double height) {}
