package org.filingpress.http.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.filingpress.http.guard.Access;
import org.filingpress.store.SeenTemplate;
import org.filingpress.store.TemplateChange;
import org.filingpress.store.Trail;
import org.filingpress.template.TemplateLibrary;
import org.filingpress.template.TemplateVersion;
import org.jspecify.annotations.Nullable;

/** What the trail is told of changes to the library; by the client's name. */
final class LibraryTrail {

  private final Trail trail;
  private final Access access;

  LibraryTrail(Trail trail, Access access) {
    this.trail = trail;
    this.access = access;
  }

  /** Records what the library holds otherwise than recorded. */
  void notice(TemplateLibrary library) throws IOException {
    List<SeenTemplate> seen = new ArrayList<>();
    for (TemplateVersion version : library.versions()) {
      seen.add(
          new SeenTemplate(
              version.name(), version.year(), version.sha256(), version.retiredFrom()));
    }
    trail.notice(access.client().name(), seen);
  }

  /** Records a version that is in the library now. */
  void added(TemplateVersion added, @Nullable TemplateVersion before) throws IOException {
    trail.record(
        new TemplateChange(
            access.client().name(),
            TemplateChange.Kind.ADDED,
            added.name(),
            added.year(),
            before == null ? null : before.sha256(),
            added.sha256(),
            before == null ? "" : "上一版 " + before.name() + "/" + before.year()));
  }

  /** Records the retirement of a version. */
  void retired(TemplateVersion retired, int from) throws IOException {
    trail.record(
        TemplateChange.retired(
            access.client().name(), retired.name(), retired.year(), retired.sha256(), from));
  }
}
