package org.filingpress.benchmarks.peers;

import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.filingpress.benchmarks.Contender;

/**
 * The least that a program with FreeMarker can do: the part's text written by hand, filled and
 * compressed, the other parts copied as they were compressed once. No template of an officer's, no
 * checks, no fonts for ambiguous characters, no contents field.
 */
public final class Floor implements Contender {

  private Template template;
  private LeanZip zip;

  @Override
  public void open(Path repository) throws Exception {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
    configuration.setOutputFormat(XMLOutputFormat.INSTANCE);
    configuration.setWhitespaceStripping(false);
    template = new Template("document.xml", new FloorForm().xml(), configuration);
    zip = new LeanZip(StandardParts.read(repository));
  }

  @Override
  public Object read(Path filing) {
    return PeerFiling.read(filing);
  }

  @Override
  public void make(Object filing, OutputStream out) throws Exception {
    StringWriter text = new StringWriter(1 << 18);
    template.process(filing, text);
    zip.write("word/document.xml", text.toString().getBytes(StandardCharsets.UTF_8), out);
  }
}
