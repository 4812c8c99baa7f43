package io.saleslore.command.whatsapp.chat;

import io.saleslore.command.whatsapp.file.ExportSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads chats that tests write down. */
public final class Chats {
  private Chats() {}

  /** Lines as bytes. */
  public static ExportSource source(String... lines) {
    return ExportSource.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** The export of these lines, opened. */
  public static ChatExport open(String... lines) {
    return ChatExport.open(source(lines), Optional.empty());
  }

  /** All its entries. */
  public static List<ChatEntry> entries(ChatExport export) {
    var entries = new ArrayList<ChatEntry>();
    export.forEach(entries::add);
    return entries;
  }

  /** All entries of these lines. */
  public static List<ChatEntry> read(String... lines) {
    return entries(open(lines));
  }

  /** The one entry of a line. */
  public static ChatEntry only(String line) {
    var entries = read(line);
    if (entries.size() != 1) {
      throw new AssertionError(entries.size() + " entries");
    }
    return entries.getFirst();
  }
}
