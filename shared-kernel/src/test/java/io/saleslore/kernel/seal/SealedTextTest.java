package io.saleslore.kernel.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.story.Amount;
import io.saleslore.kernel.story.NoSuchStory;
import io.saleslore.kernel.story.StoryMessage;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTextTest {
  private static final Zone ALICE = new StaffId("alice-123").zone();
  private static final CustomerId JOHN = CustomerId.fresh();

  @Test
  void a_key_is_named_by_zone_and_subject() {
    var key = KeyId.of(ALICE, JOHN);
    assertThat(key).hasToString("staff-alice-123/" + JOHN);
    assertThat(KeyId.of(key.toString())).isEqualTo(key);
    assertThat(KeyId.of(ALICE)).hasToString("staff-alice-123/zone");
    assertThatThrownBy(() -> KeyId.of("alice")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothing_private_shows_itself() {
    assertThat(new SealedText(KeyId.of(ALICE, JOHN), "c2VhbGVk")).hasToString("[sealed]");
    assertThat(new StoryMessage(Instant.EPOCH, Speaker.CUSTOMER, MessageKind.TEXT, "too expensive"))
        .asString()
        .doesNotContain("expensive");
    assertThat(Amount.of("5000.00 USD")).asString().doesNotContain("5000");
  }

  @Test
  void an_amount_is_read_back_from_its_text() {
    assertThat(Amount.of("5000.00 USD").text()).isEqualTo("5000.00 USD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5000", "5,000 USD", "-1 USD", "1e9 USD", "5000 usd", "5000 XXY "})
  void anything_else_is_no_amount(String text) {
    assertThatThrownBy(() -> Amount.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void failures_name_keys_and_stories_which_name_nobody() {
    var key = KeyId.of(ALICE, JOHN);
    assertThat(new UnknownKey(key)).hasMessageContaining(JOHN.toString());
    assertThat(new KeyShredded(key)).hasMessageContaining("shredded");
    var ref = new StoryRef(ALICE, ConversationId.fresh(), StoryId.fresh());
    assertThat(new NoSuchStory(ref)).hasMessageContaining(ref.storyId().toString());
  }
}
