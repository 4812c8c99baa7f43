package io.saleslore.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.http.Rejection.Conflict;
import io.saleslore.kernel.http.Rejection.Gone;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.http.Rejection.NotAllowed;
import io.saleslore.kernel.http.Rejection.NotFound;
import io.saleslore.kernel.http.Rejection.Unavailable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionTest {
  /** A rejection of one of the sides, which says nothing of HTTP. */
  private static final class ConversationIsOver extends Rejection {
    ConversationIsOver() {
      super("the conversation is over");
    }
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(new ConversationIsOver(), 422),
        Arguments.of(new NotFound("there is no such deal"), 404),
        Arguments.of(new Gone("the customer was forgotten"), 410),
        Arguments.of(new NotAllowed("only a second reviewer may approve"), 403),
        Arguments.of(new Conflict("the deal is closed"), 409),
        Arguments.of(new Unavailable("the read model is still being filled"), 503),
        Arguments.of(new InvalidField("limit", "is 1 to 500"), 400));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void each_kind_has_its_status(Rejection rejection, int status) {
    assertThat(rejection.status()).isEqualTo(status);
  }

  @Test
  void the_sentence_is_the_message() {
    assertThat(new ConversationIsOver()).hasMessage("the conversation is over");
    assertThat(new Gone("the customer was forgotten")).hasMessage("the customer was forgotten");
  }

  @Test
  void only_an_invalid_field_tells_more_than_its_sentence() {
    assertThat(new NotFound("there is no such deal").details()).isEmpty();
    assertThat(new ConversationIsOver().details()).isEmpty();
    assertThat(new InvalidField("limit", "is 1 to 500").details())
        .isEqualTo(Map.of("field", "limit"));
  }

  @Test
  void an_invalid_field_names_itself_first() {
    var invalid = new InvalidField("objection", "is one of budget, trust");
    assertThat(invalid).hasMessage("objection is one of budget, trust");
    assertThat(invalid.field()).isEqualTo("objection");
  }

  @Test
  void what_is_required_and_there_is_handed_back() {
    assertThat(InvalidField.required("text", " too much ")).isEqualTo(" too much ");
    assertThat(InvalidField.<Integer>required("limit", 5)).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void a_blank_text_is_not_there(String blank) {
    assertThatThrownBy(() -> InvalidField.required("text", blank))
        .isInstanceOf(InvalidField.class)
        .hasMessage("text is required");
  }

  @Test
  void what_is_required_and_missing_is_refused() {
    Integer missing = null;
    assertThatThrownBy(() -> InvalidField.required("limit", missing))
        .isInstanceOf(InvalidField.class)
        .hasMessage("limit is required");
  }

  @Audience({CallerRole.COMPLIANCE, CallerRole.ADMIN})
  private static final class Restricted {
    @Audience(zoneOwner = true)
    void own() {}

    @Audience(anyone = true)
    void open() {}

    void inherited() {}
  }

  @Test
  void an_audience_is_read_at_run_time() throws NoSuchMethodException {
    assertThat(Audience.class.getAnnotation(Retention.class).value())
        .isEqualTo(RetentionPolicy.RUNTIME);
    var type = Restricted.class.getAnnotation(Audience.class);
    assertThat(type.value()).containsExactly(CallerRole.COMPLIANCE, CallerRole.ADMIN);
    assertThat(type.zoneOwner() || type.anyone()).isFalse();
    assertThat(audience("own").zoneOwner()).isTrue();
    assertThat(audience("open").anyone()).isTrue();
    assertThat(audience("open").value()).isEmpty();
    assertThat(Restricted.class.getDeclaredMethod("inherited").getAnnotation(Audience.class))
        .isNull();
  }

  @Test
  void roles_are_named_as_in_the_token() {
    assertThat(CallerRole.values())
        .extracting(Enum::name)
        .containsExactly("MARKETER", "COMPLIANCE", "DATA_TEAM", "TEMPLATE_REVIEWER", "ADMIN");
  }

  private static Audience audience(String method) throws NoSuchMethodException {
    return Restricted.class.getDeclaredMethod(method).getAnnotation(Audience.class);
  }
}
