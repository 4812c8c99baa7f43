package io.saleslore.anonymizer.scrub.tagger.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameExampleTest {
  private static final NameExample ASKED =
      new NameExample(
          "ask John of ABC Corp",
          List.of(new NameLabel(4, 8, "PERSON"), new NameLabel(12, 20, "ORG")));

  @Test
  void it_is_varied_in_lower_case_and_in_capitals_with_the_same_labels() {
    assertThat(ASKED.lower()).isEqualTo(new NameExample("ask john of abc corp", ASKED.labels()));
    assertThat(ASKED.upper()).isEqualTo(new NameExample("ASK JOHN OF ABC CORP", ASKED.labels()));
  }

  @Test
  void a_text_that_changes_its_length_in_another_case_stays() {
    var straight = new NameExample("straße", List.of());
    var dotted = new NameExample("İzmir", List.of());

    assertThat(straight.upper()).isSameAs(straight);
    assertThat(dotted.lower()).isSameAs(dotted);
  }

  @Test
  void hidden_it_has_placeholders_and_no_names() {
    assertThat(ASKED.hidden())
        .isEqualTo(new NameExample("ask <PERSON> of <ORGANISATION>", List.of()));
  }

  @Test
  void names_that_overlap_are_not_hidden() {
    var overlapping =
        new NameExample(
            "John Green", List.of(new NameLabel(0, 10, "PERSON"), new NameLabel(5, 10, "ORG")));

    assertThat(overlapping.hidden()).isSameAs(overlapping);
  }

  @Test
  void handles_tags_and_links_are_placeholders_and_the_labels_behind_them_move() {
    var tweet =
        new NameExample(
            "John @john https://abc.example John",
            List.of(
                new NameLabel(0, 4, "PERSON"),
                new NameLabel(5, 10, "PERSON"),
                new NameLabel(31, 35, "PERSON")));

    var seen = tweet.withoutContacts();

    assertThat(seen.text()).isEqualTo("John <HANDLE> <URL> John");
    assertThat(seen.labels())
        .extracting(each -> seen.text().substring(each.start(), each.end()))
        .containsExactly("John", "John");
  }
}
