package io.saleslore.query.advice;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.query.http.CodeParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
class SituationEndpoint {
  private final SituationAnalyser analyser;

  SituationEndpoint(SituationAnalyser analyser) {
    this.analyser = analyser;
  }

  /** What Bob's customer wrote; it never shows in a log. */
  record Words(
      @Nullable String text,
      @Nullable String industry,
      @Nullable String businessSize,
      @Nullable String speaker) {
    @Override
    public String toString() {
      return "Words";
    }
  }

  /** The codes that were seen, null where there was nothing to see. */
  record Seen(
      @Nullable Objection objection,
      @Nullable Approach approach,
      @Nullable Reaction reaction,
      double confidence,
      @Nullable Industry industry,
      @Nullable BusinessSize businessSize) {
    static Seen of(
        Analysis analysis, @Nullable Industry industry, @Nullable BusinessSize businessSize) {
      return new Seen(
          analysis.objection(),
          analysis.approach(),
          analysis.reaction(),
          analysis.confidence(),
          industry,
          businessSize);
    }
  }

  @PostMapping("/api/v1/situations/analysis")
  Mono<Seen> analyse(@RequestBody Words words) {
    var text = Text.required(words.text());
    var industry = CodeParameter.parseKnown(Industry.class, "industry", words.industry());
    var size = CodeParameter.parseKnown(BusinessSize.class, "businessSize", words.businessSize());
    var speaker = CodeParameter.parse(Speaker.class, "speaker", words.speaker());
    return Mono.fromCallable(() -> Seen.of(analyser.analyse(text, speaker), industry, size))
        .subscribeOn(Schedulers.parallel());
  }
}
