package org.filingpress.docx;

/** The printed page numbers of a document that has been laid out. */
public interface PageNumbers {

  /** The page on which a bookmark stands, as it is printed there. */
  String pageOf(String bookmark);

  /** How many pages the document has. */
  String pageCount();

  /** What stands in a document whose pages are not known yet: a number of usual width. */
  PageNumbers PROVISIONAL =
      new PageNumbers() {
        @Override
        public String pageOf(String bookmark) {
          return "1";
        }

        @Override
        public String pageCount() {
          return "1";
        }
      };
}
