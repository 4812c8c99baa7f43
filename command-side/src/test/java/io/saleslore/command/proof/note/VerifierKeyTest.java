package io.saleslore.command.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {
  private static final VerifierKey KEY = NoteSigner.of("saleslore/private", new byte[32]).key();

  @Test
  void it_is_read_as_it_was_written() {
    var read = VerifierKey.parse("  " + KEY + "\n");
    assertThat(read).hasToString(KEY.toString());
    assertThat(read.name()).isEqualTo("saleslore/private");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name", "name+00000000", "name+0000000g+AAAA", "na me+00000000+AAAA"})
  void what_has_another_form_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
  }

  @Test
  void a_key_of_another_kind_or_length_is_refused() {
    var text = KEY.toString();
    var typed = Base64.getDecoder().decode(text.substring(text.lastIndexOf('+') + 1));
    typed[0] = 2;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VerifierKey.parse(withKey(typed)))
        .withMessageContaining("Ed25519");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VerifierKey.parse(withKey(new byte[] {1, 2, 3})));
  }

  @Test
  void a_name_that_is_not_its_own_is_refused() {
    var other = KEY.toString().replace("saleslore/private", "saleslore/global");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VerifierKey.parse(other))
        .withMessageContaining("hash");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "with+plus", "with\ttab"})
  void a_name_has_no_plus_and_no_spaces(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> NoteSigner.of(name, new byte[32]));
  }

  @Test
  void a_seed_has_32_bytes() {
    assertThatIllegalArgumentException().isThrownBy(() -> NoteSigner.of("log", new byte[31]));
  }

  @Test
  void its_id_differs_by_kind_of_signature() {
    assertThat(KEY.id(NoteSignature.PLAIN))
        .hasSize(VerifierKey.ID_BYTES)
        .isNotEqualTo(KEY.id(NoteSignature.TIMED));
  }

  @Test
  void bytes_that_are_no_signature_verify_nothing() {
    var message = "text".getBytes(StandardCharsets.UTF_8);
    assertThat(KEY.verifies(message, new byte[64])).isFalse();
    assertThat(KEY.verifies(message, new byte[3])).isFalse();
  }

  private static String withKey(byte[] typed) {
    var text = KEY.toString();
    return text.substring(0, text.lastIndexOf('+') + 1) + Base64.getEncoder().encodeToString(typed);
  }
}
