package org.filingpress.filing;

/**
 * The filing department (部门): a township government or a county department.
 *
 * @param code three digits
 */
public record Department(String code, String name) {}
