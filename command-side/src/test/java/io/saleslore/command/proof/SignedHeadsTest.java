package io.saleslore.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.command.proof.tree.TreeHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedHeadsTest {
  private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");
  private static final NoteSigner OURS = NoteSigner.of("saleslore/private", new byte[32]);
  private static final NoteSigner THEIRS =
      NoteSigner.of("saleslore/private", new TreeHash().empty());

  @TempDir Path folder;
  private final SignedHeads heads = new SignedHeads(OURS.key());

  @Test
  void a_signed_head_says_its_size_and_its_time() {
    var head = heads.add(note(OURS, "saleslore/private", 7)).orElseThrow();
    assertThat(head.size()).isEqualTo(7);
    assertThat(head.time()).contains(NOW);
  }

  @Test
  void what_another_key_signed_or_another_log_is_none() {
    assertThat(heads.add(note(THEIRS, "saleslore/private", 7))).isEmpty();
    assertThat(heads.add(note(OURS, "saleslore/global", 7))).isEmpty();
    assertThat(heads.add("no note")).isEmpty();
    assertThat(heads.bySize()).isEmpty();
  }

  @Test
  void heads_stand_by_size_however_they_came() {
    heads.add(note(OURS, "saleslore/private", 9));
    heads.add(note(OURS, "saleslore/private", 3));
    heads.add(note(OURS, "saleslore/private", 5));
    assertThat(heads.bySize()).extracting(SignedHeads.Head::size).containsExactly(3L, 5L, 9L);
  }

  @Test
  void a_folder_is_read_with_all_below_it_and_what_is_unsigned_is_counted() throws IOException {
    Files.createDirectories(folder.resolve("00000000"));
    write("00000000/3.checkpoint", note(OURS, "saleslore/private", 3));
    write("5.checkpoint", note(OURS, "saleslore/private", 5));
    write("6.checkpoint", note(THEIRS, "saleslore/private", 6));
    write("7.checkpoint", "nothing");
    write("leaves", "no checkpoint at all");
    assertThat(heads.addAll(folder)).hasSize(2);
    assertThat(heads.bySize()).extracting(SignedHeads.Head::size).containsExactly(3L, 5L);
  }

  @Test
  void a_folder_that_is_not_there_has_none() throws IOException {
    assertThat(heads.addAll(folder.resolve("nowhere"))).isEmpty();
    assertThat(heads.bySize()).isEmpty();
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private static String note(NoteSigner signer, String origin, long size) {
    var head = new Checkpoint(origin, size, new TreeHash().empty());
    return signer.sign(head.text(), NOW).toString();
  }
}
