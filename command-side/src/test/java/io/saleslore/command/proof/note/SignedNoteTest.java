package io.saleslore.command.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.saleslore.command.proof.tree.TreeHash;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
  /** The example of the format's first implementation, with its secret key. */
  private static final String PETERS_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String PETERS_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String PETERS_NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00.5Z");
  private static final NoteSigner SIGNER = NoteSigner.of("saleslore/private", new byte[32]);

  @Test
  void a_known_note_verifies_under_its_known_key() {
    var key = VerifierKey.parse(PETERS_KEY);
    assertThat(key).hasToString(PETERS_KEY);
    var note = SignedNote.parse(PETERS_NOTE);
    assertThat(note.isSignedBy(key)).isTrue();
    assertThat(note).hasToString(PETERS_NOTE);
    assertThat(note.timeBy(key)).isEmpty();
  }

  @Test
  void the_known_secret_makes_the_known_key_and_signature() {
    var typed = Base64.getDecoder().decode(PETERS_SECRET);
    var peter = NoteSigner.of("PeterNeumann", Arrays.copyOfRange(typed, 1, typed.length));
    assertThat(peter.key()).hasToString(PETERS_KEY);
    var text = SignedNote.parse(PETERS_NOTE).text();
    assertThat(peter.sign(text, NOW).toString().lines().limit(4))
        .containsExactlyElementsOf(PETERS_NOTE.lines().toList());
  }

  @Test
  void keys_from_many_seeds_sign_and_verify() {
    for (int seed = 0; seed < 64; seed++) {
      var signer = NoteSigner.of("log", ByteBuffer.allocate(32).putInt(seed).array());
      var key = VerifierKey.parse(signer.key().toString());
      assertThat(signer.sign("text\n", NOW).isSignedBy(key)).isTrue();
    }
  }

  @Test
  void a_signed_checkpoint_says_size_root_and_time() {
    var head = new Checkpoint("saleslore/private", 1234, new TreeHash().empty());
    var note = SignedNote.parse(SIGNER.sign(head.text(), NOW).toString());
    assertThat(note.isSignedBy(SIGNER.key())).isTrue();
    assertThat(note.timeBy(SIGNER.key())).contains(Instant.parse("2026-03-03T09:00:00Z"));
    assertThat(Checkpoint.parse(note.text())).isEqualTo(head);
  }

  @Test
  void another_text_time_or_key_does_not_verify() {
    var signed = SIGNER.sign("origin\n7\nroot\n", NOW).toString();
    var changed = SignedNote.parse(signed.replace("\n7\n", "\n8\n"));
    assertThat(changed.isSignedBy(SIGNER.key())).isFalse();
    assertThat(changed.timeBy(SIGNER.key())).isEmpty();

    var lines = signed.split("\n");
    var timed = Base64.getDecoder().decode(lines[5].split(" ")[2]);
    timed[11] ^= 1;
    var later = signed.replace(lines[5].split(" ")[2], Base64.getEncoder().encodeToString(timed));
    assertThat(SignedNote.parse(later).timeBy(SIGNER.key())).isEmpty();
    assertThat(SignedNote.parse(later).isSignedBy(SIGNER.key())).isTrue();

    var sameKeyOtherName = NoteSigner.of("saleslore/global", new byte[32]).key();
    assertThat(SignedNote.parse(signed).isSignedBy(sameKeyOtherName)).isFalse();
  }

  @Test
  void what_is_no_key_note_or_checkpoint_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse("PeterNeumann"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VerifierKey.parse(PETERS_KEY.replace("c74f20a3", "c74f20a4")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VerifierKey.parse("x+00000000+" + "AAAA"));
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse("text\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse("text\n\nsigned: me\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse("origin\n007\nAAAA\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse("origin\n7\nAAAA\n"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoteSigner.of("with space", new byte[32]));
  }
}
