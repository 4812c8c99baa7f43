package io.saleslore.app.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.operation.Operation;
import io.saleslore.kernel.rights.HeldOnMarketer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a marketer did with the platform itself, by what it was. */
@OnRole(Role.COMMAND)
@Component
record OperationsOfMarketer(JdbcClient jdbc, ObjectMapper storedJson) implements HeldOnMarketer {
  @Override
  public String kind() {
    return "operations";
  }

  @Override
  public SortedMap<String, Long> count(StaffId marketer, String marketerHash) {
    var counts = new TreeMap<String, Long>();
    jdbc.sql("select payload from operations.entry where payloadType = ?")
        .param(Operation.class.getName())
        .query(
            row -> {
              var operation = read(row.getBytes(1));
              if (operation.who().equals(marketer.value())) {
                counts.merge(operation.action(), 1L, Long::sum);
              }
            });
    return counts;
  }

  private Operation read(byte[] payload) {
    try {
      return storedJson.readValue(payload, Operation.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
