package io.saleslore.query.comparison;

import static io.saleslore.query.rebuild.RebuildNode.PATTERNS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.query.Databases;
import io.saleslore.query.ListFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.background.Await;
import io.saleslore.query.fold.Folding;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.ReadModel;
import io.saleslore.query.rebuild.Poisonable;
import io.saleslore.query.rebuild.RebuildNode;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class GenerationComparisonIT {
  @Test
  void what_is_compared_stands_at_the_same_release() {
    var model = new Poisonable("poisonable");
    var releases = new Releases(14, 1).random(60).all();
    var feed = new ListFeed(1, releases).only(40);
    var node = RebuildNode.of(Databases.fresh(), feed, 8_000, model);
    node.process.catchUp(50);
    model.poison = 10;
    model.leavesOut = true;
    var id = node.start();
    node.process.rebuild();
    feed.only(60);
    Folding.add(node.process, node.process.live(model), model, releases.subList(40, 60));
    var compared = compared(node, id, model);
    assertThat(compared.before().position()).isEqualTo(compared.after().position());
    assertThat(compared.before().cells())
        .isEqualTo(Folded.cells(new Poisonable("poisonable"), releases));
    assertThat(compared.after().cells()).isNotEqualTo(compared.before().cells());
    node.switchTo(id);
    var afterwards = compared(node, id, model);
    assertThat(afterwards.before().cells()).isEqualTo(compared.before().cells());
    assertThat(afterwards.after().cells()).isEqualTo(compared.after().cells());
  }

  @Test
  void a_diff_leaves_out_what_is_just_being_added() {
    var releases = new Releases(20, 1).random(60).all();
    var feed = new ListFeed(1, releases).only(40);
    var database = Databases.fresh();
    var node = RebuildNode.of(database, feed, 10);
    node.process.catchUp(50);
    var id = node.start();
    node.process.rebuild();
    var live = node.process.live(PATTERNS);
    feed.only(60);
    Folding.add(node.process, live, PATTERNS, releases.subList(40, 60));
    setBack(database, live, 39);
    assertThat(node.process.live(PATTERNS).position()).isEqualTo(39);
    var compared = compared(node, id, PATTERNS);
    assertThat(compared.before().cells()).isEqualTo(compared.after().cells());
  }

  private static SnapshotPair compared(RebuildNode node, String id, ReadModel model) {
    return Await.value(node.part(GenerationComparison.class).of(id, model.name()));
  }

  /** As if the process had died between writing the cells and noting the position. */
  private static void setBack(MongoDatabase database, Generation generation, long position) {
    var field =
        "models." + generation.model() + ".generations." + generation.number() + ".position";
    var pointers = database.getCollection("read-models");
    Await.done(Mono.from(pointers.updateOne(new Document(), Updates.set(field, position))));
  }
}
