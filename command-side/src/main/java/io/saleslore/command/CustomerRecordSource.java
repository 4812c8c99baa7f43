package io.saleslore.command;

import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.id.Zone;
import java.util.List;
import java.util.UUID;

/** One kind of records that zones keep about customers, counted for whom they concern. */
public interface CustomerRecordSource {
  /** What they are, such as {@code deals}. */
  String kind();

  /** How many a zone keeps. */
  long countIn(Zone zone);

  /** How many a zone keeps about a customer. */
  default int countAbout(Subject subject) {
    return streamsAbout(subject).size();
  }

  /** The event streams that a zone keeps about a customer. */
  List<UUID> streamsAbout(Subject subject);
}
