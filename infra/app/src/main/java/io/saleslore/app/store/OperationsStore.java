package io.saleslore.app.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.operation.Operations;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of operations: a third store, in the columns of an event store. */
@Component
record OperationsStore(JdbcClient jdbc, ObjectMapper storedJson) implements Operations {
  @Override
  public void record(Operation operation) {
    var id = UUID.randomUUID().toString();
    try {
      jdbc.sql(
              """
              insert into operations.entry
              (eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp, payloadType,
               payload)
              values (?, ?, 0, 'Operation', ?, ?, ?)
              """)
          .params(id, id, operation.at().toString(), Operation.class.getName())
          .param(storedJson.writeValueAsBytes(operation))
          .update();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an operation could not be written", e);
    }
  }
}
