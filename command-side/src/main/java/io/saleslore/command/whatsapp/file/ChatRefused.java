package io.saleslore.command.whatsapp.file;

import io.saleslore.kernel.http.Rejection;
import java.util.Map;

/** Why an export was not read; the sentence never repeats a word of it. */
public abstract sealed class ChatRefused extends Rejection {
  private ChatRefused(String sentence) {
    super(sentence);
  }

  /** Which part of a request that brought the export is to be mended. */
  @Override
  public Map<String, Object> details() {
    return Map.of("field", "body");
  }

  /** Nothing in the chat decides day against month. */
  public static final class AmbiguousDates extends ChatRefused {
    /** Asks for the order. */
    public AmbiguousDates() {
      super("ambiguous dates: nothing here decides day against month, so say dateOrder dmy or mdy");
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("field", "dateOrder");
    }
  }

  /** The dates cannot be read in the order that the caller gave. */
  public static final class DatesDoNotFit extends ChatRefused {
    /** Names the parameter. */
    public DatesDoNotFit() {
      super("the dates do not fit the given dateOrder");
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("field", "dateOrder");
    }
  }

  /** A word beside the times may say which half of the day they are in, and is not known. */
  public static final class UnknownHalfOfDay extends ChatRefused {
    /** Says what helps. */
    public UnknownHalfOfDay() {
      super(
          "a word beside the times is not known and may mean morning or afternoon: export the chat"
              + " again with the phone set to a 24-hour clock");
    }
  }

  /** No line of it begins as a message of an exported chat does. */
  public static final class NotAChat extends ChatRefused {
    /** Says what is missing. */
    public NotAChat() {
      super("this is not an exported chat: no line begins with a date and a time");
    }
  }

  /** There is nothing in it. */
  public static final class EmptyExport extends ChatRefused {
    /** Says so. */
    public EmptyExport() {
      super("the export is empty");
    }
  }

  /** More than the limits allow. */
  public static final class TooLarge extends ChatRefused {
    /** Says what is too large. */
    public TooLarge(String what) {
      super("the export is too large: " + what);
    }

    @Override
    public int status() {
      return 413;
    }
  }

  /** A zip archive that cannot be trusted or read, or without a chat in it. */
  public static final class BadArchive extends ChatRefused {
    BadArchive(String problem) {
      super("the zip archive " + problem);
    }
  }

  /** The bytes cannot be read. */
  public static final class UnreadableExport extends ChatRefused {
    UnreadableExport() {
      super("the export cannot be read");
    }
  }
}
