package org.filingpress.docx.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Puts the children of properties into the order of the transitional schema (ECMA-376-4, annex A):
 * other programs save some in an order that Word calls damaged. Children that the schema does not
 * know there go last, in the order they have.
 */
public final class SchemaOrder {

  private static final Map<String, List<String>> ORDERS =
      Map.ofEntries(
          order(
              "pPr",
              "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
                  + " suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap"
                  + " overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
                  + " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc"
                  + " textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr"
                  + " sectPr"),
          order(
              "rPr",
              "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss"
                  + " imprint noProof snapToGrid vanish webHidden color spacing w kern position sz"
                  + " szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
                  + " eastAsianLayout specVanish oMath"),
          order(
              "tblPr",
              "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW"
                  + " jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook"
                  + " tblCaption tblDescription"),
          order(
              "trPr",
              "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader"
                  + " tblCellSpacing jc hidden"),
          order(
              "tcPr",
              "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection"
                  + " tcFitText vAlign hideMark headers"),
          order(
              "sectPr",
              "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
                  + " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg"
                  + " textDirection bidi rtlGutter docGrid printerSettings"),
          order("pBdr", "top left bottom right between bar"),
          order("tblBorders", "top start|left bottom end|right insideH insideV"),
          order("tcBorders", "top start|left bottom end|right insideH insideV tl2br tr2bl"),
          order("pgBorders", "top left bottom right"),
          order("numPr", "ilvl numId numberingChange ins"),
          order(
              "tblPrEx",
              "tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook"),
          order("docDefaults", "rPrDefault pPrDefault"),
          order("styles", "docDefaults latentStyles style"),
          order(
              "style",
              "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
                  + " unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr"
                  + " rPr tblPr trPr tcPr tblStylePr"),
          order("tblStylePr", "pPr rPr tblPr trPr tcPr"),
          order("numbering", "numPicBullet abstractNum num numIdMacAtCleanup"),
          order("abstractNum", "nsid multiLevelType tmpl name styleLink numStyleLink lvl"),
          order("num", "abstractNumId lvlOverride"),
          order("lvlOverride", "startOverride lvl"),
          order(
              "lvl",
              "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr"
                  + " rPr"),
          order(
              "settings",
              "writeProtection view zoom removePersonalInformation removeDateAndTime"
                  + " doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText"
                  + " printFractionalCharacterWidth printFormsData embedTrueTypeFonts"
                  + " embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins"
                  + " alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter"
                  + " gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle"
                  + " proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter"
                  + " stylePaneSortMethod documentType mailMerge revisionView trackRevisions"
                  + " doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride"
                  + " styleLockTheme styleLockQFSet defaultTabStop autoHyphenation"
                  + " consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope"
                  + " summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders"
                  + " bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets"
                  + " drawingGridHorizontalSpacing drawingGridVerticalSpacing"
                  + " displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery"
                  + " doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin"
                  + " drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning"
                  + " characterSpacingControl printTwoOnOne strictFirstAndLastChars"
                  + " noLineBreaksAfter noLineBreaksBefore savePreviewPicture"
                  + " doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent"
                  + " alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly"
                  + " useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace"
                  + " updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids"
                  + " m:mathPr attachedSchema themeFontLang clrSchemeMapping"
                  + " doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions"
                  + " readModeInkLockDown smartTagType sl:schemaLibrary shapeDefaults"
                  + " doNotEmbedSmartTags decimalSymbol listSeparator"),
          order("tcMar", "top start|left bottom end|right"),
          order("tblCellMar", "top start|left bottom end|right"));

  private static final Map<String, String> OTHERS =
      Map.of(
          "m", "http://schemas.openxmlformats.org/officeDocument/2006/math",
          "sl", "http://schemas.openxmlformats.org/schemaLibrary/2006/main");

  private SchemaOrder() {}

  /** Two names parted by a bar have the same place. */
  private static Map.Entry<String, List<String>> order(String element, String children) {
    return Map.entry(element, List.of(children.split(" ")));
  }

  /**
   * Sorts all properties in an element.
   *
   * @return whether anything had to be moved
   */
  public static boolean restore(Element element) {
    boolean moved = false;
    for (Element child : Wml.elements(element)) {
      moved |= restore(child);
    }
    List<String> order =
        Wml.NS.equals(element.getNamespaceURI()) ? ORDERS.get(element.getLocalName()) : null;
    if (order == null) {
      return moved;
    }
    List<Element> children = Wml.elements(element);
    List<Element> sorted = new ArrayList<>(children);
    sorted.sort(Comparator.comparingInt(child -> place(child, order)));
    if (!sorted.equals(children)) {
      sorted.forEach(element::appendChild);
      return true;
    }
    return moved;
  }

  private static int place(Element child, List<String> order) {
    for (int i = 0; i < order.size(); i++) {
      for (String name : order.get(i).split("\\|")) {
        if (isNamed(child, name)) {
          return i;
        }
      }
    }
    return order.size();
  }

  private static boolean isNamed(Element child, String name) {
    int prefix = name.indexOf(':');
    return prefix < 0
        ? Wml.is(child, name)
        : name.substring(prefix + 1).equals(child.getLocalName())
            && OTHERS.get(name.substring(0, prefix)).equals(child.getNamespaceURI());
  }
}
