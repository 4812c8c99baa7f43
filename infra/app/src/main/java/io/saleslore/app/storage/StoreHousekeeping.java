package io.saleslore.app.storage;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Keeps the embedded store's file small, on a thread of its own that nobody interrupts. */
@Component
final class StoreHousekeeping implements InitializingBean, DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(StoreHousekeeping.class);
  private static final Duration EVERY = Duration.ofMillis(250);
  private static final long COMPACTED_AT_STOP = 256L << 20;

  private final EmbeddedStore store;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("store-housekeeping").unstarted(this::keep);
  private @Nullable TidyStore tidy;
  private volatile boolean stops;

  StoreHousekeeping(EmbeddedStore store) {
    this.store = store;
  }

  @Override
  public void afterPropertiesSet() {
    if (store.isUsed()) {
      thread.start();
    }
  }

  private void keep() {
    try {
      while (!stops) {
        Thread.sleep(EVERY);
        look();
      }
    } catch (InterruptedException _) {
      LOG.warn("the embedded store is not kept small any more");
    }
  }

  private void look() {
    try {
      store
          .file()
          .ifPresent(
              file -> {
                if (tidy == null || !tidy.isOf(file)) {
                  tidy = new TidyStore(file);
                }
                tidy.look();
              });
    } catch (SQLException | RuntimeException e) {
      LOG.debug("the embedded store cannot be tidied now", e);
    }
  }

  /** A small file is then as small as its content; a large one would keep who waits too long. */
  @Override
  public void destroy() throws InterruptedException {
    stops = true;
    thread.join();
    try {
      if (store.isUsed()
          && store.file().filter(file -> isSmall(file.getFileStore().size())).isPresent()) {
        store.execute("shutdown compact");
      }
    } catch (SQLException | RuntimeException _) {
      // It says itself that it is closed now.
    }
  }

  private static boolean isSmall(long bytes) {
    return bytes <= COMPACTED_AT_STOP;
  }
}
