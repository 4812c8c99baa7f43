package io.saleslore.anonymizer.scrub.tagger.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Examples made of the sentences with slots, and of chats that name nobody. */
final class WrittenSentences {
  private static final Pattern CHAT_LINE = Pattern.compile("(?:[cm] [a-z-]+ )?[-0+.] (\\S.*)");

  /** A comment of a file whose chats name somebody. */
  private static final String NAMING = "// Names people";

  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry("en", 15_000),
          Map.entry("en-none", 6_000),
          Map.entry("es", 3_000),
          Map.entry("es-none", 1_200),
          Map.entry("pt", 3_000),
          Map.entry("pt-none", 1_200),
          Map.entry("id", 3_000),
          Map.entry("id-none", 1_200),
          Map.entry("hi-latn", 2_500),
          Map.entry("hi-latn-none", 1_000),
          Map.entry("hi", 2_000),
          Map.entry("hi-none", 1_000),
          Map.entry("ar", 2_000),
          Map.entry("ar-none", 1_000),
          Map.entry("de", 2_000),
          Map.entry("de-none", 800),
          Map.entry("fr", 2_000),
          Map.entry("fr-none", 800),
          Map.entry("ru", 600),
          Map.entry("ru-none", 300),
          Map.entry("he", 500),
          Map.entry("he-none", 300),
          Map.entry("bn", 500),
          Map.entry("bn-none", 300));
  private final Path sentences;
  private final Path chats;
  private final int oneIn;
  private final Random random = new Random(17);

  /** Writes one in so many of the usual number of sentences. */
  WrittenSentences(Path sentences, Path chats, int oneIn) {
    this.sentences = sentences;
    this.chats = chats;
    this.oneIn = oneIn;
  }

  List<NameExample> all() throws IOException {
    var examples = new ArrayList<NameExample>();
    var corpus = NameCorpus.read(sentences);
    var writer = new SentenceWriter(new NameWriter(corpus, random), random);
    COUNTS.keySet().stream()
        .sorted()
        .forEach(section -> write(corpus.lines(section), section, writer, examples));
    try (var files = Files.list(chats)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        plain(Files.readAllLines(file), examples);
      }
    }
    return examples;
  }

  private void write(
      List<String> patterns, String section, SentenceWriter writer, List<NameExample> into) {
    String language = section.replace("-none", "");
    for (int i = 0; i < COUNTS.getOrDefault(section, 0) / oneIn; i++) {
      into.add(writer.write(pattern(patterns), language));
    }
  }

  /** One of the sentences; sometimes two, with a full stop between them or without. */
  private String pattern(List<String> patterns) {
    String first = patterns.get(random.nextInt(patterns.size()));
    if (random.nextInt(6) != 0) {
      return first;
    }
    String between = random.nextBoolean() ? ". " : " ";
    return first + between + patterns.get(random.nextInt(patterns.size()));
  }

  private void plain(List<String> lines, List<NameExample> into) {
    if (lines.stream().anyMatch(line -> line.startsWith(NAMING))) {
      return;
    }
    for (String line : lines) {
      var chat = CHAT_LINE.matcher(line);
      if (chat.matches()) {
        into.add(new NameExample(chat.group(1), List.of()));
      }
    }
  }
}
