package io.saleslore.app.storage;

import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The embedded store gives up for good once a write has failed. It is then closed without writing,
 * so that the next connection opens it as it was after the last commit.
 */
@Component
record BrokenStore(EmbeddedStore store) {
  private static final Logger LOG = LoggerFactory.getLogger(BrokenStore.class);

  @Scheduled(fixedDelayString = "${saleslore.watch.every}")
  void reopenIfBroken() {
    if (store.isUsed() && isBroken()) {
      LOG.error("the embedded store could not write; it is opened again");
      store.giveUp();
    }
  }

  private boolean isBroken() {
    try {
      store.execute("checkpoint");
      return false;
    } catch (SQLException e) {
      return isOfStore(e);
    }
  }

  /** Not so when only the pool has no connection to give. */
  private static boolean isOfStore(SQLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException) {
        return true;
      }
    }
    return failure.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED;
  }
}
