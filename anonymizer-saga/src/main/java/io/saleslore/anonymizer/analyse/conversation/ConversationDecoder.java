package io.saleslore.anonymizer.analyse.conversation;

import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the likeliest way to read a whole conversation (Viterbi's algorithm). */
public record ConversationDecoder(ConversationModel model) {
  private static final TurnLabels NOTHING = new TurnLabels(null, null, null);

  private record Path(
      @Nullable Path before, ConversationState state, TurnLabels turn, double weight) {}

  /** One reading for each turn, in their order. */
  public List<TurnLabels> decode(List<TurnEvidence> turns) {
    var paths = List.of(new Path(null, ConversationState.START, NOTHING, 0));
    for (TurnEvidence turn : turns) {
      paths = turn.readings().isEmpty() ? paused(paths) : continued(paths, turn);
    }
    return readings(best(paths), turns.size());
  }

  private static List<Path> paused(List<Path> paths) {
    return paths.stream()
        .map(each -> new Path(each, each.state(), NOTHING, each.weight()))
        .toList();
  }

  private List<Path> continued(List<Path> paths, TurnEvidence turn) {
    var best = new @Nullable Path[ConversationState.COUNT];
    for (Path path : paths) {
      for (int i = 0; i < turn.weights().length; i++) {
        var reading = turn.readings().get(i);
        double weight = path.weight() + turn.weights()[i] + model.transition(path.state(), reading);
        keepBetter(best, path, reading, weight);
      }
    }
    return Arrays.stream(best).flatMap(Stream::ofNullable).toList();
  }

  private static void keepBetter(
      @Nullable Path[] best, Path path, TurnLabels reading, double weight) {
    var state = path.state().after(reading);
    var known = best[state.index()];
    if (known == null || weight > known.weight()) {
      best[state.index()] = new Path(path, state, reading, weight);
    }
  }

  private static Path best(List<Path> paths) {
    return paths.stream().reduce((a, b) -> b.weight() > a.weight() ? b : a).orElseThrow();
  }

  private static List<TurnLabels> readings(Path last, int turns) {
    var readings = new LinkedList<TurnLabels>();
    Path path = last;
    for (int i = 0; i < turns && path != null; i++) {
      readings.addFirst(path.turn());
      path = path.before();
    }
    return readings;
  }
}
