package io.saleslore.kernel.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.Json;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
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
  }

  @Test
  void a_key_of_another_zone_is_another_key() {
    var bob = new StaffId("bob-456").zone();
    assertThat(KeyId.of(bob, JOHN)).isNotEqualTo(KeyId.of(ALICE, JOHN));
    assertThat(KeyId.of(bob)).isNotEqualTo(KeyId.of(ALICE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "alice", "alice-123/zone", "/zone", "staff-Alice/zone"})
  void what_names_no_zone_is_no_key(String text) {
    assertThatThrownBy(() -> KeyId.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_subject_is_all_after_the_first_slash() {
    assertThat(KeyId.of("staff-alice-123/a/b").subject()).isEqualTo("a/b");
  }

  @Test
  void sealed_text_is_stored_with_the_name_of_its_key() {
    var sealed = new SealedText(KeyId.of(ALICE, JOHN), "c2VhbGVk");
    assertThat(Json.write(sealed))
        .isEqualTo("{\"key\":\"staff-alice-123/" + JOHN + "\",\"ciphertext\":\"c2VhbGVk\"}");
    assertThat(Json.travelled(sealed, SealedText.class)).isEqualTo(sealed);
  }

  @Test
  void the_same_words_under_another_key_are_other_sealed_text() {
    assertThat(new SealedText(KeyId.of(ALICE), "c2VhbGVk"))
        .isNotEqualTo(new SealedText(KeyId.of(ALICE, JOHN), "c2VhbGVk"));
  }

  /** What never existed and what was shredded are told apart. */
  @Test
  void failures_name_keys_and_stories_which_name_nobody() {
    var key = KeyId.of(ALICE, JOHN);
    assertThat(new UnknownKey(key)).hasMessageContaining(JOHN.toString());
    assertThat(new KeyShredded(key)).hasMessageContaining("shredded");
    var ref = new StoryRef(ALICE, ConversationId.fresh(), StoryId.fresh());
    assertThat(new NoSuchStory(ref)).hasMessageContaining(ref.storyId().toString());
  }
}
