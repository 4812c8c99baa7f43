package io.saleslore.anonymizer.scrub.span;

import static io.saleslore.anonymizer.scrub.span.SpanType.EMAIL;
import static io.saleslore.anonymizer.scrub.span.SpanType.ORGANISATION;
import static io.saleslore.anonymizer.scrub.span.SpanType.PERSON;
import static io.saleslore.anonymizer.scrub.span.SpanType.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FoundSpansTest {
  private static final TokenizedText TEXT = new TokenizedText("ask John Smith of ABC Corp today");

  @Test
  void spans_that_touch_become_one_of_the_more_telling_type() {
    assertThat(settled(TEXT, new Span(4, 8, PERSON), new Span(6, 14, EMAIL)))
        .containsExactly(new Span(4, 14, EMAIL));
    assertThat(settled(TEXT, new Span(4, 14, EMAIL), new Span(9, 14, PERSON)))
        .containsExactly(new Span(4, 14, EMAIL));
  }

  @Test
  void neighbours_stay_apart() {
    assertThat(settled(TEXT, new Span(9, 14, PERSON), new Span(4, 9, PERSON)))
        .containsExactly(new Span(4, 8, PERSON), new Span(9, 14, PERSON));
  }

  @Test
  void a_chain_of_overlaps_is_one_span() {
    assertThat(
            settled(
                TEXT,
                new Span(18, 26, ORGANISATION),
                new Span(4, 10, PERSON),
                new Span(9, 20, PERSON)))
        .containsExactly(new Span(4, 26, ORGANISATION));
  }

  @Test
  void blanks_at_the_edges_and_spans_of_signs_alone_are_left_out() {
    var text = new TokenizedText("  John  - ! ");
    assertThat(settled(text, new Span(0, 8, PERSON), new Span(8, 12, PERSON)))
        .containsExactly(new Span(2, 6, PERSON));
  }

  @Test
  void a_placeholder_inside_a_span_cuts_it() {
    var text = new TokenizedText("call John <PHONE> Smith now");
    assertThat(settled(text, new Span(5, 23, PERSON)))
        .containsExactly(new Span(5, 9, PERSON), new Span(18, 23, PERSON));
    assertThat(settled(text, new Span(10, 17, PERSON))).isEmpty();
  }

  @Test
  void words_and_patterns_give_spans_too() {
    var found = new FoundSpans();
    found.add(TEXT, 1, 2, PERSON);
    found.addAll(Pattern.compile("[A-Z]{3} \\w+|\\bt\\w+"), TEXT, ORGANISATION);
    assertThat(found.settled(TEXT))
        .containsExactly(
            new Span(4, 14, PERSON),
            new Span(18, 26, ORGANISATION),
            new Span(27, 32, ORGANISATION));
  }

  @Test
  void in_whatever_order_they_are_found_the_result_is_the_same() {
    var types = SpanType.values();
    for (int seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var spans = new ArrayList<Span>();
      for (int i = 0; i < 8; i++) {
        int start = random.nextInt(30);
        int end = start + 1 + random.nextInt(32 - start - 1 + 1);
        spans.add(new Span(start, Math.min(end, 32), types[random.nextInt(types.length)]));
      }
      var settled = settled(TEXT, spans.toArray(Span[]::new));
      Collections.shuffle(spans, random);
      assertThat(settled(TEXT, spans.toArray(Span[]::new))).as("seed " + seed).isEqualTo(settled);
      for (int i = 1; i < settled.size(); i++) {
        assertThat(settled.get(i - 1).end()).isLessThanOrEqualTo(settled.get(i).start());
      }
    }
  }

  @Test
  void a_span_is_never_empty() {
    assertThatThrownBy(() -> new Span(3, 3, PHONE)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(-1, 3, PHONE)).isInstanceOf(IllegalArgumentException.class);
    assertThat(PHONE.placeholder()).isEqualTo("<PHONE>");
  }

  private static List<Span> settled(TokenizedText text, Span... spans) {
    var found = new FoundSpans();
    for (var each : spans) {
      found.add(each.start(), each.end(), each.type());
    }
    return found.settled(text);
  }
}
