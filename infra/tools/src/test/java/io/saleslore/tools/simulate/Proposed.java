package io.saleslore.tools.simulate;

import io.saleslore.app.RunningPlatform;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wordings as they stand when they were mined from what many marketers wrote. */
public final class Proposed {
  private Proposed() {}

  public static void add(RunningPlatform platform, String text) {
    platform
        .part(JdbcClient.class)
        .sql(
            """
            insert into anonymizer_zone.mined_wording (digest, state, text, objection, approach,
              used, replied, eased, decided, won, marketers, found_at)
            values (?, 'open', ?, 'effort', 'quick-implementation', 24, 17, 13, 20, 8, '10-19', ?)
            """)
        .params(Integer.toHexString(text.hashCode()), text, OffsetDateTime.now(ZoneOffset.UTC))
        .update();
  }
}
