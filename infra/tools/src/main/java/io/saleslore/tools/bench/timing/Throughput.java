package io.saleslore.tools.bench.timing;

/** How much was done, and how many seconds it took. */
public record Throughput(double count, double seconds) {
  /** Nothing was done yet. */
  public static final Throughput NOTHING = new Throughput(0, 0);

  /** Something that is timed as a whole. */
  public interface Task {
    /** Does it once. */
    void run() throws Exception;
  }

  /** So much of a thing, in the seconds that the task takes. */
  public static Throughput of(double count, Task task) throws Exception {
    return new Throughput(count, seconds(task));
  }

  /** How many seconds it takes. */
  public static double seconds(Task task) throws Exception {
    long start = System.nanoTime();
    task.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** How much is done in a second. */
  public double perSecond() {
    return count / seconds;
  }

  /** Both, one after the other. */
  public Throughput and(Throughput further) {
    return new Throughput(count + further.count, seconds + further.seconds);
  }
}
