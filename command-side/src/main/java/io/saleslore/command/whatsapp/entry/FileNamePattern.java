package io.saleslore.command.whatsapp.entry;

import io.saleslore.command.whatsapp.text.PlainText;
import java.util.regex.Pattern;

/** Names of attached files. */
final class FileNamePattern {
  private static final Pattern FILE_NAME = Pattern.compile(".*\\S\\.[\\p{L}\\p{N}]{1,5}");
  private static final Pattern PAGES =
      Pattern.compile("\\s•[^\\p{L}\\p{Nd}\\n]{0,4}\\p{Nd}[^\\n]{0,24}$");

  private FileNamePattern() {}

  static boolean isFileName(String text) {
    return FILE_NAME.matcher(text).matches();
  }

  /** The name alone of {@code report.pdf • 3 pages}. */
  static String withoutPages(String described) {
    return PlainText.trimmed(PAGES.matcher(described).replaceFirst(""));
  }
}
