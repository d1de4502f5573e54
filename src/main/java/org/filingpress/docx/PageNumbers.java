package org.filingpress.docx;

/** What a document's layout has found: printed page numbers, and rows that fit no page. */
public interface PageNumbers {

  /** The page on which a bookmark stands, as it is printed there. */
  String pageOf(String bookmark);

  /** How many pages the document has. */
  String pageCount();

  /**
   * Whether a row that is to stay on one page fits one.
   *
   * @param mark its number, as {@link FilledDocument#openToLayOut} shows it
   */
  boolean staysWhole(String mark);

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

        @Override
        public boolean staysWhole(String mark) {
          return true;
        }
      };
}
