package io.saleslore.kernel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
