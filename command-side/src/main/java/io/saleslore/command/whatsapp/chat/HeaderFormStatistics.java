package io.saleslore.command.whatsapp.chat;

import io.saleslore.command.whatsapp.entry.AppNotices;
import io.saleslore.command.whatsapp.header.DateEvidence;
import io.saleslore.command.whatsapp.header.Header;
import io.saleslore.command.whatsapp.header.HeaderForm;
import java.util.List;

/** What the first pass saw of the headers of one form. */
final class HeaderFormStatistics {
  private static final int NOON = 12;

  private final HeaderForm form;
  private final DateEvidence dates;
  private final AuthorNames authors = new AuthorNames();
  private final GroupVoice voice = new GroupVoice();
  private boolean isOfGroup;
  private boolean hasUnknownWords;
  private boolean hasWholeDay;
  private int headers;
  private long startedAt;
  private long longest;

  HeaderFormStatistics(HeaderForm form) {
    this.form = form;
    this.dates = new DateEvidence(form);
  }

  HeaderForm form() {
    return form;
  }

  DateEvidence dates() {
    return dates;
  }

  /** Who writes; a group's name is nobody. */
  AuthorNames authors() {
    voice.name().ifPresent(authors::leaveToApp);
    return authors;
  }

  int headers() {
    return headers;
  }

  boolean isOfGroup() {
    return isOfGroup || voice.name().isPresent();
  }

  /** Adds a header that begins behind so many characters; answers whether it is one. */
  boolean add(Header header, long chars) {
    if (!dates.add(header)) {
      return false;
    }
    longest = headers++ == 0 ? 0 : Math.max(longest, chars - startedAt);
    startedAt = chars;
    hasUnknownWords |= !header.word().isEmpty();
    int hour = header.time().getHour();
    hasWholeDay |= !form.hasPeriod() && (hour == 0 || hour > NOON);
    return true;
  }

  /** Counts the author, or looks whether a notice of the app is one of a group. */
  void addAuthor(String line, int body, List<NameCandidate> candidates) {
    boolean isNotice = candidates.isEmpty() || isNotice(line, candidates.getFirst());
    if (!isNotice) {
      authors.count(candidates);
    } else if (!isOfGroup) {
      isOfGroup = AppNotices.isOfGroup(line.substring(body));
    }
    if (form.bracket() && !candidates.isEmpty()) {
      var shortest = candidates.getFirst();
      voice.add(shortest.name(), line.substring(shortest.text()), isNotice);
    }
  }

  private boolean isNotice(String line, NameCandidate shortest) {
    var name = shortest.name();
    return AppNotices.isPrefix(name)
        || AppNotices.isUnderName(name, line.substring(shortest.text()), form.bracket());
  }

  /** How long the longest message is if the chat ends behind so many characters. */
  long longestMessage(long chars) {
    return Math.max(longest, chars - startedAt);
  }

  /** Nothing shows that its words are not halves of the day in a language not known here. */
  boolean mayHideHalves() {
    return hasUnknownWords && !hasWholeDay;
  }
}
