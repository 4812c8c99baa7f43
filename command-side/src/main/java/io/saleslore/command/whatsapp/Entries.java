package io.saleslore.command.whatsapp;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The second pass: puts lines together to entries. */
final class Entries {
  private final HeaderForm form;
  private final PartOrder order;
  private final Authors authors;
  private final Consumer<ChatEntry> consumer;
  private final StringBuilder before = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private @Nullable LocalDateTime ts;
  private @Nullable String author;

  Entries(HeaderForm form, PartOrder order, Authors authors, Consumer<ChatEntry> consumer) {
    this.form = form;
    this.order = order;
    this.authors = authors;
    this.consumer = consumer;
  }

  void line(String line) {
    var header = HeaderScanner.scan(line);
    if (header != null
        && header.form().equals(form)
        && order.date(header) instanceof LocalDate date) {
      var candidates = Authors.candidates(line, header.body());
      if (!form.loose() || !candidates.isEmpty()) {
        begin(LocalDateTime.of(date, header.time()), line, header.body(), candidates);
        return;
      }
    }
    if (ts == null) {
      before.append(line).append('\n');
    } else {
      text.append('\n').append(line);
    }
  }

  /** Hands on the last entry. */
  void end() {
    var at = ts;
    if (at == null) {
      return;
    }
    var entry = entry(at, text.toString());
    consumer.accept(before.isEmpty() ? entry : withPreamble(entry));
    before.setLength(0);
  }

  private void begin(LocalDateTime at, String line, int body, List<Authors.Candidate> candidates) {
    end();
    ts = at;
    text.setLength(0);
    var writer = authorOf(line, body, candidates);
    author = writer.map(Authors.Candidate::name).orElse(null);
    text.append(line, writer.map(Authors.Candidate::text).orElse(body), line.length());
  }

  private Optional<Authors.Candidate> authorOf(
      String line, int body, List<Authors.Candidate> candidates) {
    if (candidates.isEmpty()) {
      return authors.known(line, body);
    }
    return Notices.isPrefix(candidates.getFirst().name())
        ? Optional.empty()
        : authors.of(candidates);
  }

  private ChatEntry entry(LocalDateTime at, String raw) {
    if (author != null && Notices.isUnderName(raw, form.bracket())) {
      return new ChatEntry(at, null, EntryKind.SYSTEM, Marks.without(raw), false);
    }
    var kinded = Kinds.of(raw);
    if (author == null && kinded.kind() != EntryKind.CALL) {
      return new ChatEntry(at, null, EntryKind.SYSTEM, Marks.without(raw), false);
    }
    return new ChatEntry(at, author, kinded.kind(), kinded.text(), kinded.edited());
  }

  /** Lines before the first header belong to nobody, but are not lost. */
  private ChatEntry withPreamble(ChatEntry entry) {
    return new ChatEntry(
        entry.ts(),
        entry.author(),
        entry.kind(),
        Marks.without(before.toString()) + entry.text(),
        entry.edited());
  }
}
