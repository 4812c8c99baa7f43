package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What a customer's company does: the NAICS sectors. */
public enum Industry implements Code {
  AGRICULTURE,
  MINING,
  UTILITIES,
  CONSTRUCTION,
  MANUFACTURING,
  WHOLESALE,
  RETAIL,
  TRANSPORT,
  INFORMATION,
  FINANCE,
  REAL_ESTATE,
  PROFESSIONAL_SERVICES,
  ADMINISTRATIVE_SERVICES,
  EDUCATION,
  HEALTHCARE,
  ARTS_ENTERTAINMENT,
  HOSPITALITY,
  OTHER_SERVICES,
  PUBLIC_ADMINISTRATION,
  UNKNOWN;

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static Industry of(String code) {
    return Code.of(Industry.class, code);
  }
}
