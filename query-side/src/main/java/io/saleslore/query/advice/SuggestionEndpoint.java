package io.saleslore.query.advice;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.query.http.CodeParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
class SuggestionEndpoint {
  private final SituationAnalyser analyser;
  private final Adviser adviser;

  SuggestionEndpoint(SituationAnalyser analyser, Adviser adviser) {
    this.analyser = analyser;
    this.adviser = adviser;
  }

  /** A situation in words or codes; the words never show in a log. */
  record Question(
      @Nullable String text,
      @Nullable String objection,
      @Nullable String industry,
      @Nullable String businessSize,
      @Nullable Boolean explore) {
    @Override
    public String toString() {
      return "Question";
    }
  }

  @PostMapping("/api/v1/strategies/suggestions")
  Mono<Advice> suggest(
      @RequestBody Question question, @AuthenticationPrincipal @Nullable Jwt token) {
    var said = CodeParameter.parse(Objection.class, "objection", question.objection());
    var industry = CodeParameter.parseKnown(Industry.class, "industry", question.industry());
    var size =
        CodeParameter.parseKnown(BusinessSize.class, "businessSize", question.businessSize());
    boolean explore = Boolean.TRUE.equals(question.explore());
    var staff = staff(token);
    if (said != null) {
      return Mono.just(adviser.advise(new Situation(said, industry, size), explore, staff));
    }
    if (question.text() == null) {
      throw new Rejection.InvalidField("objection", "is required where there is no text");
    }
    var text = Text.required(question.text());
    return Mono.fromCallable(() -> analyser.analyse(text, Speaker.CUSTOMER))
        .map(seen -> new Situation(seen.objection(), industry, size))
        .map(situation -> adviser.advise(situation, explore, staff))
        .subscribeOn(Schedulers.parallel());
  }

  private static @Nullable StaffId staff(@Nullable Jwt token) {
    var claim = token == null ? null : token.getClaimAsString("staff_id");
    return claim == null ? null : new StaffId(claim);
  }
}
