package org.filingpress.filing;

/**
 * The unit (单位) that carries out a project.
 *
 * @param code six digits
 */
public record Unit(String code, String name) {}
