package org.filingpress.http.template;

import java.io.IOException;
import java.util.Map;
import org.filingpress.filing.ProblemsException;
import org.filingpress.http.document.DocumentPool;
import org.filingpress.http.document.Presses;
import org.filingpress.template.TemplateVersion;
import org.filingpress.template.check.CheckReport;
import org.jspecify.annotations.Nullable;

/** Checks templates, on the threads that make documents and with the same fonts. */
final class TemplateChecks {

  private final Presses presses;
  private final DocumentPool pool;
  private final Library library;

  TemplateChecks(Presses presses, DocumentPool pool, Library library) {
    this.presses = presses;
    this.pool = pool;
    this.library = library;
  }

  /**
   * @param sample a filing as JSON; null for that of the version before, or the standard one
   * @param before null when there is none to compare it with
   */
  CheckReport check(byte[] document, byte @Nullable [] sample, @Nullable TemplateVersion before)
      throws Exception {
    byte[] filing = sample == null ? Library.sampleOf(before) : sample;
    byte[] older = before == null ? null : content(before);
    return pool.make(() -> presses.press().check().check(document, filing, older));
  }

  private byte[] content(TemplateVersion before) {
    try {
      return before.open().readAllBytes();
    } catch (ProblemsException changed) {
      throw library.refusal(changed);
    } catch (IOException unreadable) {
      throw library.unreadable(Map.of(before.document(), unreadable));
    }
  }
}
