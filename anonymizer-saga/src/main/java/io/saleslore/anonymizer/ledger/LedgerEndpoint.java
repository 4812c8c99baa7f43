package io.saleslore.anonymizer.ledger;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.COMPLIANCE)
@RequestMapping("/api/v1/gate/ledger")
record LedgerEndpoint(ReleaseLedgerTable ledger, Operations operations, InstantSource clock) {
  private static final Pattern CURSOR = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})");

  /** A line for each release, by edition and number; an export takes them all. */
  @GetMapping
  Page<ReleaseLedgerLine> lines(
      @RequestParam(defaultValue = "") String cursor,
      @RequestParam @Nullable Integer limit,
      @AuthenticationPrincipal Jwt who) {
    int size = Page.limit(limit);
    var place = CURSOR.matcher(cursor);
    if (!cursor.isEmpty() && !place.matches()) {
      throw new InvalidField("cursor", "is one that a page before gave");
    }
    record(cursor, who);
    return Page.of(behind(place, cursor.isEmpty(), size + 1), size, ReleaseLedgerLine::cursor);
  }

  private List<ReleaseLedgerLine> behind(Matcher place, boolean isFirst, int limit) {
    return isFirst
        ? ledger.after(0, 0, limit)
        : ledger.after(Integer.parseInt(place.group(1)), Long.parseLong(place.group(2)), limit);
  }

  private void record(String cursor, Jwt who) {
    var subject = Objects.requireNonNullElse(who.getSubject(), "a token without subject");
    operations.record(
        Operation.of(
            clock.instant(),
            subject,
            CallerRole.COMPLIANCE.name(),
            "release-ledger-read",
            Map.of("behind", cursor)));
  }
}
