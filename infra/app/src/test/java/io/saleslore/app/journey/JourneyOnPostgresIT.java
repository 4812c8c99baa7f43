package io.saleslore.app.journey;

import io.saleslore.app.fixture.OnPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The same on a real PostgreSQL. */
@OnPostgres
class JourneyOnPostgresIT extends JourneyIT {
  /** A few letters stand by chance in that many bytes. */
  @Override
  Map<Path, List<String>> searched() {
    var sentences = PRIVATE.stream().filter(each -> each.length() > 7).toList();
    return Map.of(data, PRIVATE, stored(), sentences);
  }
}
