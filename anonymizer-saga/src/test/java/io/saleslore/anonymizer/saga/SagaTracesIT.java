package io.saleslore.anonymizer.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.held.Database;
import io.saleslore.anonymizer.story.StoryRowTraces;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.erasure.Trail;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;

/** An erasure finds the sagas of a customer's stories in the tables that Axon writes. */
class SagaTracesIT {
  private final Database database = Database.fresh();
  private final SagaTraces sagas = new SagaTraces(database.jdbc());
  private final SagaAssociationTraces associations = new SagaAssociationTraces(database.jdbc());
  private final StoryId johns = StoryId.fresh();
  private final StoryId others = StoryId.fresh();

  @Test
  void the_sagas_of_a_story_and_all_they_are_found_by_are_counted_and_removed() {
    store("1", johns);
    store("2", others);
    var trail = trail(johns);
    assertThat(sagas.count(trail)).isEqualTo(1);
    assertThat(associations.count(trail)).as("by story and by conversation").isEqualTo(2);
    assertThat(sagas.letGo(trail)).isEqualTo(1);
    assertThat(associations.letGo(trail)).isEqualTo(2);
    assertThat(ids("saga_entry")).containsExactly("2");
    assertThat(ids("association_value_entry")).containsOnly("2");
  }

  @Test
  void asked_again_there_is_nothing_left() {
    store("1", johns);
    var trail = trail(johns);
    sagas.letGo(trail);
    associations.letGo(trail);
    assertThat(sagas.letGo(trail) + associations.letGo(trail)).isZero();
    assertThat(sagas.count(trail) + associations.count(trail)).isZero();
  }

  @Test
  void a_customer_without_stories_has_none() {
    store("1", johns);
    assertThat(sagas.count(trail())).isZero();
    assertThat(associations.letGo(trail())).isZero();
  }

  @Test
  void sagas_go_before_what_they_are_found_by() {
    var ordered = new ArrayList<StoryRowTraces>(List.of(associations, sagas));
    AnnotationAwareOrderComparator.sort(ordered);
    assertThat(ordered).containsExactly(sagas, associations);
  }

  @Test
  void a_certificate_names_both() {
    assertThat(sagas.what()).isEqualTo("sagas");
    assertThat(associations.what()).isEqualTo("saga-associations");
  }

  private void store(String id, StoryId story) {
    ConnectionProvider connections =
        Objects.requireNonNull(database.jdbc().getDataSource())::getConnection;
    new SagaTables()
        .sagaStore(connections, JacksonSerializer.defaultSerializer())
        .insertSaga(
            AnonymizationSaga.class,
            id,
            new AnonymizationSaga(),
            Set.of(
                new AssociationValue("storyId", story.toString()),
                new AssociationValue("conversationId", "conversation of " + id)));
  }

  private List<String> ids(String table) {
    return database
        .jdbc()
        .queryForList("select sagaId from anonymizer_zone." + table, String.class);
  }

  private static Trail trail(StoryId... stories) {
    var subject = new Subject(new Zone("staff-alice-123"), CustomerId.fresh());
    return new Trail(subject, null, Set.of(), Set.of(stories));
  }
}
