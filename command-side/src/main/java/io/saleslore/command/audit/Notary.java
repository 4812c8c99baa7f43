package io.saleslore.command.audit;

import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.command.proof.note.SignedNote;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Signs the heads of one tree. It signs no head that does not extend the last one it signed, which
 * it reads from the folder of checkpoints, where the database's roles cannot write.
 */
final class Notary {
  private static final Logger LOGGER = LoggerFactory.getLogger(Notary.class);

  private final Tree tree;
  private final NoteSigner signer;
  private final CheckpointFolder folder;
  private final JdbcTemplate jdbc;
  private final InstantSource clock;
  private boolean isBroken;

  Notary(Tree tree, AuditSettings settings, JdbcTemplate jdbc, InstantSource clock)
      throws IOException {
    var origin = settings.origin() + "/" + tree.log().code();
    this.tree = tree;
    this.signer = NoteSigner.of(origin, settings.seed());
    this.folder =
        new CheckpointFolder(settings.checkpoints().resolve(tree.log().code()), signer.key());
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Tree tree() {
    return tree;
  }

  String key() {
    return signer.key().toString();
  }

  /** Whether the store no longer extends what was signed. */
  synchronized boolean isBroken() {
    return isBroken;
  }

  /** The last head that was signed. */
  synchronized Optional<SignedNote> last() {
    return folder.last();
  }

  /** How far behind the store the tree and its last signed head are. */
  Notaries.Standing standing() {
    long signed = last().map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
    var at = last().flatMap(note -> note.timeBy(signer.key())).orElse(null);
    long stored = tree.stored();
    return new Notaries.Standing(
        tree.log().code(), stored - tree.size(), stored - signed, signed, at, isBroken());
  }

  /** Signs the tree as it is now, if it has grown; the last head is the newest that is true. */
  synchronized Optional<SignedNote> sign() {
    long size = tree.catchUp();
    var last = folder.last().map(note -> Checkpoint.parse(note.text()));
    try {
      if (size == 0 && last.isEmpty() || last.filter(head -> head.size() == size).isPresent()) {
        isBroken = last.filter(head -> !extendsIt(head, size)).isPresent();
        return folder.last();
      }
      if (last.filter(head -> !extendsIt(head, size)).isPresent()) {
        complain(size);
        return folder.last();
      }
      return Optional.of(signed(size));
    } catch (IOException e) {
      LOGGER.error("{}: a checkpoint could not be written: {}", tree.log(), e.getClass().getName());
      return folder.last();
    }
  }

  private boolean extendsIt(Checkpoint head, long size) {
    return head.size() <= size && Arrays.equals(tree.proofs().root(head.size()), head.root());
  }

  private void complain(long size) {
    if (!isBroken) {
      LOGGER.error(
          "{}: its {} positions do not extend what was signed; nothing more is signed until an"
              + " auditor has looked",
          tree.log(),
          size);
    }
    isBroken = true;
  }

  private SignedNote signed(long size) throws IOException {
    var head = new Checkpoint(signer.key().name(), size, tree.proofs().root(size));
    var note = signer.sign(head.text(), clock.instant());
    folder.addLeaves(tree.tiles(), size);
    folder.add(note, size);
    jdbc.update(
        """
        insert into audit_zone.tree_checkpoint (store, leaves, note)
        select cast(? as varchar), cast(? as bigint), cast(? as varchar)
        where not exists
          (select 1 from audit_zone.tree_checkpoint where store = ? and leaves = ?)
        """,
        tree.log().code(),
        size,
        note.toString(),
        tree.log().code(),
        size);
    isBroken = false;
    return note;
  }
}
