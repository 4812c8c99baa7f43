package io.saleslore.query.evidence;

import com.fasterxml.jackson.annotation.JsonValue;

/** How many cases stand behind a number, coarsely. */
public enum CasesBand {
  UNDER_10("under-10", 0),
  FROM_10_TO_19("10-19", 10),
  FROM_20_TO_49("20-49", 20),
  FROM_50_TO_99("50-99", 50),
  FROM_100_TO_199("100-199", 100),
  FROM_200_TO_499("200-499", 200),
  FROM_500("500-plus", 500);

  private final String code;
  private final long from;

  CasesBand(String code, long from) {
    this.code = code;
    this.from = from;
  }

  /** The band that a number of cases lies in. */
  public static CasesBand of(double cases) {
    var band = UNDER_10;
    for (var each : values()) {
      if (cases >= each.from) {
        band = each;
      }
    }
    return band;
  }

  /** How it is shown. */
  @JsonValue
  public String code() {
    return code;
  }
}
