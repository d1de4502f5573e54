package org.filingpress.filing;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Every text of a filing with its JSON path, in the order of the contract; codes and amounts are
 * not among them.
 */
final class FilingTexts {

  private final BiConsumer<String, String> reader;

  private FilingTexts(BiConsumer<String, String> reader) {
    this.reader = reader;
  }

  /**
   * @param reader takes the path and the text
   */
  static void read(Filing filing, BiConsumer<String, String> reader) {
    FilingTexts texts = new FilingTexts(reader);
    reader.accept("$.stage", filing.stage());
    reader.accept("$.county.name", filing.county().name());
    reader.accept("$.county.financeBureau", filing.county().financeBureau());
    reader.accept("$.department.name", filing.department().name());
    texts.blocks("$.narrative.overall", filing.narrative().overall());
    texts.blocks("$.narrative.items", filing.narrative().items());
    texts.blocks("$.narrative.safeguards", filing.narrative().safeguards());
    for (int i = 0; i < filing.projects().size(); i++) {
      texts.project("$.projects[" + i + "]", filing.projects().get(i));
    }
  }

  private void blocks(String path, List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      String place = path + "[" + i + "]";
      Block block = blocks.get(i);
      if (block instanceof Block.Paragraph paragraph) {
        reader.accept(place, paragraph.text());
      } else if (block instanceof Block.Heading heading) {
        reader.accept(place + ".heading", heading.heading());
      } else if (block instanceof Block.Labelled labelled) {
        reader.accept(place + ".label", labelled.label());
        reader.accept(place + ".text", labelled.text());
      }
    }
  }

  private void project(String path, Project project) {
    reader.accept(path + ".name", project.name());
    reader.accept(path + ".unit.name", project.unit().name());
    reader.accept(path + ".purpose", project.purpose());
    for (int i = 0; i < project.plan().size(); i++) {
      reader.accept(path + ".plan[" + i + "].by", project.plan().get(i).by());
      reader.accept(path + ".plan[" + i + "].value", project.plan().get(i).value());
    }
    for (int i = 0; i < project.goals().size(); i++) {
      reader.accept(path + ".goals[" + i + "]", project.goals().get(i));
    }
    for (int i = 0; i < project.indicators().size(); i++) {
      indicator(path + ".indicators[" + i + "]", project.indicators().get(i));
    }
  }

  private void indicator(String path, Indicator indicator) {
    reader.accept(path + ".level1", indicator.level1());
    reader.accept(path + ".level2", indicator.level2());
    reader.accept(path + ".level3", indicator.level3());
    reader.accept(path + ".description", indicator.description());
    if (indicator.value() instanceof IndicatorValue.InParts parts) {
      reader.accept(path + ".value.operator", parts.operator());
      reader.accept(path + ".value.value", parts.value());
      reader.accept(path + ".value.unit", parts.unit());
    } else {
      reader.accept(path + ".value", indicator.value().printed());
    }
    reader.accept(path + ".basis", indicator.basis());
  }
}
