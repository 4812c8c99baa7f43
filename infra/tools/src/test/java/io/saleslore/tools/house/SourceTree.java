package io.saleslore.tools.house;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The sources of all modules, read as the compiler reads them. */
final class SourceTree {
  private static final List<String> MODULES =
      List.of(
          "shared-kernel",
          "command-side",
          "anonymizer-saga",
          "query-side",
          "infra/app",
          "infra/tools");

  /** A type with where it stands: {@code Outer.Inner} for a nested one. */
  record Type(String packageName, String name, boolean isTopLevel) {
    String simpleName() {
      return name.substring(name.lastIndexOf('.') + 1);
    }
  }

  /** A method with a body, and its lines from its signature to its closing brace. */
  record Method(String name, int lines) {}

  private final Path root;
  private final List<Type> types = new ArrayList<>();
  private final List<Method> methods = new ArrayList<>();

  private SourceTree(Path root) {
    this.root = root;
  }

  /** The repository that the test runs in. */
  static SourceTree ofRepository() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("infra/lore"))) {
      folder = folder.getParent();
    }
    return of(folder);
  }

  /** A repository that stands in this folder. */
  static SourceTree of(Path folder) throws IOException {
    var tree = new SourceTree(folder);
    tree.parse();
    return tree;
  }

  List<Type> types() {
    return types;
  }

  List<Method> methods() {
    return methods;
  }

  /** Packages that hold too many files. */
  List<String> crowdedPackages(int most) throws IOException {
    var sizes =
        mainFiles().keySet().stream()
            .collect(groupingBy(each -> each.substring(0, each.lastIndexOf('/')), counting()));
    return sizes.entrySet().stream()
        .filter(each -> each.getValue() > most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Main sources that are too long. */
  List<String> longFiles(int most) throws IOException {
    return mainFiles().entrySet().stream()
        .filter(each -> each.getValue().size() > most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Methods that are too long. */
  List<String> longMethods(int most) {
    return methods.stream().filter(each -> each.lines() > most).map(Method::name).toList();
  }

  /** Names that a top-level type shares with another type. */
  List<String> sharedNames() {
    var byName = types.stream().collect(groupingBy(Type::simpleName, TreeMap::new, toList()));
    return byName.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .filter(each -> each.getValue().stream().anyMatch(Type::isTopLevel))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Main sources by path below the repository, with their lines. */
  Map<String, List<String>> mainFiles() throws IOException {
    return files("src/main/java");
  }

  Map<String, List<String>> testFiles() throws IOException {
    return files("src/test/java");
  }

  /** The texts of the migration scripts. */
  List<String> migrations() throws IOException {
    var scripts = new ArrayList<String>();
    try (Stream<Path> all = Files.walk(root.resolve("infra/app/src/main/resources/db"))) {
      for (Path each : all.filter(file -> file.toString().endsWith(".sql")).sorted().toList()) {
        scripts.add(Files.readString(each));
      }
    }
    return scripts;
  }

  private Map<String, List<String>> files(String below) throws IOException {
    var files = new TreeMap<String, List<String>>();
    for (String module : MODULES) {
      for (Path file : javaFiles(root.resolve(module).resolve(below))) {
        files.put(root.relativize(file).toString(), Files.readAllLines(file));
      }
    }
    return files;
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    }
  }

  private void parse() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = mainFiles().keySet().stream().map(root::resolve).toList();
      var task =
          (JavacTask)
              compiler.getTask(
                  new StringWriter(),
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      var trees = Trees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(unit, trees).scan(unit, "");
      }
    }
  }

  private final class Reader extends TreeScanner<Void, String> {
    private final CompilationUnitTree unit;
    private final Trees trees;

    Reader(CompilationUnitTree unit, Trees trees) {
      this.unit = unit;
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree tree, String outer) {
      String simple = tree.getSimpleName().toString();
      String name = outer.isEmpty() || simple.isEmpty() ? outer + simple : outer + "." + simple;
      if (!simple.isEmpty()) {
        types.add(new Type(String.valueOf(unit.getPackageName()), name, outer.isEmpty()));
      }
      return super.visitClass(tree, name);
    }

    @Override
    public Void visitMethod(MethodTree tree, String type) {
      if (tree.getBody() != null && tree.getReturnType() != null) {
        long from = line(trees.getSourcePositions().getStartPosition(unit, signature(tree)));
        long to = line(trees.getSourcePositions().getEndPosition(unit, tree));
        methods.add(
            new Method(
                unit.getPackageName() + "." + type + "." + tree.getName(), (int) (to - from + 1)));
      }
      return super.visitMethod(tree, type);
    }

    /** Annotations do not count. */
    private Tree signature(MethodTree tree) {
      return tree.getModifiers().getAnnotations().isEmpty() ? tree : tree.getReturnType();
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
