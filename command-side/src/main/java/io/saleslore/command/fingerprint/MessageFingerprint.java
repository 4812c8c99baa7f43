package io.saleslore.command.fingerprint;

import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What makes a message the same whoever brings it: the minute, and who said what in it, hashed
 * under the customer's key. Of entries without words only their number within the minute counts.
 *
 * @param minute since 1970
 * @param content the hash of what was said
 * @param occurrence which one of those that are equal, from 1 on
 */
public record MessageFingerprint(long minute, String content, int occurrence) {
  private static final String PREFIX = "said:";
  private static final int CONTENT_LENGTH = 32;
  private static final int SECONDS = 60;
  private static final Pattern FILE_NAME =
      Pattern.compile("\\A.*\\.[\\p{L}\\p{N}]{1,5}$", Pattern.MULTILINE);
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  /** In which minute a time is. */
  public static long minute(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  /** The hash of what was said at a time. */
  public static String content(
      Vault vault, KeyId key, Instant at, Speaker speaker, MessageKind kind, String text) {
    return vault.hash(key, "said/" + said(at, speaker, kind, text)).substring(0, CONTENT_LENGTH);
  }

  /** What was said at a time, in the clear: the same in an export and in a webhook. */
  public static String said(Instant at, Speaker speaker, MessageKind kind, String text) {
    return minute(at) + "|" + speaker.code() + "|" + words(kind, text);
  }

  /** An export names the file before a caption; a webhook gives the caption alone, as text. */
  private static String words(MessageKind kind, String text) {
    var words =
        switch (kind) {
          case TEXT -> text;
          case MEDIA -> FILE_NAME.matcher(text).replaceFirst("");
          default -> "";
        };
    return BLANKS.matcher(INVISIBLE.matcher(words).replaceAll("")).replaceAll(" ").strip();
  }

  /** Whether the dedupe key of a message is a fingerprint: only those of exports are. */
  public static boolean isFingerprint(String dedupeKey) {
    return dedupeKey.startsWith(PREFIX);
  }

  /** Reads what {@link #toString} wrote. */
  public static MessageFingerprint of(String dedupeKey) {
    var parts = dedupeKey.split(":", -1);
    return new MessageFingerprint(Long.parseLong(parts[1]), parts[2], Integer.parseInt(parts[3]));
  }

  @Override
  public String toString() {
    return PREFIX + minute + ":" + content + ":" + occurrence;
  }
}
