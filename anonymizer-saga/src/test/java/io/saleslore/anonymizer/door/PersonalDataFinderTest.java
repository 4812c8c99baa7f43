package io.saleslore.anonymizer.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.catalogue.Slot;
import io.saleslore.kernel.catalogue.TemplateText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalDataFinderTest {
  @ParameterizedTest
  @EnumSource(Slot.class)
  void a_slot_is_no_personal_data(Slot slot) {
    var text = "Would it help to know that {" + slot.code() + "} is what we often see here?";
    assertThat(PersonalDataFinder.in(new TemplateText(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Please write to john@abc.example about what this saves you|john@abc.example",
        "Hi {customer}, please write to john@abc.example about what this saves|john@abc.example",
        "Hi {customer} of {company}, by {date} write to john@abc.example please|john@abc.example",
        "Write to john@abc.example, {customer}, about what this saves {company}|john@abc.example"
      })
  void a_span_is_where_it_was_typed_however_many_slots_come_before(String text, String typed) {
    assertThat(PersonalDataFinder.in(new TemplateText(text)))
        .singleElement()
        .satisfies(span -> assertThat(text.substring(span.start(), span.end())).isEqualTo(typed));
  }

  @Test
  void several_spans_are_all_found() {
    var text =
        "Hi {customer}, call +1 202 555 0142 or write to john@abc.example for {number} seats";
    assertThat(PersonalDataFinder.in(new TemplateText(text)))
        .extracting(span -> text.substring(span.start(), span.end()))
        .containsExactly("+1 202 555 0142", "john@abc.example");
  }
}
