package io.saleslore.tools.simulate;

import io.saleslore.anonymizer.template.StartingCatalogue;
import io.saleslore.kernel.catalogue.Template;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.tools.world.WorldChat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads an export back, knowing nothing of how it was made but its form and the phrases. */
record ReadChat(List<Said> messages) {
  private static final Pattern HEAD =
      Pattern.compile(
          "\\[?(\\d{4})[-/](\\d\\d)[-/](\\d\\d), (\\d\\d:\\d\\d)(:\\d\\d)?(?:\\] | - )");

  private static final Map<Template, Pattern> TEMPLATES = templates();

  record Said(Instant at, boolean marketers, String text) {
    /** The template whose words stand in it, one behind the other, slots filled with anything. */
    Optional<Template> template() {
      return TEMPLATES.entrySet().stream()
          .filter(each -> each.getValue().matcher(text).find())
          .map(Map.Entry::getKey)
          .findFirst();
    }

    Optional<Approach> approach() {
      return template().map(Template::approach).or(() -> code(Approach.class, Approach.OTHER));
    }

    <C extends Enum<C> & Code> Optional<C> code(Class<C> vocabulary, C... without) {
      return Arrays.stream(vocabulary.getEnumConstants())
          .filter(each -> !List.of(without).contains(each))
          .filter(each -> Phrases.PLAIN.of(each).stream().anyMatch(text::contains))
          .findFirst();
    }
  }

  static ReadChat of(String export, WorldChat chat) {
    var said = new ArrayList<Said>();
    for (var line : export.lines().toList()) {
      var head = HEAD.matcher(line);
      if (!head.lookingAt()) {
        var last = said.removeLast();
        said.add(new Said(last.at(), last.marketers(), last.text() + "\n" + line));
        continue;
      }
      var rest = line.substring(head.end());
      int colon = rest.indexOf(": ");
      if (colon >= 0) {
        var marketers = rest.substring(0, colon).equals(chat.marketer());
        said.add(new Said(at(head, chat), marketers, rest.substring(colon + 2)));
      }
    }
    return new ReadChat(said);
  }

  private static Map<Template, Pattern> templates() {
    return StartingCatalogue.templates().stream()
        .collect(Collectors.toMap(Function.identity(), ReadChat::pattern));
  }

  private static Pattern pattern(Template template) {
    return Pattern.compile(
        Arrays.stream(template.text().text().split("\\{[a-z]+}"))
            .map(Pattern::quote)
            .collect(Collectors.joining(".{1,30}")));
  }

  private static Instant at(java.util.regex.Matcher head, WorldChat chat) {
    var seconds = head.group(5) == null ? ":00" : head.group(5);
    var text =
        head.group(1) + "-" + head.group(2) + "-" + head.group(3) + "T" + head.group(4) + seconds;
    return LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME)
        .atZone(ZoneId.of(chat.timeZone()))
        .toInstant();
  }
}
