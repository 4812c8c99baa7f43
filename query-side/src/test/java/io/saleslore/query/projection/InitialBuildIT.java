package io.saleslore.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Databases;
import io.saleslore.query.ListFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.BuildLeaseGrants;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.ReadModel;
import io.saleslore.query.rebuild.Rebuild.Phase;
import io.saleslore.query.rebuild.RebuildNode;
import io.saleslore.query.rebuild.Rebuilds;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import java.util.List;
import org.junit.jupiter.api.Test;

class InitialBuildIT {
  private static final ReadModel PATTERNS = RebuildNode.PATTERNS;
  private static final ReadModel TEMPLATES = new ResponseTemplates();
  private static final List<PatternReleased> FIRST = new Releases(2, 1).random(40).all();
  private static final List<PatternReleased> SECOND = new Releases(3, 2).random(30).all();

  private final ListFeed feed = new ListFeed(1, FIRST);
  private final RebuildNode node = RebuildNode.of(Databases.fresh(), feed, 10, PATTERNS, TEMPLATES);

  @Test
  void all_that_are_missing_are_built_in_one_pass() {
    ensure();
    assertThat(node.process.live(PATTERNS).number()).isEqualTo(1);
    assertThat(node.process.live(TEMPLATES).position()).isEqualTo(39);
    assertThat(node.process.stored(PATTERNS)).isEqualTo(Folded.cells(PATTERNS, FIRST));
  }

  @Test
  void where_nothing_is_missing_nothing_is_built() {
    ensure();
    ensure();
    assertThat(node.process.kept(PATTERNS)).containsOnlyKeys(1);
  }

  @Test
  void only_the_one_that_is_missing_is_built() {
    var alone = RebuildNode.of(Databases.fresh(), feed, 10, PATTERNS);
    alone.part(InitialBuild.class).ensure();
    ensure();
    assertThat(node.process.live(TEMPLATES).number()).isEqualTo(1);
  }

  @Test
  void while_another_process_builds_it_does_not() {
    var names = List.of(PATTERNS.name(), TEMPLATES.name());
    Await.done(node.part(BuildLeaseGrants.class).begin(names, 1, null));
    ensure();
    assertThat(node.process.generations().live()).isEmpty();
  }

  @Test
  void the_edition_that_was_served_before_goes_live_again_without_being_built() {
    ensure();
    feed.show(2, SECOND);
    ensure();
    assertThat(node.process.live(PATTERNS)).returns(2, Generation::edition);
    feed.show(1, FIRST);
    ensure();
    assertThat(node.process.live(PATTERNS))
        .returns(1, Generation::number)
        .returns(1, Generation::edition);
  }

  @Test
  void a_rebuild_of_the_edition_that_begins_to_be_served_goes_live_with_it() {
    ensure();
    var id = waitsForSecondEdition();
    feed.show(2, SECOND);
    ensure();
    assertThat(node.process.live(PATTERNS)).returns(2, Generation::number);
    assertThat(node.phase(id)).isEqualTo(Phase.SWITCHED);
  }

  @Test
  void one_that_was_cancelled_does_not_and_another_is_built() {
    ensure();
    var id = waitsForSecondEdition();
    node.cancel(id);
    feed.show(2, SECOND);
    ensure();
    assertThat(node.process.live(PATTERNS))
        .returns(3, Generation::number)
        .returns(2, Generation::edition);
    assertThat(node.phase(id)).isEqualTo(Phase.CANCELLED);
  }

  private String waitsForSecondEdition() {
    feed.show(2, SECOND);
    feed.show(1, FIRST);
    var id = Await.value(node.part(Rebuilds.class).startForEdition(2, "carol")).id();
    node.process.rebuild();
    assertThat(node.phase(id)).isEqualTo(Phase.WAITING);
    return id;
  }

  private void ensure() {
    node.part(InitialBuild.class).ensure();
  }
}
