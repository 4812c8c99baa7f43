package io.saleslore.command.whatsapp.chat;

import io.saleslore.command.whatsapp.file.ChatRefused;
import io.saleslore.command.whatsapp.header.Header;
import io.saleslore.command.whatsapp.header.HeaderForm;
import io.saleslore.command.whatsapp.header.HeaderScanner;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first pass: which form the chat's headers have, in which order dates are, who writes. */
final class ChatSurvey {
  private static final int MOST_FORMS = 64;

  private final Map<HeaderForm, HeaderFormStatistics> forms = new LinkedHashMap<>();
  private final int longestMessage;
  private @Nullable HeaderForm first;
  private boolean hasBegun;
  private long chars;

  ChatSurvey(int longestMessage) {
    this.longestMessage = longestMessage;
  }

  void add(String line) {
    var header = HeaderScanner.scan(line);
    if (header != null && (forms.containsKey(header.form()) || forms.size() < MOST_FORMS)) {
      add(line, header);
    }
    hasBegun |= !line.isBlank();
    chars += line.length() + 1;
  }

  private void add(String line, Header header) {
    var candidates = NameCandidate.in(line, header);
    if (header.form().isLoose() && candidates.isEmpty()) {
      return;
    }
    var form = forms.computeIfAbsent(header.form(), HeaderFormStatistics::new);
    if (form.add(header, chars)) {
      first = hasBegun ? first : header.form();
      form.addAuthor(line, header.body(), candidates);
    }
  }

  /**
   * The form of the chat: the one of its first line, else the most frequent one.
   *
   * @throws ChatRefused if there is none, or a message in it is longer than any can be
   */
  HeaderFormStatistics decide() {
    if (!hasBegun) {
      throw new ChatRefused.EmptyExport();
    }
    var form =
        Optional.ofNullable(first)
            .map(forms::get)
            .or(
                () ->
                    forms.values().stream()
                        .max(Comparator.comparingInt(HeaderFormStatistics::headers)))
            .filter(each -> each.headers() > 0)
            .orElseThrow(ChatRefused.NotAChat::new);
    requireKnownHalves(form);
    if (form.longestMessage(chars) > longestMessage) {
      throw new ChatRefused.TooLarge("a message is longer than any can be");
    }
    return form;
  }

  /** A chat that says half of the day in a known word may say it in an unknown one, too. */
  private void requireKnownHalves(HeaderFormStatistics chosen) {
    boolean isElsewhere =
        chosen.form().hasPeriod()
            && forms.values().stream()
                .anyMatch(
                    other ->
                        other.mayHideHalves() && other.form().differsInWordsOnly(chosen.form()));
    if (chosen.mayHideHalves() || isElsewhere) {
      throw new ChatRefused.UnknownHalfOfDay();
    }
  }
}
