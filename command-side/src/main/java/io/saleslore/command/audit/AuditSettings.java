package io.saleslore.command.audit;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the audit is set up.
 *
 * @param checkpoints the folder that signed checkpoints and leaf hashes are written to; the
 *     database's own roles must not be able to
 * @param origin names this platform's logs: each log is {@code origin/store}
 * @param seed the Ed25519 seed that checkpoints are signed with, 32 bytes
 * @param every how often a checkpoint is signed when something has changed
 * @param verifiedPerSecond how many positions are verified again in a second at most, 0 for none
 * @param process whose folder it is, where several processes sign
 */
public record AuditSettings(
    Path checkpoints,
    String origin,
    byte[] seed,
    Duration every,
    int verifiedPerSecond,
    String process) {
  /** Its name is a line of what is signed. */
  public AuditSettings {
    if (!process.matches("[A-Za-z0-9.-]{1,100}")) {
      throw new IllegalArgumentException(
          "saleslore.audit.process is a name of letters, digits, dots and hyphens");
    }
  }

  @Override
  public String toString() {
    return "[audit of " + origin + "]";
  }
}
