package org.filingpress.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filingpress.template.Versions.FORM;
import static org.filingpress.template.Versions.OTHER_FORM;
import static org.filingpress.template.Versions.assertRefused;
import static org.filingpress.template.Versions.version;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version that was used is what it was. */
class SealTests {

  @TempDir Path folder;

  @BeforeEach
  void aLibraryWithADefault() throws Exception {
    new LibraryFolder(folder).with("通用", 2021);
  }

  @Test
  void aChangedDocumentOfASealedVersionIsRefused() throws Exception {
    TemplateVersion added = Publishing.add(folder, version("平泉", 2026, FORM, "130823"));
    Files.write(added.document(), OTHER_FORM);

    assertRefused("template.changed", added::open);

    Files.write(added.document(), FORM);
    assertThat(added.open()).hasBinaryContent(FORM);
  }

  @Test
  void aVersionPutThereByHandIsSealedWhenItIsUsedAndNotBefore() throws Exception {
    TemplateVersion byHand = TemplateLibrary.open(folder).inForce("130823", 2026);
    Files.write(byHand.document(), FORM);
    assertThat(byHand.open()).hasBinaryContent(FORM);
    assertThat(byHand.sealed()).isNull();

    byHand.seal(FORM);
    Files.write(byHand.document(), OTHER_FORM);
    byHand.seal(OTHER_FORM);

    assertRefused("template.changed", byHand::open);
  }

  @Test
  void aDocumentThatWasChangedWhileItWasBeingUsedIsNotTheOneThatIsSealed() throws Exception {
    TemplateVersion byHand = TemplateLibrary.open(folder).inForce("130823", 2026);
    Files.write(byHand.document(), FORM);
    byte[] used = byHand.open().readAllBytes();

    Files.write(byHand.document(), OTHER_FORM);
    byHand.seal(used);

    assertRefused("template.changed", byHand::open);
  }

  @Test
  void theSealIsWhatSha256sumWrites() throws Exception {
    TemplateVersion added = Publishing.add(folder, version("平泉", 2026, FORM, "130823"));

    assertThat(added.folder().resolve("template.sha256"))
        .hasContent(
            "1fdae9aa3304f7f53136bc155e9e9879389328bab1b4ddd9657c2e98325ba9f4  template.docx");
  }

  private boolean add(NewVersion version) throws Exception {
    Publishing.add(folder, version);
    return true;
  }
}
