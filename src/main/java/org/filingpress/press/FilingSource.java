package org.filingpress.press;

import java.io.IOException;
import org.filingpress.filing.Filing;

/** A filing that is read when it is needed, the same each time. */
public interface FilingSource {

  /** Its department's code, by which a volume is ordered. */
  String departmentCode();

  /**
   * @throws IOException when it cannot be read any more
   */
  Filing read() throws IOException;

  /** A filing that is held in memory. */
  static FilingSource of(Filing filing) {
    return new FilingSource() {
      @Override
      public String departmentCode() {
        return filing.department().code();
      }

      @Override
      public Filing read() {
        return filing;
      }
    };
  }
}
