package io.saleslore.kernel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.Json;
import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.review.ReviewEvent.TemplateRewritten;
import io.saleslore.kernel.review.ReviewEvent.TemplateWritten;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {
  @Test
  void words_and_known_slots_are_taken() {
    assertThat(new TemplateText("  Hi {customer}, we can spread it over {number} months \n").text())
        .isEqualTo("Hi {customer}, we can spread it over {number} months");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Only five words of its",
        "{customer} {company} {product} {price} and six words of its own",
        "A slot named {john-miller} is none that stands in the list",
        "A brace that is open { and never closed again stays none",
        "Words between <PERSON> marks would be taken for a placeholder",
        "A bell \u0007 rings in this text of more than six words"
      })
  void what_cannot_be_recognised_or_hides_something_is_refused(String text) {
    assertThatThrownBy(() -> new TemplateText(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContainingAny("miller", "rings", "marks");
  }

  @Test
  void a_text_that_no_chat_would_hold_is_refused() {
    assertThatThrownBy(() -> new TemplateText("word ".repeat(200)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_templates_id_is_a_code_that_its_use_is_counted_under() {
    var id = TemplateId.of("template-12");
    assertThat(id).isEqualTo(new TemplateId(12));
    assertThat(Crowd.of(FactKind.TEMPLATE_USE, id.code(), "none").codes()).contains("template-12");
    for (var wrong : List.of("template-0", "template-", "12", "template-1000000", "john")) {
      assertThatThrownBy(() -> TemplateId.of(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new TemplateId(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_template_names_each_objection_once_and_one_at_least() {
    var text = new TemplateText("Let me show you exactly how this pays for itself...");
    var objections = List.of(Objection.NEED, Objection.BUDGET, Objection.NEED);
    assertThat(new Template(new TemplateId(1), objections, Approach.DEMO, text).objections())
        .containsExactly(Objection.BUDGET, Objection.NEED);
    assertThatThrownBy(() -> new Template(new TemplateId(1), List.of(), Approach.DEMO, text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void every_slot_may_stand_in_a_template(Slot slot) {
    var text = "Let me show you {" + slot.code() + "} how this pays for itself";
    assertThat(new TemplateText(text).text()).isEqualTo(text);
    assertThat(TemplateText.SLOT.matcher(text).results())
        .singleElement()
        .satisfies(found -> assertThat(Slot.of(found.group(1))).isEqualTo(slot));
  }

  @Test
  void six_words_beside_its_slots_are_the_least() {
    assertThat(new TemplateText("One two three four five six").text()).hasSize(27);
    assertThatThrownBy(() -> new TemplateText("One two {customer} three four five"))
        .hasMessage("a template has at least 6 words beside its slots");
  }

  @Test
  void a_word_with_an_apostrophe_is_one() {
    assertThatThrownBy(() -> new TemplateText("It's what we've said"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void words_of_any_script_are_words() {
    assertThat(new TemplateText("Мы можем показать вам это завтра").text()).isNotEmpty();
    assertThat(new TemplateText("Wir können Ihnen das morgen zeigen, größer").text()).isNotEmpty();
  }

  @Test
  void a_slot_for_every_two_words_are_the_most() {
    assertThat(new TemplateText("{customer} one two {company} three four {product} five six"))
        .isNotNull();
    assertThatThrownBy(
            () ->
                new TemplateText(
                    "{customer} {price} one two {company} three four {product} five six"))
        .hasMessage("a template has at most one slot for every two words");
  }

  @Test
  void a_text_has_at_most_600_characters() {
    var longest = "word ".repeat(119) + "words";
    assertThat(new TemplateText(longest).text()).hasSize(600);
    assertThatThrownBy(() -> new TemplateText(longest + "!"))
        .hasMessage("a template has at most 600 characters");
  }

  @Test
  void lines_may_be_broken() {
    assertThat(new TemplateText("Hi there,\nlet me show you how this works").text()).contains("\n");
  }

  @Test
  void a_text_is_stored_as_it_reads() {
    var text = new TemplateText("Let me show you exactly how this works");
    assertThat(Json.write(text)).isEqualTo("\"Let me show you exactly how this works\"");
    assertThat(Json.travelled(text, TemplateText.class)).isEqualTo(text);
    assertThat(text).hasToString("Let me show you exactly how this works");
  }

  @Test
  void ids_are_in_the_order_of_their_numbers() {
    assertThat(Stream.of(12, 2, 1).map(TemplateId::new).sorted().map(TemplateId::code))
        .containsExactly("template-1", "template-2", "template-12");
    assertThat(Json.write(new TemplateId(12))).isEqualTo("\"template-12\"");
    assertThat(Json.travelled(new TemplateId(12), TemplateId.class)).isEqualTo(new TemplateId(12));
    assertThat(new TemplateId(999_999)).hasToString("template-999999");
    assertThatThrownBy(() -> new TemplateId(1_000_000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_published_is_the_template_again() {
    var template =
        new Template(
            new TemplateId(3),
            List.of(Objection.BUDGET),
            Approach.DEMO,
            new TemplateText("Let me show you exactly how this works"));
    var published = TemplatePublished.of(7, template);
    assertThat(published.number()).isEqualTo(7);
    assertThat(published.template()).isEqualTo(template);
  }

  @Test
  void a_review_is_about_the_template_that_was_written() {
    var at = Instant.parse("2026-03-01T12:00:00Z");
    var template =
        new Template(
            new TemplateId(3),
            List.of(Objection.TRUST, Objection.BUDGET),
            Approach.DEMO,
            new TemplateText("Let me show you exactly how this works"));
    var written = new TemplateWritten(template, "rita", at);
    var rewritten = new TemplateRewritten(template, "rolf", at);
    assertThat(written.template().objections()).containsExactly(Objection.BUDGET, Objection.TRUST);
    assertThat(written.by()).isEqualTo("rita");
    assertThat(rewritten.template().text()).isEqualTo(template.text());
    assertThat(rewritten.templateId()).isEqualTo(written.templateId());
  }
}
