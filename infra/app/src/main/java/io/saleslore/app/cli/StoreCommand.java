package io.saleslore.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command about the platform's store as it stands on a disk or a server. */
abstract class StoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private StoreOptions store;

  final StoreOptions store() {
    return store;
  }

  /** Where it says what it does. */
  final PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
