package io.saleslore.command.audit.finding;

import java.util.List;

/** Looks again and again whether something of the evidence was changed. */
public interface EvidenceCheck {
  /** What is found now; called by one thread at a time. */
  List<EvidenceFinding> look();
}
