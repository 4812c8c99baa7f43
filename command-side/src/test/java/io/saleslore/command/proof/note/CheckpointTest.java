package io.saleslore.command.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.saleslore.command.proof.tree.TreeHash;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  private static final byte[] ROOT = new TreeHash().empty();
  private static final String BASE64 = Base64.getEncoder().encodeToString(ROOT);

  @Test
  void it_is_three_lines_and_read_back() {
    var checkpoint = new Checkpoint("saleslore/private", 42, ROOT);
    assertThat(checkpoint.text()).isEqualTo("saleslore/private\n42\n" + BASE64 + "\n");
    assertThat(Checkpoint.parse(checkpoint.text()))
        .isEqualTo(checkpoint)
        .hasSameHashCodeAs(checkpoint)
        .hasToString("Checkpoint[saleslore/private 42]");
  }

  @Test
  void further_lines_are_left_unread() {
    var text = "log\n0\n" + BASE64 + "\nextension 7\n";
    assertThat(Checkpoint.parse(text)).isEqualTo(new Checkpoint("log", 0, ROOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "007", "1e3", "", "99999999999999999999"})
  void a_size_is_a_plain_number(String size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkpoint.parse("log\n" + size + "\n" + BASE64 + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAA", "?", ""})
  void a_root_is_32_bytes_in_base64(String root) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkpoint.parse("log\n7\n" + root + "\n"));
  }

  @Test
  void an_origin_and_a_last_line_break_are_needed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Checkpoint.parse("\n7\n" + BASE64 + "\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse("log\n7\n" + BASE64));
  }

  @Test
  void another_origin_size_or_root_is_another_head() {
    var checkpoint = new Checkpoint("log", 7, ROOT);
    assertThat(checkpoint)
        .isNotEqualTo(new Checkpoint("other", 7, ROOT))
        .isNotEqualTo(new Checkpoint("log", 8, ROOT))
        .isNotEqualTo(new Checkpoint("log", 7, new byte[32]))
        .isNotEqualTo("log");
  }
}
