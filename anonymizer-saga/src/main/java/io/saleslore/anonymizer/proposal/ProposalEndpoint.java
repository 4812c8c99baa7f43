package io.saleslore.anonymizer.proposal;

import io.saleslore.anonymizer.review.Review;
import io.saleslore.anonymizer.review.TemplateDraft;
import io.saleslore.anonymizer.reviewer.Reviewer;
import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.http.Page;
import io.saleslore.kernel.http.Rejection.InvalidField;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Audience(CallerRole.TEMPLATE_REVIEWER)
@RequestMapping("/api/v1/template-proposals")
record ProposalEndpoint(Proposals proposals, WordingSearch search) {
  @GetMapping
  Page<Proposal> page(
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    var known = CodeParameter.parse(ProposalState.class, "state", state);
    long behind = cursor == null ? 0 : number(cursor);
    return Page.of(proposals.after(behind, known, size + 1), size, each -> each.number());
  }

  /** Looks for shared wordings now, without waiting for the schedule; answers at once. */
  @PostMapping("/searches")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void begin(@AuthenticationPrincipal Jwt token) {
    proposals.searched(Reviewer.of(token));
    search.begin();
  }

  @PostMapping("/{number}/take")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Review> take(
      @PathVariable long number,
      @RequestBody TemplateDraft body,
      @AuthenticationPrincipal Jwt token) {
    var taken = proposals.take(number, body, Reviewer.of(token));
    return ResponseEntity.created(URI.create("/api/v1/template-reviews/" + taken.templateId()))
        .body(taken);
  }

  @PostMapping("/{number}/dismiss")
  Proposal dismiss(@PathVariable long number, @AuthenticationPrincipal Jwt token) {
    return proposals.dismiss(number, Reviewer.of(token));
  }

  private static long number(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new InvalidField("cursor", "is a number");
    }
  }
}
