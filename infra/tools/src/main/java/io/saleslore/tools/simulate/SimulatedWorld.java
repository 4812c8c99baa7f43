package io.saleslore.tools.simulate;

import io.saleslore.tools.world.World;
import io.saleslore.tools.world.WorldFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;

/** A made-up world with its chats and its truth. */
public final class SimulatedWorld {
  private final World world;
  private final Map<String, String> exports;
  private final Truth truth;

  SimulatedWorld(World world, Map<String, String> exports, Truth truth) {
    this.world = world;
    this.exports = exports;
    this.truth = truth;
  }

  /** Who is who. */
  public World world() {
    return world;
  }

  /** The exports by the name of their file. */
  public Map<String, String> chats() {
    return Collections.unmodifiableMap(exports);
  }

  /** Writes {@code world.json}, {@code truth.json} and the chats below a folder. */
  public void write(Path folder) throws IOException {
    WorldFolder.write(folder, world, exports);
    WorldFolder.writeTruth(folder, truth);
  }
}
