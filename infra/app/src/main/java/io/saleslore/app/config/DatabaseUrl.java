package io.saleslore.app.config;

import org.springframework.core.env.Environment;

/** Where the database is: on a server, or embedded in the process. */
public record DatabaseUrl(String value) {
  private static final String EMBEDDED = "jdbc:h2:";

  /** The one that is set. */
  public static DatabaseUrl of(Environment settings) {
    return new DatabaseUrl(settings.getProperty("spring.datasource.url", ""));
  }

  /** Whether only this process has it. */
  public boolean isEmbedded() {
    return value.startsWith(EMBEDDED);
  }
}
