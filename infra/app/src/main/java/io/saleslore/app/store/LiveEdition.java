package io.saleslore.app.store;

import io.saleslore.anonymizer.edition.LiveEditionPointer;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which edition is served: one row in the global zone. */
@OnRole({Role.ANONYMIZER, Role.QUERY})
@Component
public record LiveEdition(JdbcClient jdbc) implements LiveEditionPointer {
  /** The one that is served now. */
  public int now() {
    return jdbc.sql("select edition from global_zone.live_edition").query(Integer.class).single();
  }

  @Override
  public void serve(int edition) {
    jdbc.sql("update global_zone.live_edition set edition = ?").param(edition).update();
  }
}
