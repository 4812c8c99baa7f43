package io.saleslore.query.advice.template;

import io.saleslore.query.readmodel.LiveViews;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import io.saleslore.query.responsetemplates.TemplateCatalogue;

/** Rankings that follow the catalogue and the views of a test. */
public final class TemplateRankingFixture {
  private TemplateRankingFixture() {}

  public static CurrentTemplateRankings of(
      TemplateCatalogue catalogue, LiveViews views, ResponseTemplates model) {
    return new CurrentTemplateRankings(catalogue, views, model);
  }
}
