package io.saleslore.anonymizer.held;

import io.saleslore.kernel.release.Crowd;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many releases each crowd of an edition has had. */
record CrowdReleaseCountTable(JdbcTemplate jdbc, int edition) {
  private static final String OF_CROWD =
      " where edition = ? and kind = ? and level = ? and crowd = ?";

  long releasesOf(Crowd crowd) {
    var releases = "select releases from anonymizer_zone.crowd_opening" + OF_CROWD;
    return jdbc.queryForList(releases, Long.class, key(crowd)).stream().findFirst().orElse(0L);
  }

  void add(Crowd crowd, int releases) {
    int counted =
        jdbc.update(
            "update anonymizer_zone.crowd_opening set releases = releases + " + releases + OF_CROWD,
            key(crowd));
    if (counted == 0) {
      jdbc.update(
          "insert into anonymizer_zone.crowd_opening (edition, kind, level, crowd, releases)"
              + " values (?, ?, ?, ?, "
              + releases
              + ")",
          key(crowd));
    }
  }

  private Object[] key(Crowd crowd) {
    return new Object[] {
      edition, crowd.kind().code(), crowd.level().code(), ColumnText.crowd(crowd)
    };
  }
}
