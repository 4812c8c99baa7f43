package io.saleslore.command.whatsapp.chat;

import io.saleslore.command.whatsapp.entry.AppNotices;
import io.saleslore.command.whatsapp.entry.EntryKind;
import io.saleslore.command.whatsapp.entry.EntryRecognizer;
import io.saleslore.command.whatsapp.header.DateInterpretation;
import io.saleslore.command.whatsapp.header.HeaderForm;
import io.saleslore.command.whatsapp.header.HeaderScanner;
import io.saleslore.command.whatsapp.text.InvisibleMarks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The second pass: puts lines together to entries. */
final class EntryAssembler {
  private final HeaderForm form;
  private final DateInterpretation order;
  private final AuthorNames authors;
  private final Consumer<ChatEntry> consumer;
  private final StringBuilder preamble = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private @Nullable LocalDateTime ts;
  private @Nullable String author;

  EntryAssembler(
      HeaderForm form,
      DateInterpretation order,
      AuthorNames authors,
      Consumer<ChatEntry> consumer) {
    this.form = form;
    this.order = order;
    this.authors = authors;
    this.consumer = consumer;
  }

  void add(String line) {
    var header = HeaderScanner.scan(line);
    if (header != null
        && header.form().equals(form)
        && order.date(header) instanceof LocalDate date) {
      var candidates = NameCandidate.in(line, header);
      if (!form.isLoose() || !candidates.isEmpty()) {
        begin(date.atTime(header.time()), line, header.body(), candidates);
        return;
      }
    }
    if (ts == null) {
      preamble.append(line).append('\n');
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
    consumer.accept(preamble.isEmpty() ? entry : withPreamble(entry));
    preamble.setLength(0);
  }

  private void begin(LocalDateTime at, String line, int body, List<NameCandidate> candidates) {
    end();
    ts = at;
    text.setLength(0);
    var writer = authorOf(line, body, candidates);
    author = writer.map(NameCandidate::name).orElse(null);
    text.append(line, writer.map(NameCandidate::text).orElse(body), line.length());
  }

  private Optional<NameCandidate> authorOf(String line, int body, List<NameCandidate> candidates) {
    if (candidates.isEmpty()) {
      return authors.known(line, body);
    }
    return AppNotices.isPrefix(candidates.getFirst().name())
        ? Optional.empty()
        : authors.among(candidates);
  }

  private ChatEntry entry(LocalDateTime at, String raw) {
    if (author != null && isByApp(author, raw)) {
      return notice(at, raw);
    }
    var found = EntryRecognizer.recognize(raw);
    return author == null && found.kind() != EntryKind.CALL
        ? notice(at, raw)
        : new ChatEntry(at, author, found.kind(), found.text(), found.edited());
  }

  private boolean isByApp(String name, String raw) {
    return authors.isApp(name) || AppNotices.isUnderName(name, raw, form.bracket());
  }

  private static ChatEntry notice(LocalDateTime at, String raw) {
    return new ChatEntry(at, null, EntryKind.SYSTEM, InvisibleMarks.remove(raw), false);
  }

  /** Lines before the first header belong to nobody, but are not lost. */
  private ChatEntry withPreamble(ChatEntry entry) {
    return new ChatEntry(
        entry.ts(),
        entry.author(),
        entry.kind(),
        InvisibleMarks.remove(preamble.toString()) + entry.text(),
        entry.edited());
  }
}
