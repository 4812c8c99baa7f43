package io.saleslore.command.whatsapp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads chats that tests write down. */
final class Chats {
  private Chats() {}

  static ExportSource source(String... lines) {
    return ExportSource.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static ChatExport open(String... lines) {
    return ChatExport.open(source(lines), Optional.empty());
  }

  static List<ChatEntry> entries(ChatExport export) {
    var entries = new ArrayList<ChatEntry>();
    export.forEach(entries::add);
    return entries;
  }

  static List<ChatEntry> read(String... lines) {
    return entries(open(lines));
  }

  static ChatEntry only(String line) {
    var entries = read(line);
    if (entries.size() != 1) {
      throw new AssertionError(entries.size() + " entries");
    }
    return entries.getFirst();
  }
}
