package io.saleslore.tools.closedschema;

import io.saleslore.kernel.release.Dimension;
import io.saleslore.kernel.vocabulary.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of the program's own sentences, read from the constants of its classes. */
final class OwnWords {
  private static final String CODE = Code.class.getName().replace('.', '/');
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Set<String> WORDS = new HashSet<>();
  private static final Set<String> CODES = new HashSet<>();

  static {
    try {
      for (var side : new String[] {"kernel", "query", "anonymizer", "app"}) {
        var classes = "classpath*:io/saleslore/" + side + "/**/*.class";
        for (var each : new PathMatchingResourcePatternResolver().getResources(classes)) {
          if (!each.getURL().toString().contains("test")) {
            read(each.getContentAsByteArray());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    CODES.forEach(code -> add(WORDS, code));
    Arrays.stream(DayOfWeek.values()).forEach(day -> add(WORDS, day.name()));
    Arrays.stream(Month.values()).forEach(month -> add(WORDS, month.name()));
  }

  private OwnWords() {}

  static boolean isCode(String value) {
    return CODES.contains(value)
        || value.matches("[0-9]{1,6}|none|[0-9]{4}-[0-9]{2}")
        || Arrays.stream(Dimension.values()).anyMatch(each -> each.holds(value));
  }

  static boolean areAll(String sentence) {
    return words(sentence).allMatch(WORDS::contains);
  }

  private static void read(byte[] bytes) {
    var model = ClassFile.of().parse(bytes);
    for (var entry : model.constantPool()) {
      if (entry instanceof StringEntry constant) {
        add(WORDS, constant.stringValue());
      }
    }
    var name = model.thisClass().asInternalName().replace('/', '.');
    if (model.interfaces().stream().anyMatch(each -> each.name().equalsString(CODE))) {
      addCodes(name);
    }
  }

  private static void addCodes(String name) {
    try {
      var constants = Class.forName(name).getEnumConstants();
      if (constants != null) {
        Arrays.stream(constants).map(each -> ((Code) each).code()).forEach(CODES::add);
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(Set<String> words, String text) {
    words(text).forEach(words::add);
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(each -> each.group().toLowerCase(Locale.ROOT));
  }
}
