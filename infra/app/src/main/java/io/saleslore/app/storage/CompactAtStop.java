package io.saleslore.app.storage;

import java.sql.SQLException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Makes the embedded store's file as small as its content, when the platform stops. */
@Component
record CompactAtStop(EmbeddedStore store) implements DisposableBean {
  @Override
  public void destroy() {
    if (store.isUsed()) {
      try {
        store.execute("shutdown compact");
      } catch (SQLException _) {
        // It says itself that it is closed now.
      }
    }
  }
}
