package io.saleslore.anonymizer.analyse.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the labelled messages that stand in {@code src/corpus}, each file by one writer. */
final class Corpus {
  private static final String CHAT = "chat";
  private static final Pattern IN_SECTION = Pattern.compile("(?<sign>[-0+.]) (?<text>\\S.*)");
  private static final Pattern IN_CHAT =
      Pattern.compile("(?<side>[cm]) (?<label>[a-z-]+) (?<sign>[-0+.]) (?<text>\\S.*)");

  private Corpus() {}

  /**
   * All messages of a folder, file by file in the order of their names.
   *
   * @throws IllegalArgumentException if a line is no message of a section; names where it stands
   */
  static List<CorpusMessage> read(Path folder) throws IOException {
    var messages = new ArrayList<CorpusMessage>();
    for (Path file : files(folder)) {
      readFile(file, messages);
    }
    return messages;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(each -> each.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static void readFile(Path file, List<CorpusMessage> messages) throws IOException {
    var writer = file.getFileName().toString().replace(".txt", "");
    String[] section = {};
    int number = 0;
    int chats = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.startsWith("# ")) {
        section = line.substring(2).strip().split(" ");
        chats += isChat(section) ? 1 : 0;
      } else if (!line.isBlank() && !line.startsWith("//")) {
        int chat = isChat(section) ? chats : 0;
        messages.add(message(writer, section, chat, line, writer + ":" + number));
      }
    }
  }

  private static CorpusMessage message(
      String writer, String[] section, int chat, String line, String where) {
    boolean isInChat = chat > 0;
    var form = (isInChat ? IN_CHAT : IN_SECTION).matcher(line);
    if (section.length < 2 || !form.matches()) {
      throw new IllegalArgumentException(where + " is no message of a section");
    }
    var side = isInChat ? side(form.group("side")) : section[1];
    var label = isInChat ? form.group("label") : section[section.length - 1];
    return new CorpusMessage(
        writer,
        section[0],
        side,
        label,
        form.group("sign").charAt(0),
        chat,
        form.group("text").strip());
  }

  private static boolean isChat(String[] section) {
    return section.length > 1 && section[1].equals(CHAT);
  }

  private static String side(String letter) {
    return letter.equals("c") ? "customer" : "marketer";
  }
}
