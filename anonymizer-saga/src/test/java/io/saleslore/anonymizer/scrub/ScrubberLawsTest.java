package io.saleslore.anonymizer.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.scrub.span.Span;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ScrubberLawsTest {
  private static final int TEXTS = 800;
  private static final String ORDINARY = "Please tell me the price of 20 units by Monday. ";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final List<String> KNOWN = List.of("John Smith", "ABC Corp", "\uD83D", "", "x");
  private static final List<String> PIECES =
      List.of(
          "John",
          "smith",
          "hi",
          "my name is",
          "Mr",
          "@",
          "#",
          "😀",
          "\uD83D",
          "\uDE00",
          "<PERSON>",
          "<PHONE",
          ">",
          "12345",
          "4111111111111111",
          "+1 415 555 2671",
          "a@b.com",
          "gmailcom",
          ".",
          "DE89370400440532013000",
          "12 main street",
          "new york",
          "ltd",
          "company name is",
          "\n",
          "'s",
          "-",
          "$5,000",
          "the",
          "will",
          "3rd of june",
          "é",
          "中文",
          "zip",
          "password is",
          "\u0000",
          "İ");

  @Test
  void spans_are_disjoint_sorted_and_inside_the_text() {
    texts()
        .forEach(
            text -> {
              int end = 0;
              for (Span span : Scrubber.scrub(text, KNOWN).spans()) {
                assertThat(span.start()).isGreaterThanOrEqualTo(end);
                end = span.end();
              }
              assertThat(end).isLessThanOrEqualTo(text.length());
            });
  }

  @Test
  void what_is_scrubbed_stays_as_it_is() {
    texts()
        .forEach(
            text -> {
              String scrubbed = Scrubber.scrub(text, KNOWN).text();
              assertThat(Scrubber.scrub(scrubbed, KNOWN))
                  .isEqualTo(new Scrubbed(scrubbed, List.of()));
            });
  }

  @Test
  void text_outside_the_spans_does_not_change() {
    texts()
        .forEach(
            text -> {
              Scrubbed scrubbed = Scrubber.scrub(text, KNOWN);
              String left = scrubbed.text();
              int at = 0;
              int in = 0;
              for (Span span : scrubbed.spans()) {
                String kept = text.substring(in, span.start());
                assertThat(left.substring(at, at + kept.length())).isEqualTo(kept);
                at += kept.length();
                assertThat(left.substring(at)).startsWith(span.type().placeholder());
                at += span.type().placeholder().length();
                in = span.end();
              }
              assertThat(left.substring(at)).isEqualTo(text.substring(in));
            });
  }

  @Test
  void no_span_splits_a_character() {
    texts()
        .forEach(
            text ->
                Scrubber.scrub(text, KNOWN)
                    .spans()
                    .forEach(
                        span -> {
                          assertThat(splits(text, span.start())).isFalse();
                          assertThat(splits(text, span.end())).isFalse();
                        }));
  }

  @Test
  @Timeout(600)
  void hostile_texts_take_no_more_work_than_a_few_times_an_ordinary_one() {
    long ordinary = LongStream.range(0, 4).map(_ -> nanosOfWork(ORDINARY)).min().orElseThrow();
    for (String piece :
        List.of("a", "1", "1 ", "a.", "@", "<", "A ", "a1", "é", "अ", "hi ", "1-", "+1 ", "9,")) {
      assertThat(LongStream.range(0, 4).anyMatch(_ -> nanosOfWork(piece) < 40 * ordinary))
          .as("a long text of nothing but %s, in one of four turns", piece)
          .isTrue();
    }
  }

  /** Of this thread alone, however busy the machine is. */
  private static long nanosOfWork(String piece) {
    var text = piece.repeat(50_000 / piece.length());
    long began = THREADS.getCurrentThreadCpuTime();
    Scrubber.scrub(text);
    return THREADS.getCurrentThreadCpuTime() - began;
  }

  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static Stream<String> texts() {
    var random = new Random(7);
    return IntStream.range(0, TEXTS).mapToObj(_ -> text(random));
  }

  private static String text(Random random) {
    return IntStream.range(0, 1 + random.nextInt(12))
        .mapToObj(
            _ -> PIECES.get(random.nextInt(PIECES.size())) + (random.nextBoolean() ? " " : ""))
        .collect(Collectors.joining());
  }
}
