package io.saleslore.query.advice.situation;

import io.saleslore.kernel.http.Audience;
import io.saleslore.kernel.http.CallerRole;
import io.saleslore.kernel.http.CodeParameter;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Speaker;
import io.saleslore.query.background.OffEventLoop;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Audience({CallerRole.MARKETER, CallerRole.DATA_TEAM})
record SituationAnalysisEndpoint(SituationAnalyser analyser) {
  @PostMapping("/api/v1/situations/analysis")
  Mono<SituationAnalysis> analyse(@RequestBody CustomerWords words) {
    var text = QuestionText.required(words.text());
    var industry = CodeParameter.parseKnown(Industry.class, "industry", words.industry());
    var size = CodeParameter.parseKnown(BusinessSize.class, "businessSize", words.businessSize());
    var speaker = CodeParameter.parse(Speaker.class, "speaker", words.speaker());
    return OffEventLoop.call(
        () -> SituationAnalysis.of(analyser.analyse(text, speaker), speaker, industry, size));
  }
}
