package org.filingpress.http.guard;

/** Whether clients have anything to show who they are: a token, or an identity provider. */
final class Keys {

  /** Without any, the service is for this machine only. */
  boolean exist() {
    return false;
  }
}
