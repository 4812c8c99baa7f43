package io.saleslore.tools.attack.inference;

import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.tools.evaluate.GateReplay;
import io.saleslore.tools.evaluate.PlayedStory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * A world of which one half of the customers, drawn at random, goes through the gate and the other
 * half does not.
 *
 * @param looks what the gate released, look by look
 * @param inside the tries of the half that went through
 * @param outside the tries of the control group
 */
record SplitWorld(List<Look> looks, List<PersonalTry> inside, List<PersonalTry> outside) {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int WEEKS_AFTER = 4;

  /** What the gate released at one time. */
  record Look(Instant at, List<PatternReleased> released) {}

  /** Everything that was released, in order. */
  List<PatternReleased> released() {
    return looks.stream().flatMap(look -> look.released().stream()).toList();
  }

  /** Plays the stories, which come in the order of their end, week by week. */
  static SplitWorld play(List<PlayedStory> stories, GateReplay gate, long seed) {
    return play(stories, gate, seed, PlayedStory::end, stories.getFirst().end().plus(WEEK));
  }

  /** The same with all stories read when the last one ended, as old chats are. */
  static SplitWorld playImported(List<PlayedStory> stories, GateReplay gate, long seed) {
    var now = stories.getLast().end();
    return play(stories, gate, seed, _ -> now, now);
  }

  private static SplitWorld play(
      List<PlayedStory> stories,
      GateReplay gate,
      long seed,
      Function<PlayedStory, Instant> readAt,
      Instant firstLook) {
    var chosen = half(stories, new Random(seed));
    var world = new SplitWorld(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var look = firstLook;
    for (var story : stories) {
      var read = readAt.apply(story);
      look = world.looked(gate, look, read);
      boolean isInside = chosen.contains(story.customer().id());
      if (isInside) {
        gate.add(story, read);
      }
      world.tell(story, isInside ? world.inside() : world.outside());
    }
    world.looked(gate, look, look.plus(WEEK.multipliedBy(WEEKS_AFTER)));
    return world;
  }

  /** Looks every week before a time; answers when the next look is. */
  private Instant looked(GateReplay gate, Instant first, Instant end) {
    var look = first;
    while (end.isAfter(look)) {
      looks.add(new Look(look, gate.look(look)));
      look = look.plus(WEEK);
    }
    return look;
  }

  private void tell(PlayedStory story, List<PersonalTry> half) {
    story.facts().stream()
        .filter(each -> each.kind() == FactKind.OBJECTION_BY_INDUSTRY)
        .map(each -> PersonalTry.of(story, each))
        .filter(each -> !each.crowd().hasUnknown())
        .forEach(half::add);
  }

  private static Set<String> half(List<PlayedStory> stories, Random random) {
    var chosen = new HashSet<String>();
    stories.stream()
        .map(each -> each.customer().id())
        .distinct()
        .filter(_ -> random.nextBoolean())
        .forEach(chosen::add);
    return chosen;
  }
}
