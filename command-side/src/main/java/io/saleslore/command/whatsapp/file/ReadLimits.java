package io.saleslore.command.whatsapp.file;

/**
 * How much of an export is read before it is refused.
 *
 * @param textBytes of the chat's text, inflated
 * @param archiveBytes of everything in a zip archive, inflated
 * @param entries of a zip archive
 * @param messageChars of one message and of one line
 */
public record ReadLimits(long textBytes, long archiveBytes, int entries, int messageChars) {
  /** Far above what the app itself exports (40,000 messages, or 10,000 with their media). */
  public static final ReadLimits DEFAULT = new ReadLimits(512L << 20, 4L << 30, 20_000, 1 << 20);
}
