package org.filingpress.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, from its manifest. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = getClass().getPackage().getImplementationVersion();
    return new String[] {"filingpress " + (version == null ? "（未打包）" : version)};
  }
}
