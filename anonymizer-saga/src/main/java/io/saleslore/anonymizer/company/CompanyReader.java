package io.saleslore.anonymizer.company;

import io.saleslore.kernel.situation.CompanyAnalyser;
import io.saleslore.kernel.situation.CompanyProposal;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads words of trades and numbers of people; safe for many threads. */
public final class CompanyReader implements CompanyAnalyser {
  private final Function<List<Utterance>, Language> languages;
  private final TradeLexicon trades = TradeLexicon.load();
  private final HeadcountPhrases phrases = HeadcountPhrases.load();

  /** One that is told the language of a conversation. */
  public CompanyReader(Function<List<Utterance>, Language> languages) {
    this.languages = languages;
  }

  @Override
  public CompanyProposal propose(String company, List<Utterance> conversation) {
    var language = languages.apply(conversation);
    var known = language == Language.UNKNOWN ? Language.EN : language;
    var votes = new TradeVotes();
    Stream.concat(Stream.of(new Utterance(Speaker.CUSTOMER, company, null)), conversation.stream())
        .forEach(each -> votes.add(each.speaker(), trades.termsIn(each.text(), known)));
    var size = new Headcount(phrases.in(known)).size(conversation);
    return new CompanyProposal(votes.industry(), size, votes.words());
  }
}
