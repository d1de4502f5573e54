package org.filingpress.layout.word;

/** A part that is not well-formed XML, or holds what is refused (a document type, an entity). */
final class MalformedXml extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedXml(String what, int offset) {
    super(what + " at character " + offset);
  }
}
