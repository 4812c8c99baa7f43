package io.saleslore.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadModelRegistryTest {
  private static final ReadModel PATTERNS = new ObjectionPatterns();
  private final ReadModelRegistry models =
      new ReadModelRegistry(List.of(new ResponseTemplates(), PATTERNS));

  @Test
  void read_models_are_found_by_name_and_listed_in_order() {
    assertThat(models.names()).containsExactly("objection-patterns", "response-templates");
    assertThat(models.get("objection-patterns")).isSameAs(PATTERNS);
    assertThat(models.all()).hasSize(2);
  }

  @Test
  void all_stands_for_every_one_of_them() {
    assertThat(models.named("all")).isEqualTo(models.names());
    assertThat(models.named("objection-patterns")).containsExactly("objection-patterns");
  }

  @Test
  void another_name_is_refused() {
    assertThat(models.has("weather")).isFalse();
    assertThatExceptionOfType(Rejection.NotFound.class).isThrownBy(() -> models.get("weather"));
    assertThatExceptionOfType(Rejection.NotFound.class).isThrownBy(() -> models.named("weather"));
  }
}
