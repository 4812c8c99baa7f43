package io.saleslore.tools.simulate.truth;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.vocabulary.Code;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One fact of a simulated story as it was made up; in files one line of codes. */
public record ToldFact(FactKind kind, List<String> codes, Set<Count> yes) {
  private static final String THEN = " : ";

  /** Copies the collections. */
  public ToldFact {
    codes = List.copyOf(codes);
    yes = Set.copyOf(yes);
  }

  /**
   * What a line of a file says.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  @JsonCreator
  public static ToldFact of(String line) {
    var parts = line.split(THEN, -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a fact is written as kind : codes : counts");
    }
    var yes = EnumSet.noneOf(Count.class);
    Arrays.stream(parts[2].split(" ")).forEach(each -> yes.add(Code.of(Count.class, each)));
    return new ToldFact(FactKind.of(parts[0]), List.of(parts[1].split(" ")), yes);
  }

  /** The crowd that it belongs to; the parent where its last code is not known. */
  public Crowd crowd() {
    boolean isWhole = codes.size() == kind.dimensions(Level.CROWD).size();
    return new Crowd(kind, isWhole ? Level.CROWD : Level.PARENT, codes);
  }

  @Override
  @JsonValue
  public String toString() {
    var counts = yes.stream().sorted().map(Count::code).collect(Collectors.joining(" "));
    return kind.code() + THEN + String.join(" ", codes) + THEN + counts;
  }
}
