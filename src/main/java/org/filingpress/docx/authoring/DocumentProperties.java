package org.filingpress.docx.authoring;

import org.docx4j.docProps.core.CoreProperties;
import org.docx4j.docProps.core.dc.elements.SimpleLiteral;
import org.docx4j.docProps.extended.Properties;

/** Title and author, filled like any other text. */
final class DocumentProperties {

  private static final org.docx4j.docProps.core.ObjectFactory CORE =
      new org.docx4j.docProps.core.ObjectFactory();
  private static final org.docx4j.docProps.core.dc.elements.ObjectFactory DC =
      new org.docx4j.docProps.core.dc.elements.ObjectFactory();

  private DocumentProperties() {}

  static CoreProperties core() {
    CoreProperties core = CORE.createCoreProperties();
    core.setTitle(DC.createTitle(literal("${department.name}${year}年部门预算绩效文本")));
    core.setCreator(literal("${department.name}"));
    core.setLanguage(literal("zh-CN"));
    return core;
  }

  static Properties extended() {
    Properties properties = new org.docx4j.docProps.extended.ObjectFactory().createProperties();
    properties.setApplication("Filingpress");
    return properties;
  }

  private static SimpleLiteral literal(String text) {
    SimpleLiteral literal = DC.createSimpleLiteral();
    literal.getContent().add(text);
    return literal;
  }
}
