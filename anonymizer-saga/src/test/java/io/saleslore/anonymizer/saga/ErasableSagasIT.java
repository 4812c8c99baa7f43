package io.saleslore.anonymizer.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.held.Database;
import io.saleslore.anonymizer.story.ErasableStoryRows;
import io.saleslore.kernel.erasure.RelatedIds;
import io.saleslore.kernel.erasure.Subject;
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
class ErasableSagasIT {
  private final Database database = Database.fresh();
  private final ErasableSagas sagas = new ErasableSagas(database.jdbc());
  private final ErasableSagaAssociations associations =
      new ErasableSagaAssociations(database.jdbc());
  private final StoryId johns = StoryId.fresh();
  private final StoryId others = StoryId.fresh();

  @Test
  void the_sagas_of_a_story_and_all_they_are_found_by_are_counted_and_removed() {
    store("1", johns);
    store("2", others);
    var ids = ids(johns);
    assertThat(sagas.count(ids)).isEqualTo(1);
    assertThat(associations.count(ids)).as("by story and by conversation").isEqualTo(2);
    assertThat(sagas.erase(ids)).isEqualTo(1);
    assertThat(associations.erase(ids)).isEqualTo(2);
    assertThat(ids("saga_entry")).containsExactly("2");
    assertThat(ids("association_value_entry")).containsOnly("2");
  }

  @Test
  void asked_again_there_is_nothing_left() {
    store("1", johns);
    var ids = ids(johns);
    sagas.erase(ids);
    associations.erase(ids);
    assertThat(sagas.erase(ids) + associations.erase(ids)).isZero();
    assertThat(sagas.count(ids) + associations.count(ids)).isZero();
  }

  @Test
  void a_customer_without_stories_has_none() {
    store("1", johns);
    assertThat(sagas.count(ids())).isZero();
    assertThat(associations.erase(ids())).isZero();
  }

  @Test
  void sagas_go_before_what_they_are_found_by() {
    var ordered = new ArrayList<ErasableStoryRows>(List.of(associations, sagas));
    AnnotationAwareOrderComparator.sort(ordered);
    assertThat(ordered).containsExactly(sagas, associations);
  }

  @Test
  void a_certificate_names_both() {
    assertThat(sagas.kind()).isEqualTo("sagas");
    assertThat(associations.kind()).isEqualTo("saga-associations");
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

  private static RelatedIds ids(StoryId... stories) {
    var subject = new Subject(new Zone("staff-alice-123"), CustomerId.fresh());
    return new RelatedIds(subject, null, Set.of(), Set.of(stories));
  }
}
