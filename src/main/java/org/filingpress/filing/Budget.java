package org.filingpress.filing;

/** A project's amounts (预算数, 其中：财政资金, 其他资金) as filed; empty when left blank. */
public record Budget(String total, String fiscal, String other) {}
