package io.saleslore.app.web;

import io.saleslore.app.problem.UnusableText;
import io.saleslore.kernel.http.TextLength;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads texts of requests: none is too long, and none holds characters that no text has. */
final class CheckedText extends StdDeserializer<String> {
  private final int atMost;

  CheckedText(int atMost) {
    super(String.class);
    this.atMost = atMost;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    var length = property == null ? null : property.getAnnotation(TextLength.class);
    return length == null ? this : new CheckedText(length.value());
  }

  @Override
  public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
    var text = StringDeserializer.instance.deserialize(parser, context);
    if (text == null) {
      return null;
    }
    if (text.length() > atMost) {
      throw new UnusableText("has at most %,d characters".formatted(atMost));
    }
    if (text.chars().anyMatch(CheckedText::isControl)) {
      throw new UnusableText("has a control character");
    }
    return text;
  }

  private static boolean isControl(int unit) {
    return Character.isISOControl(unit) && unit != '\n' && unit != '\r' && unit != '\t';
  }
}
