package org.filingpress.layout.word;

import static org.filingpress.layout.word.Vocabulary.follows;

import java.util.ArrayList;
import java.util.List;

/**
 * The vocabulary of every element whose children mean layout (ECMA-376-1, 17.3 to 17.15; {@code
 * w14:} from [MS-DOCX] 2.6).
 */
final class Vocabularies {

  private static final String HISTORY = "says what was before a tracked change";
  private static final String CACHE = "repeats what Word works out anew";
  private static final String RANGE = "marks a range for people and programs, prints nothing";
  private static final String CELLS = "concerns complex scripts only, of which filings have none";
  private static final String WEB = "for web pages";
  private static final String NO_HYPHENS = "lines are not hyphenated";
  private static final String EDITING = "for editing, saving and the window";

  /** Marks that may stand anywhere between blocks, rows, cells and runs. */
  static final Vocabulary MARKS =
      follows("bookmarkStart")
          .passes(
              RANGE,
              "bookmarkEnd proofErr permStart permEnd commentRangeStart commentRangeEnd"
                  + " moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd"
                  + " customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart"
                  + " customXmlDelRangeEnd customXmlMoveFromRangeStart customXmlMoveFromRangeEnd"
                  + " customXmlMoveToRangeStart customXmlMoveToRangeEnd")
          .passes("the properties of what wraps content", "sdtPr sdtEndPr customXmlPr smartTagPr")
          .passes("tracked changes count as accepted", "del moveFrom");

  /** {@code w:pPr}. */
  static final Vocabulary PARAGRAPH =
      follows(
              "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs kinsoku"
                  + " wordWrap overflowPunct autoSpaceDE autoSpaceDN snapToGrid spacing ind"
                  + " contextualSpacing outlineLvl rPr sectPr")
          .passes(HISTORY, "pPrChange")
          .passes(CACHE, "cnfStyle")
          .passes(WEB, "divId")
          .passes(NO_HYPHENS, "suppressAutoHyphens")
          .passes("line numbers are told by the section", "suppressLineNumbers")
          .passes("for frames and text boxes only, which are told", "suppressOverlap")
          .passes("for frames and text boxes only, which are told", "textboxTightWrap")
          .passes("only in a grid of characters, where it was not found to move", "adjustRightInd")
          .only("jc", "left start center right end both distribute thaiDistribute numTab")
          .only("textDirection", "lrTb lrTbV lr")
          .only("textAlignment", "auto baseline");

  /** {@code w:rPr}, of runs and of paragraph marks. */
  static final Vocabulary RUN =
      follows(
              "rStyle rFonts b i caps strike vanish color spacing w position sz highlight shd"
                  + " vertAlign lang ins del moveFrom moveTo")
          .passes(HISTORY, "rPrChange")
          .passes(CELLS, "bCs iCs szCs")
          .passes(EDITING, "noProof")
          .passes(WEB, "webHidden")
          .passes("moves on the screen, prints nothing", "effect")
          .passes("only in a grid of characters", "snapToGrid")
          .passes("told where Latin letters stand side by side", "kern w14:ligatures")
          .only("u", "none single")
          .only("em", "none")
          .only("w14:numForm", "default")
          .only("w14:numSpacing", "default");

  /** {@code w:tblPr}. */
  static final Vocabulary TABLE =
      follows("tblStyle jc tblInd tblBorders shd tblCellMar tblLook tblpPr tblCellSpacing")
          .passes(HISTORY, "tblPrChange")
          .passes("the grid gives the widths", "tblW")
          .passes("its absence is told", "tblLayout")
          .passes("for floating tables only, which are told", "tblOverlap")
          .passes("for people, prints nothing", "tblCaption tblDescription")
          .only("tblStyleRowBandSize", "1")
          .only("tblStyleColBandSize", "1");

  /** {@code w:trPr}. */
  static final Vocabulary ROW =
      follows("gridBefore cantSplit trHeight tblHeader hidden ins del")
          .passes(HISTORY, "trPrChange")
          .passes(CACHE, "cnfStyle")
          .passes(WEB, "divId")
          .passes("the grid gives the widths", "gridAfter wBefore wAfter")
          .only("jc", "left start");

  /** {@code w:tcPr}. */
  static final Vocabulary CELL =
      follows("tcW gridSpan vMerge tcBorders shd tcMar")
          .passes(HISTORY, "tcPrChange cellMerge")
          .passes(CACHE, "cnfStyle")
          .passes("for screen readers", "headers")
          .passes("only where columns fit their content, which is told", "noWrap")
          .only("vAlign", "top center bottom")
          .only("textDirection", "lrTb lrTbV lr");

  /** {@code w:sectPr}. */
  static final Vocabulary SECTION =
      follows(
              "headerReference footerReference type pgSz pgMar pgNumType cols vAlign titlePg"
                  + " docGrid")
          .passes(HISTORY, "sectPrChange")
          .passes("notes are told where they stand", "footnotePr endnotePr noEndnote")
          .passes("for the printer", "paperSrc printerSettings")
          .passes(EDITING, "formProt")
          .only("textDirection", "lrTb lrTbV lr");

  /** {@code w:lvl}. */
  static final Vocabulary LEVEL =
      follows("start numFmt lvlRestart pStyle isLgl suff lvlText pPr rPr")
          .only("lvlJc", "left start");

  /** {@code w:style}. */
  static final Vocabulary STYLE =
      follows("name basedOn pPr rPr tblPr trPr tcPr tblStylePr")
          .passes(
              EDITING,
              "aliases next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat"
                  + " locked personal personalCompose personalReply rsid");

  /** {@code w:settings}. */
  static final Vocabulary SETTINGS =
      follows(
              "noLineBreaksBefore noLineBreaksAfter evenAndOddHeaders gutterAtTop defaultTabStop"
                  + " characterSpacingControl compat mirrorMargins")
          .passes(
              EDITING,
              "writeProtection view zoom removePersonalInformation removeDateAndTime"
                  + " doNotDisplayPageBoundaries displayBackgroundShape embedTrueTypeFonts"
                  + " embedSystemFonts saveSubsetFonts saveFormsData hideSpellingErrors"
                  + " hideGrammaticalErrors activeWritingStyle proofState formsDesign"
                  + " attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod"
                  + " documentType mailMerge revisionView trackRevisions doNotTrackMoves"
                  + " doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme"
                  + " styleLockQFSet showEnvelope summaryLength clickAndTypeStyle"
                  + " defaultTableStyle drawingGridHorizontalSpacing drawingGridVerticalSpacing"
                  + " displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery"
                  + " doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin"
                  + " drawingGridVerticalOrigin doNotShadeFormData savePreviewPicture"
                  + " doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent"
                  + " alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly"
                  + " useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace"
                  + " updateFields docVars rsids attachedSchema themeFontLang clrSchemeMapping"
                  + " doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions"
                  + " readModeInkLockDown smartTagType sl:schemaLibrary shapeDefaults"
                  + " listSeparator hdrShapeDefaults uiCompat97To2003 footnotePr endnotePr")
          .passes(NO_HYPHENS, "consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps")
          .passes(
              "only for borders of pages, which are told",
              "bordersDoNotSurroundHeader bordersDoNotSurroundFooter alignBordersAndEdges")
          .passes("only where punctuation is compressed, which is told", "noPunctuationKerning")
          .passes("formulas are told where they stand", "m:mathPr")
          .passes("for the printer", "printPostScriptOverText printFormsData")
          .passes("only for printed booklets", "bookFoldPrintingSheets")
          .only("decimalSymbol", ".");

  /** {@code w:compat}; the names of its {@code w:compatSetting} are among them. */
  static final Vocabulary COMPATIBILITY =
      follows(
              "doNotExpandShiftReturn adjustLineHeightInTable doNotUseHTMLParagraphAutoSpacing"
                  + " compatibilityMode ulTrailSpace")
          .passes(
              "Word writes it into every Chinese document; exact lines are not moved by it",
              "spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone useFELayout")
          .passes(NO_HYPHENS, "useWord2013TrackBottomHyphenation allowHyphenationAtTrackBottom")
          .passes(
              "for floating things only, which are told",
              "doNotBreakWrappedTables layoutTableRowsApart allowTextAfterFloatingTableBreak"
                  + " doNotUseIndentAsNumberingTabStop doNotVertAlignCellWithSp"
                  + " doNotBreakConstrainedForcedTable doNotVertAlignInTxbx")
          .passes("for footnotes only, which are told", "footnoteLayoutLikeWW8")
          .passes("for mirrored indents only, which are told", "doNotFlipMirrorIndents")
          .passes(
              "chooses among table styles and header rows as is done here",
              "overrideTableStyleFontSizeAndJustification differentiateMultirowTableHeaders")
          .passes("told where Latin letters stand side by side", "enableOpenTypeFeatures");

  private Vocabularies() {}

  /** The borders of a paragraph, table or cell that are drawn otherwise or not at all. */
  static List<Note> borders(Props props, String group) {
    List<Note> notes = new ArrayList<>(0);
    for (String key : props.within(group).children()) {
      String kind = props.get(group + "/" + key, "none");
      boolean drawn = !kind.equals("none") && !kind.equals("nil");
      if (drawn && key.matches("between|bar|tl2br|tr2bl")) {
        notes.add(new Note("layout.unsupported", "w:" + group + "/w:" + key));
      } else if (drawn && !kind.equals("single") && !kind.equals("thick")) {
        notes.add(
            new Note("layout.unsupported", "w:" + group + "/w:" + key + " w:val=\"" + kind + "\""));
      }
    }
    return notes;
  }

  /** A pattern over the shading. */
  static List<Note> patterns(Props props) {
    String pattern = props.get("shd", "clear");
    return pattern.equals("clear") || pattern.equals("nil")
        ? List.of()
        : List.of(new Note("layout.unsupported", "w:shd w:val=\"" + pattern + "\""));
  }
}
