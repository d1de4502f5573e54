package org.filingpress.store;

import org.springframework.dao.TransientDataAccessResourceException;

/**
 * It is not known whether a token was made, and this time the database was not asked: it did not
 * answer who asked before. Why, he is told. Has no stack trace, as nothing is found out here.
 */
public final class TokensUnknownException extends TransientDataAccessResourceException {
  private static final long serialVersionUID = 1L;

  TokensUnknownException() {
    super("the database has not said which tokens there are");
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
