package io.saleslore.command.proof.event;

/**
 * A stored event as one line of JSON, and back without losing a bit. Payload and metadata stand in
 * it as the stored bytes, or in base64 where these are not one JSON value on one line.
 */
public final class EventLine {
  private EventLine() {}

  /** Adds the line, without its line break. */
  public static void write(StoredEvent event, ByteBuilder to) {
    new EventLineWriter(to).write(event);
  }

  /**
   * Reads what {@link #write} wrote, from the first byte up to, not including, the last.
   *
   * @throws IllegalArgumentException if it is no such line
   */
  public static StoredEvent read(byte[] text, int from, int to) {
    try {
      return new EventLineReader(text, from, to).event();
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("this is not an event's line: it breaks off", e);
    }
  }
}
