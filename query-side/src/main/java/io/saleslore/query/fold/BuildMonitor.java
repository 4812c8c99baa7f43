package io.saleslore.query.fold;

/** Watches over a build and tells it what to do; its calls may block. */
public interface BuildMonitor {
  /** Lets a build run to its end, whatever releases it has to do without. */
  BuildMonitor NONE =
      new BuildMonitor() {
        @Override
        public BuildInstruction after(long done) {
          return BuildInstruction.CONTINUE;
        }

        @Override
        public void folded(long done) {}

        @Override
        public boolean maySkip(String model, long number) {
          return true;
        }
      };

  /**
   * Before the first page and after each one.
   *
   * @param done how many releases are folded
   */
  BuildInstruction after(long done);

  /** When all is folded and only the last write is left. */
  void folded(long done);

  /** Whether the generation may do without a release that cannot be folded. */
  boolean maySkip(String model, long number);
}
