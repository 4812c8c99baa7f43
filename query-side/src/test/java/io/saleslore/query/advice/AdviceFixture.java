package io.saleslore.query.advice;

import io.saleslore.query.Releases;
import io.saleslore.query.Templates;
import io.saleslore.query.advice.ranking.CurrentApproachRankings;
import io.saleslore.query.advice.ranking.RankingFixture;
import io.saleslore.query.advice.situation.ObjectionReader;
import io.saleslore.query.advice.situation.ObjectionReaderFixture;
import io.saleslore.query.advice.successrate.CurrentRatesFixture;
import io.saleslore.query.advice.successrate.CurrentSuccessRates;
import io.saleslore.query.advice.template.CurrentTemplateRankings;
import io.saleslore.query.advice.template.TemplateRankingFixture;
import io.saleslore.query.markettrends.MarketTrends;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.LiveViewsFixture;
import io.saleslore.query.responsetemplates.CatalogueFixture;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import io.saleslore.query.responsetemplates.TemplateCatalogue;

/** What all advice is made from, following releases that a test publishes. */
public final class AdviceFixture implements AutoCloseable {
  public final ObjectionPatterns patterns = new ObjectionPatterns();
  public final ResponseTemplates uses = new ResponseTemplates();
  public final MarketTrends trends = new MarketTrends();
  public final LiveViewsFixture views = new LiveViewsFixture(patterns, uses, trends);
  public final ObjectionReader objections = ObjectionReaderFixture.reader();
  public final CurrentSuccessRates rates = CurrentRatesFixture.of(views.views, patterns);
  public final CurrentApproachRankings rankings = RankingFixture.of(rates);
  public final CurrentTemplateRankings templates;
  private final TemplateCatalogue catalogue;

  public AdviceFixture(Templates published) {
    catalogue = CatalogueFixture.started(published);
    templates = TemplateRankingFixture.of(catalogue, views.views, uses);
  }

  /** Publishes these releases to every read model, instead of those before. */
  public AdviceFixture releases(Releases releases) {
    views.publish(patterns, releases.all());
    views.publish(uses, releases.all());
    views.publish(trends, releases.all());
    return this;
  }

  @Override
  public void close() {
    catalogue.stop();
  }
}
