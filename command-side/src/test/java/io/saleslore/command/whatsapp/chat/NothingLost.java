package io.saleslore.command.whatsapp.chat;

import static org.assertj.core.api.Assertions.fail;

import io.saleslore.command.whatsapp.entry.EntryKind;
import io.saleslore.command.whatsapp.header.HeaderScanner;
import io.saleslore.command.whatsapp.text.AppPhrases;
import io.saleslore.command.whatsapp.text.InvisibleMarks;
import io.saleslore.command.whatsapp.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every line of a chat is in some entry: whole, or behind its date and time, or behind a name where
 * the app speaks under it. Only words of the app's own may be missing, where the entry's kind says
 * what they said.
 */
final class NothingLost {
  private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\p{Z}\\p{Cf}:~\u0000]+");
  private static final List<Pattern> OF_THE_APP =
      Stream.of("<[^<>\\n]{1,200}>", "[(（][^()（）\\n]{2,60}[)）]", "<[^<>]{1,200}>|\\([^()]{2,60}\\)")
          .map(Pattern::compile)
          .toList();
  private static final Pattern EDITED = Pattern.compile("\u200e?<[^<>]{4,60}>\\s*$");
  private static final Pattern PAGES =
      Pattern.compile("\\s•[^\\n]{0,5}\\p{Nd}[^\\n]{0,24}(?=$|\u200e?<)");

  private final String all;
  private final String byTheApp;
  private final Set<String> authors;
  private final boolean someAreDeleted;
  private final boolean someAreMedia;

  private NothingLost(List<ChatEntry> entries) {
    this.all = seen(entries.stream());
    this.byTheApp = seen(entries.stream().filter(entry -> entry.author() == null));
    this.authors = entries.stream().map(entry -> seen(entry.author())).collect(Collectors.toSet());
    this.someAreDeleted = entries.stream().anyMatch(entry -> entry.kind() == EntryKind.DELETED);
    this.someAreMedia =
        entries.stream()
            .anyMatch(each -> each.kind() == EntryKind.MEDIA || each.kind() == EntryKind.CONTACT);
  }

  static void of(String chat, List<ChatEntry> entries) {
    var kept = new NothingLost(entries);
    for (var line : chat.split("\n")) {
      if (!kept.holds(line)) {
        fail("lost <" + line + "> of\n" + chat + "\nread as\n" + kept.all);
      }
    }
  }

  private static String seen(Stream<ChatEntry> entries) {
    return entries
        .map(entry -> seen(entry.author()) + seen(entry.text()))
        .collect(Collectors.joining("\n"));
  }

  private static String seen(@Nullable String text) {
    return text == null ? "" : LEFT_OUT.matcher(text).replaceAll("");
  }

  private boolean holds(String line) {
    return all.contains(seen(line)) || readings(line).stream().anyMatch(this::holdsPart);
  }

  private boolean holdsPart(String part) {
    return all.contains(seen(part))
        || isWhatTheAppSays(part)
        || isWhatTheAppSays(EDITED.matcher(part).replaceFirst(""));
  }

  private boolean isOfTheApp(String said) {
    return byTheApp.contains(seen(said)) || isWhatTheAppSays(said);
  }

  /** The line itself, or what stands behind a date and a time in it. */
  private List<String> readings(String line) {
    var readings = new ArrayList<>(List.of(line));
    var header = HeaderScanner.scan(line);
    if (header != null) {
      var body = line.substring(header.body());
      readings.add(body);
      for (int colon = body.indexOf(':'); colon >= 0; colon = body.indexOf(':', colon + 1)) {
        var said = body.substring(colon + 1);
        if (authors.contains(seen(body.substring(0, colon))) || isOfTheApp(said)) {
          readings.add(said);
        }
      }
    }
    return readings;
  }

  private boolean isWhatTheAppSays(String said) {
    if (someAreDeleted && AppPhrases.DELETED.begins(PlainText.folded(said))) {
      return true;
    }
    int mark = Math.max(0, said.lastIndexOf(InvisibleMarks.APP_MARK));
    boolean omitted =
        someAreMedia
            && AppPhrases.OMITTED.beginsWordIn(PlainText.folded(said.substring(mark)))
            && arePartsHeld(said.substring(0, mark));
    return omitted || arePartsHeld(said);
  }

  private boolean arePartsHeld(String said) {
    return Stream.of(said, PAGES.matcher(said).replaceFirst(""))
        .anyMatch(each -> OF_THE_APP.stream().anyMatch(words -> arePartsHeld(each, words)));
  }

  private boolean arePartsHeld(String said, Pattern between) {
    return Stream.of(between.split(said)).allMatch(part -> all.contains(seen(part)));
  }
}
