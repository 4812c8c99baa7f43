package io.saleslore.anonymizer.saga;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.held.Database;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValuesImpl;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.Test;

class SagaTablesIT {
  private static final AssociationValue STORY = new AssociationValue("storyId", "a story");
  private final DataSource source = Objects.requireNonNull(database().jdbc().getDataSource());
  private final ConnectionProvider connections = source::getConnection;
  private final JacksonSerializer json = JacksonSerializer.defaultSerializer();

  /** Where the tables stand. */
  Database database() {
    return Database.fresh();
  }

  @Test
  void the_saga_tables_keep_a_saga_and_what_it_is_found_by() {
    var store = new SagaTables().sagaStore(connections, json);
    store.insertSaga(AnonymizationSaga.class, "1", new AnonymizationSaga(), Set.of(STORY));
    store.updateSaga(
        AnonymizationSaga.class, "1", new AnonymizationSaga(), new AssociationValuesImpl());
    assertThat(store.findSagas(AnonymizationSaga.class, STORY)).containsExactly("1");
    assertThat(store.loadSaga(AnonymizationSaga.class, "1").associationValues())
        .containsExactly(STORY);
  }

  @Test
  void the_token_table_keeps_a_token() {
    var store = new SagaTables().tokenStore(connections, json);
    store.initializeTokenSegments("anonymizer", 2, new GlobalSequenceTrackingToken(7));
    assertThat(store.fetchToken("anonymizer", 1)).isEqualTo(new GlobalSequenceTrackingToken(7));
  }
}
