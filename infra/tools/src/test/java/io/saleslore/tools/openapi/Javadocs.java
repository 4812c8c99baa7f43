package io.saleslore.tools.openapi;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** What the sources say of the types: a sentence on each, and one on each component of a record. */
final class Javadocs {
  private static final List<String> MODULES =
      List.of("shared-kernel", "command-side", "anonymizer-saga", "query-side", "infra/app");

  private final Map<String, DocCommentTree> comments = new HashMap<>();

  private Javadocs() {}

  /** Those of all modules. */
  static Javadocs read(Path root) {
    var found = new Javadocs();
    var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = MODULES.stream().flatMap(each -> sources(root.resolve(each))).toList();
      var units = files.getJavaFileObjectsFromPaths(sources);
      var task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, units);
      var trees = DocTrees.instance(task);
      for (var unit : task.parse()) {
        found.add(trees).scan(unit, unit.getPackageName() + ".");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static Stream<Path> sources(Path module) {
    try (var all = Files.walk(module.resolve("src/main/java"))) {
      return all.filter(each -> each.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TreePathScanner<Void, String> add(DocTrees trees) {
    return new TreePathScanner<>() {
      @Override
      public Void visitClass(ClassTree type, String within) {
        var name = within + type.getSimpleName();
        var comment = trees.getDocCommentTree(getCurrentPath());
        if (comment != null) {
          comments.put(name, comment);
        }
        return super.visitClass(type, name + "$");
      }
    };
  }

  /** The first sentence on the type. */
  Optional<String> of(Class<?> type) {
    return comment(type).map(each -> text(each.getFirstSentence())).filter(each -> !each.isBlank());
  }

  /** What is said of the record's component, as a sentence. */
  Optional<String> of(Class<?> record, String component) {
    return comment(record).stream()
        .flatMap(each -> each.getBlockTags().stream())
        .filter(ParamTree.class::isInstance)
        .map(ParamTree.class::cast)
        .filter(each -> each.getName().getName().contentEquals(component))
        .map(each -> sentence(text(each.getDescription())))
        .findFirst();
  }

  private Optional<DocCommentTree> comment(Class<?> type) {
    return Optional.ofNullable(comments.get(type.getName()));
  }

  static String sentence(String text) {
    var begun = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  private static String text(List<?> parts) {
    var all = new StringBuilder();
    parts.forEach(all::append);
    return all.toString()
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@(?:code|literal) ([^}]*)}", "$1")
        .replaceAll("\\{@link (?:\\S+ )?#?([^}]*)}", "$1")
        .strip();
  }
}
