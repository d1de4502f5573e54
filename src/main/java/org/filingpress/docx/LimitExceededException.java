package org.filingpress.docx;

/** A template wanted more text, steps or time than it may have. */
final class LimitExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String limit;

  /**
   * @param code the code of the problem it becomes
   * @param limit what was exceeded, as the problem's argument
   */
  LimitExceededException(String code, String limit) {
    super(code + ": " + limit, null, false, false);
    this.code = code;
    this.limit = limit;
  }

  String code() {
    return code;
  }

  String limit() {
    return limit;
  }
}
