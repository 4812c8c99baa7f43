package io.saleslore.query.advice;

import io.saleslore.query.readmodel.LiveView;
import io.saleslore.query.readmodel.LiveViews;
import io.saleslore.query.responsetemplates.Catalogue;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The templates' rates that answer now, made anew when the catalogue or a read model changes. */
@Component
class CurrentTemplates {
  private final Catalogue catalogue;
  private final LiveView uses;
  private volatile @Nullable TemplateRates rates;

  CurrentTemplates(Catalogue catalogue, LiveViews views, ResponseTemplates model) {
    this.catalogue = catalogue;
    this.uses = views.of(model);
  }

  /** Those that go with these rates of approaches. */
  TemplateRates with(Rates approaches) {
    var published = catalogue.now();
    var snapshot = uses.snapshot();
    var now = rates;
    if (now == null || !now.isOf(published, snapshot, approaches)) {
      now = new TemplateRates(published, snapshot, approaches);
      rates = now;
    }
    return now;
  }
}
