package org.filingpress.benchmarks.xdocreport;

import fr.opensagres.xdocreport.document.IXDocReport;
import fr.opensagres.xdocreport.document.registry.XDocReportRegistry;
import fr.opensagres.xdocreport.template.TemplateEngineKind;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.filingpress.benchmarks.Contender;
import org.filingpress.benchmarks.peers.PeerFiling;
import org.filingpress.benchmarks.peers.StandardParts;

/**
 * XDocReport with FreeMarker. Its report is prepared before any thread uses it, and registered, so
 * that FreeMarker keeps the parsed template: unregistered, it is parsed for every document, five
 * times slower.
 */
public final class XDocReport implements Contender {

  private IXDocReport report;

  @Override
  public void open(Path repository) throws Exception {
    byte[] template = StandardParts.template(repository, new XDocReportForm().xml());
    report =
        XDocReportRegistry.getRegistry()
            .loadReport(
                new ByteArrayInputStream(template), "filing", TemplateEngineKind.Freemarker, true);
    report.preprocess();
  }

  @Override
  public Object read(Path filing) {
    return PeerFiling.read(filing);
  }

  @Override
  @SuppressWarnings("unchecked")
  public void make(Object filing, OutputStream out) throws Exception {
    report.process((Map<String, Object>) filing, out);
  }
}
