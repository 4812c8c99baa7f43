package io.saleslore.command.accountability;

import io.saleslore.kernel.vocabulary.Code;

/** What stands behind an officer's act, as a reason names it; stored for ever. */
enum CaseKind implements Code {
  /** An article of the law. */
  ARTICLE,
  /** An audit, planned or not. */
  AUDIT,
  /** A request by an authority. */
  AUTHORITY,
  /** A call. */
  CALL,
  /** A case of any kind, kept elsewhere. */
  CASE,
  /** A complaint. */
  COMPLAINT,
  /** An incident of security. */
  INCIDENT,
  /** A claim or a trial. */
  LAWSUIT,
  /** A letter or a mail. */
  LETTER,
  /** A policy of the firm. */
  POLICY;
}
