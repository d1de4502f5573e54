package org.filingpress.store;

/**
 * A token that was just made, the only time that it is known.
 *
 * @param secret what the client sends
 */
public record NewToken(AccessToken token, String secret) {

  /** Without the secret, wherever it is printed. */
  @Override
  public String toString() {
    return "NewToken[" + token + "]";
  }
}
