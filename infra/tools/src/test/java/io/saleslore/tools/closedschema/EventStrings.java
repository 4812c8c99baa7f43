package io.saleslore.tools.closedschema;

import io.saleslore.kernel.vocabulary.Code;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The fields of an event, through all records in it, that are not closed by their type. */
final class EventStrings {
  private final Set<String> found = new TreeSet<>();

  private EventStrings() {}

  static Set<String> of(Class<?> event) {
    var walk = new EventStrings();
    walk.type(event, event.getSimpleName());
    return walk.found;
  }

  private void type(Type type, String place) {
    switch (type) {
      case ParameterizedType generic ->
          Arrays.stream(generic.getActualTypeArguments()).forEach(each -> type(each, place));
      case Class<?> plain when plain.isSealed() ->
          Stream.of(plain.getPermittedSubclasses()).forEach(each -> type(each, place));
      case Class<?> plain when plain.isRecord() ->
          Stream.of(plain.getRecordComponents()).forEach(each -> field(plain, each));
      case Class<?> plain when isClosed(plain) -> {}
      default -> found.add(place);
    }
  }

  private void field(Class<?> owner, RecordComponent component) {
    type(component.getGenericType(), owner.getSimpleName() + "." + component.getName());
  }

  private static boolean isClosed(Class<?> type) {
    return type.isPrimitive()
        || Number.class.isAssignableFrom(type)
        || type == YearMonth.class
        || (type.isEnum() && Code.class.isAssignableFrom(type));
  }
}
