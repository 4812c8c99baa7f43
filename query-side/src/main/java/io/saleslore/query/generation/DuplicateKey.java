package io.saleslore.query.generation;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;

/** Tells an insert that came second from one that failed. */
final class DuplicateKey {
  private DuplicateKey() {}

  static boolean is(Throwable failure) {
    return failure instanceof MongoWriteException write
        && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
  }
}
