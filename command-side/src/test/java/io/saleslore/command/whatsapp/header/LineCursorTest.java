package io.saleslore.command.whatsapp.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineCursorTest {
  @Test
  void invisible_marks_are_stepped_over() {
    var cursor = new LineCursor("\u200e[\u200f7");
    assertThat(cursor.accept('[')).isTrue();
    assertThat(cursor.accept('[')).isFalse();
    assertThat(cursor.number(4)).isEqualTo(7);
    assertThat(cursor.digits()).isOne();
    assertThat((int) cursor.peek()).isZero();
    assertThat(cursor.accept('x')).isFalse();
  }

  @Test
  void a_number_has_no_more_digits_than_allowed() {
    var cursor = new LineCursor("12345");
    cursor.number(4);
    assertThat(cursor.digits()).isZero();
    assertThat(new LineCursor("x").number(4)).isZero();
  }

  @Test
  void spaces_are_accepted_as_many_as_there_are_and_marks_alone_are_none() {
    var cursor = new LineCursor(" \u00a0\u202fx");
    assertThat(cursor.acceptSpaces()).isTrue();
    assertThat(cursor.peek()).isEqualTo('x');
    var marks = new LineCursor("\u200e\u200fx");
    assertThat(marks.acceptSpaces()).isFalse();
    assertThat(marks.at()).isZero();
  }

  @Test
  void a_word_is_accepted_whole_or_not_at_all() {
    var cursor = new LineCursor("  min 05");
    assertThat(cursor.acceptWord(" s")).isFalse();
    assertThat(cursor.at()).isZero();
    assertThat(cursor.acceptWord(" min")).isTrue();
    assertThat(cursor.isAtSpaceOrEnd()).isTrue();
  }

  @Test
  void one_of_several_characters_is_told() {
    var cursor = new LineCursor("/x");
    assertThat((int) cursor.acceptAnyOf(".-")).isZero();
    assertThat(cursor.acceptAnyOf("./")).isEqualTo('/');
    assertThat((int) cursor.acceptAnyOf("")).isZero();
  }

  @Test
  void places_are_counted_in_visible_characters() {
    var cursor = new LineCursor("a\u200eb\u200fc");
    assertThat(cursor.placeAfter(0, 0)).isZero();
    assertThat(cursor.placeAfter(0, 2)).isEqualTo(3);
    assertThat(cursor.placeAfter(1, 2)).isEqualTo(5);
  }

  @Test
  void words_between_date_and_time_count_only_before_a_digit() {
    assertThat(WordRun.between(new LineCursor(", um 21:05"))).isEqualTo(", um ");
    assertThat(WordRun.between(new LineCursor(", um die"))).isEmpty();
    assertThat(WordRun.between(new LineCursor(" " + "x".repeat(24) + "1"))).isEmpty();
    assertThat(WordRun.behind(new LineCursor("\u202fp.\u00a0m. - x"))).isEqualTo(" p. m. ");
  }
}
