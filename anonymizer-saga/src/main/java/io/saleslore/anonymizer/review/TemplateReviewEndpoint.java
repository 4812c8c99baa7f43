package io.saleslore.anonymizer.review;

import io.saleslore.anonymizer.reviewer.Reviewer;
import io.saleslore.kernel.catalogue.TemplateId;
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
@RequestMapping("/api/v1/template-reviews")
record TemplateReviewEndpoint(Reviews reviews) {
  record RejectionReason(@Nullable String reason) {
    @Override
    public String toString() {
      return "RejectionReason";
    }
  }

  @GetMapping
  Page<Review> page(
      @RequestParam @Nullable String state,
      @RequestParam @Nullable String cursor,
      @RequestParam @Nullable Integer limit) {
    int size = Page.limit(limit);
    var known = CodeParameter.parse(ReviewState.class, "state", state);
    int behind = cursor == null ? 0 : id("cursor", cursor).number();
    return Page.of(reviews.after(behind, known, size + 1), size, Review::templateId);
  }

  @GetMapping("/{id}")
  Review one(@PathVariable String id) {
    return reviews.of(id("id", id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Review> write(
      @RequestBody TemplateDraft body, @AuthenticationPrincipal Jwt token) {
    var written =
        reviews.write(
            body.knownObjections(), body.knownApproach(), body.knownText(), Reviewer.of(token));
    return ResponseEntity.created(URI.create("/api/v1/template-reviews/" + written.templateId()))
        .body(written);
  }

  @PostMapping("/{id}/rewrite")
  Review rewrite(
      @PathVariable String id,
      @RequestBody TemplateDraft body,
      @AuthenticationPrincipal Jwt token) {
    return reviews.rewrite(
        id("id", id),
        body.knownObjections(),
        body.knownApproach(),
        body.knownText(),
        Reviewer.of(token));
  }

  @PostMapping("/{id}/approve")
  Review approve(@PathVariable String id, @AuthenticationPrincipal Jwt token) {
    return reviews.approve(id("id", id), Reviewer.of(token));
  }

  @PostMapping("/{id}/reject")
  Review reject(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable RejectionReason body,
      @AuthenticationPrincipal Jwt token) {
    var reason = body == null ? null : body.reason();
    return reviews.reject(id("id", id), reason, Reviewer.of(token));
  }

  @PostMapping("/{id}/withdraw")
  Review withdraw(@PathVariable String id, @AuthenticationPrincipal Jwt token) {
    return reviews.withdraw(id("id", id), Reviewer.of(token));
  }

  private static TemplateId id(String field, String code) {
    try {
      return TemplateId.of(code);
    } catch (IllegalArgumentException e) {
      throw new InvalidField(field, "is named as in template-12");
    }
  }
}
