package io.saleslore.tools.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.http.Audience;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StoredAnswerEndpointTest {
  private final StoredAnswerEndpoint endpoint = new StoredAnswerEndpoint();

  @Test
  void whatever_is_asked_it_answers_what_was_stored() {
    var answer = "{\"suggestions\":[]}".getBytes(StandardCharsets.UTF_8);
    endpoint.store(answer);
    answer[0] = 0;
    assertThat(endpoint.answer(new byte[] {1, 2}).block()).asString().startsWith("{\"suggestions");
  }

  @Test
  void it_is_behind_the_same_security_as_suggestions_and_in_no_platform_by_itself() {
    var audience = StoredAnswerEndpoint.class.getAnnotation(Audience.class);
    assertThat(audience).isNotNull();
    assertThat(audience.anyone()).isFalse();
    assertThat(StoredAnswerEndpoint.class.getPackageName()).doesNotStartWith("io.saleslore.app");
    assertThat(StoredAnswerEndpoint.SETTING).endsWith(StoredAnswerEndpoint.class.getName());
  }
}
