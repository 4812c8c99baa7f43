package io.saleslore.app.storage;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStore.TxCounter;
import org.h2.mvstore.RandomAccessStore;

/**
 * The file of an embedded store, kept small. Every commit appends a piece and leaves older pieces
 * with less in them; what is left in those is written anew, and what is empty is written over. The
 * state that was last forced to the disk is kept whole, so a power failure finds it.
 */
final class TidyStore {
  private static final int RETENTION_MILLIS = 500;
  private static final int BYTES_AT_ONCE = 8 << 20;

  /** In per cent: of the pieces, and of the file. */
  private static final int PIECES_AT_WORK = 60;

  private static final int FILE_AT_WORK = 75;
  private static final int AT_REST = 80;

  /** Of others between two looks. */
  private static final int WRITES_AT_REST = 5;

  /** Looks, after which rest changes nothing more. */
  private static final int TIDY = 40;

  private final MVStore file;
  private TxCounter forced;
  private long writes;
  private int quietLooks;

  TidyStore(MVStore file) {
    this.file = file;
    this.forced = file.registerVersionUsage();
    file.setRetentionTime(RETENTION_MILLIS);
  }

  boolean isOf(MVStore open) {
    return file == open;
  }

  /** Takes at most some hundred milliseconds, in which nobody commits. */
  void look() {
    long written = file.getFileStore().getWriteCount() - writes;
    quietLooks = written == 0 ? quietLooks + 1 : 0;
    if (quietLooks < TIDY) {
      force();
      if (written < WRITES_AT_REST) {
        tidy(AT_REST, AT_REST);
      } else {
        tidy(PIECES_AT_WORK, FILE_AT_WORK);
      }
      writes = file.getFileStore().getWriteCount();
    }
  }

  private void force() {
    var next = file.registerVersionUsage();
    file.commit();
    file.sync();
    file.deregisterVersionUsage(forced);
    forced = next;
  }

  private void tidy(int pieces, int whole) {
    file.compact(pieces, BYTES_AT_ONCE);
    if (file.getFillRate() < whole && file.getFileStore() instanceof RandomAccessStore store) {
      store.compactMoveChunks(whole, BYTES_AT_ONCE, file);
    }
  }
}
