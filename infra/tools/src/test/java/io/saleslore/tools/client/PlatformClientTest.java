package io.saleslore.tools.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.kernel.id.StaffId;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlatformClientTest {
  @RegisterExtension final FakePlatform platform = new FakePlatform();

  @Test
  void a_list_is_read_to_its_last_page() throws IOException {
    platform
        .answers("GET /deals?limit=500", 200, "{\"items\":[1,2],\"next\":\"abc\"}")
        .answers("GET /deals?limit=500&cursor=abc", 200, "{\"items\":[3],\"next\":null}");

    assertThat(platform.client().all(Caller.DATA_TEAM, "/deals"))
        .extracting(JsonNode::asInt)
        .containsExactly(1, 2, 3);
  }

  @Test
  void a_refusal_names_the_request_the_status_and_the_reason() throws IOException {
    platform.answers("POST /deals", 422, "{\"detail\":\"a deal needs a customer\"}");

    assertThatThrownBy(() -> platform.client().post(Caller.ADMIN, "/deals", Map.of()))
        .isInstanceOf(PlatformRefusal.class)
        .hasMessage("POST /deals answered 422 a deal needs a customer");
  }

  @Test
  void an_answer_that_may_be_bad_is_given_as_it_is() throws IOException {
    platform.answers("POST /deals", 409, "{}");

    var answer = platform.client().tryPost(Caller.ADMIN, "/deals", Map.of());

    assertThat(answer.isConflict()).isTrue();
    assertThat(answer.isGood()).isFalse();
  }

  @Test
  void an_answer_without_a_body_has_a_missing_one() {
    var answer = platform.client().tryGet(Caller.ADMIN, "/nothing");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body().isMissingNode()).isTrue();
  }

  @Test
  void a_token_is_signed_once_for_each_caller() throws IOException {
    platform.answers("GET /gate", 200, "{}");

    platform.client().get(Caller.DATA_TEAM, "/gate");
    platform.client().get(Caller.DATA_TEAM, "/gate");
    platform.client().get(new Caller.StaffMember(new StaffId("alice-123")), "/gate");

    assertThat(platform.signatures()).isEqualTo(2);
  }

  @Test
  void a_platform_that_is_down_says_how_it_is_started() {
    var uri = platform.uri();
    platform.stop();

    try (var client = new PlatformClient(uri, FakePlatform.tokens())) {
      assertThatThrownBy(() -> client.get(Caller.ADMIN, "/gate"))
          .isInstanceOf(PlatformRefusal.class)
          .hasMessage(uri + " does not answer; start it with: infra/lore run");
    }
  }
}
