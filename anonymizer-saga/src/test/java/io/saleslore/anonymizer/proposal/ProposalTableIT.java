package io.saleslore.anonymizer.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.held.Database;
import io.saleslore.anonymizer.mining.FoundWording;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.kernel.catalogue.TemplateText;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProposalTableIT {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final ProposalTable table = new ProposalTable(JdbcClient.create(Database.fresh().jdbc()));

  @Test
  void a_wording_is_proposed_once_and_its_figures_stay_as_they_were() {
    assertThat(table.add(List.of(found("one", 24, 8), found("two", 10, 0)), NOW)).isEqualTo(2);
    assertThat(table.add(List.of(found("one", 99, 99)), NOW)).isZero();
    assertThat(table.after(0, null, 10)).hasSize(2);
    assertThat(table.after(0, ProposalState.OPEN, 1))
        .singleElement()
        .returns(20, Proposal::used)
        .returns(50, Proposal::replied)
        .returns(25, Proposal::eased)
        .returns(33, Proposal::won)
        .returns(Objection.BUDGET, Proposal::objection)
        .returns(null, Proposal::approach)
        .returns(NOW, Proposal::foundAt);
  }

  @Test
  void a_proposal_is_decided_once() {
    table.add(List.of(found("one", 24, 8), found("two", 10, 0)), NOW);
    long first = table.after(0, null, 10).getFirst().number();
    assertThat(table.decide(first, ProposalState.TAKEN, "carol", NOW)).isTrue();
    table.became(first, new TemplateId(1_001));
    assertThat(table.decide(first, ProposalState.DISMISSED, "dave", NOW)).isFalse();
    assertThat(table.find(first).orElseThrow())
        .returns(ProposalState.TAKEN, Proposal::state)
        .returns("carol", Proposal::decidedBy)
        .returns(new TemplateId(1_001), Proposal::template);
    assertThat(table.after(0, ProposalState.OPEN, 10)).hasSize(1);
    assertThat(table.find(4711)).isEmpty();
  }

  @Test
  void of_deals_that_nobody_decided_no_share_is_won() {
    table.add(List.of(found("one", 12, 0)), NOW);
    assertThat(table.after(0, null, 1).getFirst().won()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "9,1", "10,10", "19,10", "20,20", "499,200", "500,500", "100000,1000"})
  void how_often_is_told_by_the_lower_edge_of_a_band(int used, int edge) {
    assertThat(ProposalRow.edge(used)).isEqualTo(edge);
  }

  private static FoundWording found(String digest, int used, int won) {
    return new FoundWording(
        digest,
        new TemplateText("We come to your shop within a day and show it."),
        Objection.BUDGET,
        digest.equals("one") ? null : Approach.DEMO,
        Map.of(
            Count.USED,
            used,
            Count.REPLIED,
            used / 2,
            Count.EASED,
            used / 4,
            Count.DECIDED,
            won * 3,
            Count.WON,
            won),
        MarketersBand.FROM_10_TO_19);
  }
}
