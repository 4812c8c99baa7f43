package io.saleslore.anonymizer.edition;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Page;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.DATA_TEAM)
@RequestMapping("/api/v1/editions")
record EditionEndpoint(EditionControl editions) {
  @GetMapping
  Page<Edition> all() {
    return new Page<>(editions.all(), null);
  }

  @GetMapping("/{number}")
  Edition one(@PathVariable int number) {
    return editions.one(number);
  }

  /** Reads every finished story again, beside the live edition. */
  @PostMapping
  ResponseEntity<Edition> begin(@AuthenticationPrincipal Jwt who) {
    var begun = editions.begin(CallerSubject.of(who));
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/editions/" + begun.number()))
        .body(begun);
  }

  /** Serves an edition that is ready. */
  @PostMapping("/{number}/switch")
  Edition switchTo(@PathVariable int number, @AuthenticationPrincipal Jwt who) {
    return editions.switchTo(number, CallerSubject.of(who));
  }

  /** Serves the edition again that was live before, unless somebody was erased since. */
  @PostMapping("/back")
  Edition back(@AuthenticationPrincipal Jwt who) {
    return editions.back(CallerSubject.of(who));
  }

  /** Lets go of an edition that nobody wants to switch to; its facts wait for nothing any more. */
  @PostMapping("/{number}/cancel")
  Edition cancel(@PathVariable int number, @AuthenticationPrincipal Jwt who) {
    return editions.cancel(number, CallerSubject.of(who));
  }
}
