package org.filingpress.store;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does work in a transaction of its own, which begins anew when others overtook it. */
final class OwnTransaction {

  /** It begins at most so often. */
  private static final int ATTEMPTS = 20;

  private final TransactionTemplate transaction;

  OwnTransaction(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** It is committed when this returns. */
  <T> T of(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
      } catch (DuplicateKeyException
          | PessimisticLockingFailureException
          | QueryTimeoutException overtaken) {
        if (attempt == ATTEMPTS) {
          throw overtaken;
        }
      }
    }
  }
}
