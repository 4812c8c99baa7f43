package io.saleslore.command.audit.checkpoint;

import io.saleslore.command.audit.AuditSettings;
import io.saleslore.command.audit.finding.EvidenceFinding;
import io.saleslore.command.audit.tree.StoreTree;
import io.saleslore.command.proof.note.Checkpoint;
import io.saleslore.command.proof.note.NoteSigner;
import io.saleslore.command.proof.note.SignedNote;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tree whose heads are signed. No head is signed that does not extend the last one, which is read
 * from the folder of checkpoints, where the database's roles cannot write.
 */
public final class SignedTree {
  private static final Logger LOGGER = LoggerFactory.getLogger(SignedTree.class);

  private static final int MOST_LOST = 100;

  private final StoreTree tree;
  private final NoteSigner signer;
  private final CheckpointFolder folder;
  private final CheckpointTable table;
  private final InstantSource clock;
  private final String process;
  private final List<EvidenceFinding> lost;
  private boolean isBroken;

  SignedTree(StoreTree tree, AuditSettings settings, CheckpointTable table, InstantSource clock)
      throws IOException {
    var store = tree.store().code();
    this.tree = tree;
    this.signer = NoteSigner.of(settings.origin() + "/" + store, settings.seed());
    this.folder = new CheckpointFolder(settings.checkpoints().resolve(store), signer.key());
    this.table = table;
    this.clock = clock;
    this.process = settings.process();
    finish();
    long signed = head().map(Checkpoint::size).orElse(0L);
    tree.signedBefore(signed);
    this.lost = lost(signed);
  }

  /** Whatever this process signed last in its folder, the database knows what it signed last. */
  private List<EvidenceFinding> lost(long signed) {
    return table.after(tree.store(), signed, MOST_LOST).stream()
        .filter(row -> row.isOf(process, signer.key()))
        .map(row -> folder.file(row.size()).toString())
        .map(file -> new EvidenceFinding(file, CheckpointFolder.LOST))
        .toList();
  }

  /** The tree itself. */
  public StoreTree tree() {
    return tree;
  }

  /** The key that verifies its heads, as C2SP {@code signed-note} writes it. */
  public String key() {
    return signer.key().toString();
  }

  /** The last head that was signed. */
  public synchronized Optional<Checkpoint> head() {
    return folder.last().map(note -> Checkpoint.parse(note.text()));
  }

  /** The largest head that it signed, as its files show or, where these were changed, the table. */
  public synchronized Optional<Checkpoint> largestHead() {
    long known = head().map(Checkpoint::size).orElse(0L);
    return table.after(tree.store(), known, MOST_LOST).stream()
        .flatMap(row -> row.textBy(signer.key()).stream())
        .filter(text -> Checkpoint.signer(text).equals(process))
        .map(Checkpoint::parse)
        .reduce((_, last) -> last)
        .or(this::head);
  }

  /** Leaf hashes, so many to a tile. */
  public interface Leaves {
    /** Those of a tile that are among the first so many; empty where there are none. */
    byte[] tile(long tile, long leaves);
  }

  /** The leaves of its last head: those of the database, or where they are not, those in files. */
  public synchronized Leaves leaves() {
    var head = head();
    boolean isWhole =
        head.isEmpty() || Arrays.equals(tree.proofs().root(head.get().size()), head.get().root());
    return isWhole ? tree.tiles()::leaves : folder::leaves;
  }

  /** Signs the tree as it is now, if it has grown; the last head is the newest that is true. */
  public synchronized Optional<SignedNote> sign() {
    long size = tree.catchUp();
    if (!folder.damages().isEmpty()) {
      isBroken = true;
      return folder.last();
    }
    if (!tryFinish()) {
      return folder.last();
    }
    var last = head();
    boolean isExtended = last.isEmpty() || extendsHead(last.get(), size);
    if (size == last.map(Checkpoint::size).orElse(0L)) {
      isBroken = !isExtended;
    } else if (isExtended) {
      sign(size);
    } else {
      complain(size);
    }
    return folder.last();
  }

  /** What is wrong with the newest of its files and with the size of its tree. */
  synchronized List<EvidenceFinding> damages() {
    var found = new ArrayList<>(folder.damages());
    found.addAll(lost);
    tree.emptiedTo()
        .ifPresent(
            size ->
                found.add(
                    new EvidenceFinding(
                        tree.sizePlace(), "the tree was cut to " + size + " positions")));
    return found;
  }

  /**
   * What is wrong with all its files and tables, if there are any; takes the longer the more is
   * signed, and it is signed on meanwhile.
   */
  List<EvidenceFinding> allDamages() {
    var head = head();
    return head.isEmpty() || !folder.isThere()
        ? List.of()
        : new AnchorComparison(tree, folder, table, signer.key(), process).run(head.get());
  }

  /** How far it and its last signed head are behind the store. */
  synchronized SignedTreeStatus status() {
    long signed = head().map(Checkpoint::size).orElse(0L);
    var at = folder.last().flatMap(note -> note.timeBy(signer.key())).orElse(null);
    long stored = tree.stored();
    return new SignedTreeStatus(
        tree.store().code(), stored - tree.size(), stored - signed, signed, at, isBroken);
  }

  private boolean extendsHead(Checkpoint head, long size) {
    return head.size() <= size && Arrays.equals(tree.proofs().root(head.size()), head.root());
  }

  private void complain(long size) {
    if (!isBroken) {
      LOGGER.error(
          "{}: its {} positions do not extend what was signed; nothing more is signed until an"
              + " auditor has looked",
          tree.store(),
          size);
    }
    isBroken = true;
  }

  /**
   * Ends what a killed process, or a full disk, left begun: a head stands in the database and in
   * the folder, or nowhere.
   */
  private void finish() throws IOException {
    var begun = folder.unfinished();
    if (begun.isPresent()) {
      keep(begun.get());
    }
  }

  /** So the next head follows the last one; whether nothing that was begun is left. */
  private boolean tryFinish() {
    try {
      finish();
      return true;
    } catch (IOException e) {
      tell(e);
      return false;
    }
  }

  private void tell(IOException e) {
    LOGGER.error("{}: a checkpoint could not be written: {}", tree.store(), e.getClass().getName());
  }

  private void keep(SignedNote note) throws IOException {
    table.add(tree.store(), Checkpoint.parse(note.text()).size(), note.toString());
    folder.add(note);
  }

  private void sign(long size) {
    try {
      var head = new Checkpoint(signer.key().name(), size, tree.proofs().root(size));
      var before = head().map(Checkpoint::size);
      var text = Checkpoint.by(process, before.map(head::text).orElseGet(head::text));
      var note = signer.sign(text, clock.instant());
      folder.addLeaves(tree.tiles(), size);
      folder.begin(note);
      keep(note);
      isBroken = false;
    } catch (IOException e) {
      tell(e);
    }
  }
}
