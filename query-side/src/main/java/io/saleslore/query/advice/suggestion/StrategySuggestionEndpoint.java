package io.saleslore.query.advice.suggestion;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.TextLength;
import io.saleslore.query.advice.situation.ObjectionReader;
import io.saleslore.query.advice.situation.QuestionCodes;
import io.saleslore.query.background.OffEventLoop;
import io.saleslore.query.http.StaffClaim;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
record StrategySuggestionEndpoint(ObjectionReader objections, Suggester suggester) {
  /** A situation in words or codes; the words never show in a log. */
  record SuggestionQuestion(
      @TextLength(TextLength.QUESTION) @Nullable String text,
      @Nullable String objection,
      @Nullable String industry,
      @Nullable String businessSize,
      @Nullable String priceBand,
      @Nullable Boolean explore) {
    @Override
    public String toString() {
      return "SuggestionQuestion";
    }

    QuestionCodes codes() {
      return QuestionCodes.parse(objection, industry, businessSize, priceBand);
    }
  }

  @PostMapping("/api/v1/strategies/suggestions")
  Mono<SuggestionAnswer> suggest(
      @RequestBody SuggestionQuestion question, @AuthenticationPrincipal @Nullable Jwt token) {
    var codes = question.codes();
    var objection = objections.objection(codes.objection(), question.text());
    boolean explore = Boolean.TRUE.equals(question.explore());
    Callable<SuggestionAnswer> answer =
        () -> {
          var read = objection.get();
          return suggester
              .suggest(codes.with(read.objection()), explore, StaffClaim.of(token))
              .because(read.whyNone());
        };
    return codes.objection() == null ? OffEventLoop.call(answer) : Mono.fromCallable(answer);
  }
}
