package io.saleslore.command.accountability;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands behind an officer's act, as a reason names it; stored for ever. */
public enum CaseKind {
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

  static Optional<CaseKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  static String allCodes() {
    return Arrays.stream(values()).map(CaseKind::code).collect(Collectors.joining(", "));
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
