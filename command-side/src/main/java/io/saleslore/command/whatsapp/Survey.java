package io.saleslore.command.whatsapp;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first pass: which form the chat's headers have, in which order dates are, who writes. */
final class Survey {
  private static final int MOST_FORMS = 64;
  private static final int NOON = 12;

  private final Map<HeaderForm, Seen> forms = new HashMap<>();
  private final int longestMessage;
  private @Nullable HeaderForm first;
  private boolean begun;
  private long chars;

  Survey(int longestMessage) {
    this.longestMessage = longestMessage;
  }

  /** What was seen of one form. */
  static final class Seen {
    final HeaderForm form;
    final DateEvidence dates;
    final Authors authors = new Authors();
    boolean group;
    private boolean hasUnknownWords;
    private boolean hasWholeDay;
    private int count;
    private long startedAt;
    private long longest;

    Seen(HeaderForm form) {
      this.form = form;
      this.dates = new DateEvidence(form);
    }

    private void beside(Header header) {
      hasUnknownWords |= !header.word().isEmpty();
      int hour = header.time().getHour();
      hasWholeDay |= form.period() == 0 && (hour == 0 || hour > NOON);
    }

    /** Nothing shows that its words are not halves of the day in a language not known here. */
    private boolean mayHideHalves() {
      return hasUnknownWords && !hasWholeDay;
    }

    private void beginsAt(long chars) {
      longest = count++ == 0 ? 0 : Math.max(longest, chars - startedAt);
      startedAt = chars;
    }
  }

  void line(String line) {
    var header = HeaderScanner.scan(line);
    if (header != null && (forms.containsKey(header.form()) || forms.size() < MOST_FORMS)) {
      see(line, header);
    }
    begun |= !line.isBlank();
    chars += line.length() + 1;
  }

  private void see(String line, Header header) {
    var candidates = Authors.candidates(line, header.body());
    if (header.form().loose() && candidates.isEmpty()) {
      return;
    }
    var seen = forms.computeIfAbsent(header.form(), Seen::new);
    if (!seen.dates.add(header)) {
      return;
    }
    seen.beginsAt(chars);
    seen.beside(header);
    first = begun ? first : header.form();
    var base = candidates.isEmpty() ? null : candidates.getFirst();
    boolean notice =
        base == null
            || Notices.isPrefix(base.name())
            || Notices.isUnderName(line.substring(base.text()), header.form().bracket());
    if (!notice) {
      seen.authors.note(candidates);
    } else if (!seen.group) {
      seen.group = Notices.isOfGroup(line.substring(header.body()));
    }
  }

  /**
   * The form of the chat: the one of its first line, else the most frequent one.
   *
   * @throws ChatRefused if there is none, or a message in it is longer than any can be
   */
  Seen settled() {
    if (!begun) {
      throw new ChatRefused.EmptyExport();
    }
    var seen =
        Optional.ofNullable(first)
            .map(forms::get)
            .or(() -> forms.values().stream().max(Comparator.comparingInt(each -> each.count)))
            .filter(each -> each.count > 0)
            .orElseThrow(ChatRefused.NotAChat::new);
    requireKnownHalves(seen);
    if (Math.max(seen.longest, chars - seen.startedAt) > longestMessage) {
      throw new ChatRefused.TooLarge("a message is longer than any can be");
    }
    return seen;
  }

  /** A chat that says half of the day in a known word may say it in an unknown one, too. */
  private void requireKnownHalves(Seen seen) {
    boolean elsewhere =
        seen.form.period() != 0
            && forms.values().stream()
                .anyMatch(
                    other -> other.mayHideHalves() && other.form.differsInWordsOnly(seen.form));
    if (seen.mayHideHalves() || elsewhere) {
      throw new ChatRefused.UnknownHalfOfDay();
    }
  }
}
