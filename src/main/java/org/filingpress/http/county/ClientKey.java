package org.filingpress.http.county;

import org.filingpress.filing.Sha256;
import org.filingpress.http.guard.Client;

/**
 * Whose a run is.
 *
 * @param name for people
 * @param hash the same for the same client, and for no other
 */
record ClientKey(String name, String hash) {

  static ClientKey of(Client client) {
    String all = client.role() + "/" + client.county() + "/" + client.department() + "/";
    return new ClientKey(client.name(), Sha256.of(all + client.name()));
  }
}
