package io.saleslore.app.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.app.cli.ServerCommands;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.command.proof.note.SignedNote;
import io.saleslore.command.proof.note.VerifierKey;
import io.saleslore.command.proof.tree.Frontier;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A colleague's machine co-signs what a platform has signed, as long as it only grows. */
class WitnessTest {
  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
  private static final NoteSigner PLATFORM = NoteSigner.of("saleslore/private", new byte[32]);
  private static final TreeHash HASH = new TreeHash();
  private static final NoteSigner SIGNER = NoteSigner.of("witness", HASH.empty());

  @TempDir Path folder;
  private Path log;
  private Path own;
  private Witness witness;

  @BeforeEach
  void sign() throws IOException {
    log = Files.createDirectories(folder.resolve("log/private"));
    own = folder.resolve("own/private");
    witness = new Witness(folder.resolve("log"), folder.resolve("own"), SIGNER, () -> NOW);
    Files.writeString(log.resolve("key"), PLATFORM.key() + "\n");
    sign(30, "");
    sign(50, "");
  }

  /** Another text makes another history. */
  private void sign(int size, String text) throws IOException {
    var leaves = new ByteArrayOutputStream();
    var tree = new Frontier(HASH);
    for (int each = 0; each < size; each++) {
      var leaf = HASH.leaf((each + text).getBytes(StandardCharsets.UTF_8));
      leaves.writeBytes(leaf);
      tree.append(leaf);
    }
    Files.write(log.resolve("leaves"), leaves.toByteArray());
    var head = new Checkpoint("saleslore/private", size, tree.root());
    Files.createDirectories(log.resolve("00000000"));
    Files.writeString(checkpoint(log, size), PLATFORM.sign(head.text(), NOW).toString());
  }

  private static Path checkpoint(Path of, int size) {
    return of.resolve("00000000").resolve("%012d.checkpoint".formatted(size));
  }

  private SignedNote kept(int size) throws IOException {
    return SignedNote.parse(Files.readString(checkpoint(own, size)));
  }

  @Test
  void a_folder_without_any_checkpoints_is_said() throws IOException {
    var nowhere = folder.resolve("nowhere");
    assertThat(new Witness(nowhere, folder.resolve("own"), SIGNER, () -> NOW).look())
        .containsExactly("there are no checkpoints of a platform in " + nowhere);
  }

  @Test
  void it_co_signs_and_keeps_each_head_that_extends_the_one_before() throws IOException {
    assertThat(witness.look()).isEmpty();
    sign(70, "");
    assertThat(witness.look()).isEmpty();
    for (int size : new int[] {30, 50, 70}) {
      assertThat(kept(size).isSignedBy(PLATFORM.key())).isTrue();
      assertThat(kept(size).timeBy(SIGNER.key())).contains(NOW);
    }
    assertThat(own.resolve("leaves")).hasSameBinaryContentAs(log.resolve("leaves"));
  }

  @Test
  void a_history_that_was_changed_and_signed_anew_is_refused_at_its_place() throws IOException {
    witness.look();
    sign(70, "changed");
    assertThat(witness.look()).containsExactly("private: position 1 is not what was co-signed");
    assertThat(checkpoint(own, 70)).doesNotExist();
  }

  @Test
  void a_history_that_was_cut_and_a_folder_that_is_gone_are_refused() throws IOException {
    witness.look();
    sign(40, "");
    assertThat(witness.look()).containsExactly("private: position 41 is not what was co-signed");
    Files.delete(log.resolve("leaves"));
    assertThat(witness.look()).containsExactly("private: position 1 is not what was co-signed");
  }

  @Test
  void a_head_of_another_key_is_refused() throws IOException {
    witness.look();
    var other = NoteSigner.of("saleslore/private", HASH.empty());
    sign(70, "");
    var text = SignedNote.parse(Files.readString(checkpoint(log, 70))).text();
    Files.writeString(checkpoint(log, 70), other.sign(text, NOW).toString());
    assertThat(witness.look()).singleElement().asString().contains("of 70 is not signed by");
  }

  @Test
  void the_command_looks_once_and_its_status_tells_good_from_broken() throws IOException {
    assertThat(run()).isZero();
    var key = VerifierKey.parse(Files.readString(folder.resolve("own/witness.pub")));
    assertThat(kept(50).timeBy(key)).isPresent();
    sign(70, "changed");
    assertThat(run()).isOne();
  }

  private int run() {
    var unread = new PrintWriter(new StringWriter());
    return ServerCommands.commandLine()
        .setErr(unread)
        .execute(
            "witness",
            "--checkpoints",
            folder.resolve("log").toString(),
            "--dir",
            folder.resolve("own").toString(),
            "--once");
  }
}
