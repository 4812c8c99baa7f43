package io.saleslore.query.advice.template;

import io.saleslore.query.advice.DerivedValue;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import io.saleslore.query.responsetemplates.TemplateCatalogue;
import org.springframework.stereotype.Component;

/** The rankings that answer now, made anew when the catalogue or a read model changes. */
@Component
public class CurrentTemplateRankings {
  private final TemplateCatalogue catalogue;
  private final LiveView uses;
  private final DerivedValue<TemplateRankings> rankings = new DerivedValue<>();

  CurrentTemplateRankings(TemplateCatalogue catalogue, LiveViews views, ResponseTemplates model) {
    this.catalogue = catalogue;
    this.uses = views.of(model);
  }

  /** Those that go with these rates of approaches. */
  public TemplateRankings with(SuccessRates rates) {
    var published = catalogue.now();
    var snapshot = uses.snapshot();
    return rankings.get(
        () -> new TemplateRankings(published, snapshot, rates), published, snapshot, rates);
  }
}
