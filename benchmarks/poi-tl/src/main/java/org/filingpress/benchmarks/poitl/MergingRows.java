package org.filingpress.benchmarks.poitl;

import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Repeats a row, then merges the cells of the first column that hold the same. */
final class MergingRows extends LoopRowTableRenderPolicy {

  @Override
  protected void afterloop(XWPFTable table, Object data) {
    List<XWPFTableRow> rows = table.getRows();
    String above = "";
    for (XWPFTableRow row : rows.subList(1, rows.size())) {
      String text = row.getCell(0).getText();
      row.getCell(0)
          .getCTTc()
          .getTcPr()
          .addNewVMerge()
          .setVal(text.equals(above) ? STMerge.CONTINUE : STMerge.RESTART);
      above = text;
    }
  }
}
