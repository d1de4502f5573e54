package org.filingpress.benchmarks.poitl;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.filingpress.benchmarks.Contender;
import org.filingpress.benchmarks.peers.PeerFiling;
import org.filingpress.benchmarks.peers.StandardParts;

/** poi-tl; it reads its template anew for every document, as its users do. */
public final class PoiTl implements Contender {

  private final Configure configure =
      Configure.builder().bind("indicators", new MergingRows()).build();
  private byte[] template;

  @Override
  public void open(Path repository) throws Exception {
    template = StandardParts.template(repository, new PoiTlForm().xml());
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object read(Path filing) {
    Map<String, Object> read = PeerFiling.read(filing);
    for (Map<String, Object> project : (List<Map<String, Object>>) read.get("projects")) {
      List<Object> plan = (List<Object>) project.get("plan");
      for (int i = 0; i < plan.size(); i++) {
        project.put("plan" + i, plan.get(i));
      }
    }
    return read;
  }

  @Override
  public void make(Object filing, OutputStream out) throws Exception {
    try (XWPFTemplate document =
        XWPFTemplate.compile(new ByteArrayInputStream(template), configure)) {
      document.render(filing).write(out);
    }
  }
}
