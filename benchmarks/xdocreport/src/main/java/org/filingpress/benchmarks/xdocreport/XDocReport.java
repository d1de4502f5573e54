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

/** XDocReport with FreeMarker, its report prepared before any thread uses it. */
public final class XDocReport implements Contender {

  private IXDocReport report;

  @Override
  public void open(Path repository) throws Exception {
    byte[] template = StandardParts.template(repository, new XDocReportForm().xml());
    report =
        XDocReportRegistry.getRegistry()
            .loadReport(new ByteArrayInputStream(template), TemplateEngineKind.Freemarker);
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
