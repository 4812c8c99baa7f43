package io.saleslore.command.rights;

import io.saleslore.kernel.id.Id;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.Code;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any event as plain names and values, what was sealed in it opened. */
record OpenedValues(Vault vault) {
  private static final String ERASED = "[erased]";

  @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case SealedText sealed -> open(sealed);
      case Id _, Zone _, StaffId _, KeyId _ -> value.toString();
      case Code code -> code.code();
      case Record record -> fields(record);
      case Collection<?> many -> many.stream().map(this::of).toList();
      case Map<?, ?> named -> named(named);
      case Number _, Boolean _, Instant _ -> value;
      default -> value.toString();
    };
  }

  private String open(SealedText sealed) {
    try {
      return vault.open(sealed);
    } catch (KeyShredded e) {
      return ERASED;
    }
  }

  private Map<String, @Nullable Object> fields(Record record) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    for (var component : record.getClass().getRecordComponents()) {
      fields.put(component.getName(), of(read(record, component)));
    }
    return fields;
  }

  private Map<String, @Nullable Object> named(Map<?, ?> values) {
    var named = new LinkedHashMap<String, @Nullable Object>();
    values.forEach((name, value) -> named.put(String.valueOf(of(name)), of(value)));
    return named;
  }

  private static @Nullable Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
