package io.saleslore.kernel.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.kernel.id.StaffId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VaultTest {
  private static final KeyId KEY = KeyId.of(new StaffId("alice-123").zone());
  private static final SealedText SEALED = new SealedText(KEY, "John");

  @Test
  void a_list_shows_what_can_be_opened() {
    assertThat(opening(text -> text).show(SEALED)).isEqualTo("John");
  }

  @Test
  void what_cannot_be_opened_takes_nothing_else_from_a_list() {
    List<RuntimeException> causes =
        List.of(new KeyShredded(KEY), new UnknownKey(KEY), new CannotBeOpened("damaged", null));
    assertThat(causes.stream().map(each -> opening(_ -> throwing(each)).show(SEALED)))
        .containsOnly("[unreadable]");
    assertThat(Stream.of(causes.get(0), causes.get(1)))
        .allSatisfy(each -> assertThat(each).hasMessageEndingWith("staff-alice-123/zone"));
  }

  @Test
  void a_failure_of_another_kind_is_not_taken_for_it() {
    var vault = opening(_ -> throwing(new IllegalStateException("closed")));
    assertThatThrownBy(() -> vault.show(SEALED)).hasMessage("closed");
  }

  private static String throwing(RuntimeException cause) {
    throw cause;
  }

  private static Vault opening(UnaryOperator<String> opened) {
    return new Vault() {
      @Override
      public String open(SealedText sealed) {
        return opened.apply(sealed.ciphertext());
      }

      @Override
      public void makeKey(KeyId key) {}

      @Override
      public void shred(KeyId key) {}

      @Override
      public SealedText seal(KeyId key, String plaintext) {
        return new SealedText(key, plaintext);
      }

      @Override
      public String hash(KeyId key, String value) {
        return value;
      }

      @Override
      public String pepper(String purpose, String value) {
        return value;
      }
    };
  }
}
