package io.saleslore.query;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.query.background.Await;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** A database whose process dies at one of its writes, having written any part of that one. */
public final class Killable {
  private static final Set<String> WRITES =
      Set.of("bulkWrite", "insertMany", "updateOne", "insertOne", "createIndex", "drop");

  private final AtomicInteger writesLeft;
  private final Random random;

  private Killable(int writesLeft, Random random) {
    this.writesLeft = new AtomicInteger(writesLeft);
    this.random = random;
  }

  /** Thrown in the place of a write. */
  public static final class Killed extends RuntimeException {}

  public static MongoDatabase after(int writes, Random random, MongoDatabase real) {
    var killable = new Killable(writes, random);
    return proxy(
        MongoDatabase.class,
        (method, arguments) -> {
          var result = invoke(real, method, arguments);
          return result instanceof MongoCollection<?> collection
              ? killable.collection(collection)
              : result;
        });
  }

  /** The same database; something happens at the first write of this kind, just before it. */
  public static MongoDatabase before(String write, Runnable something, MongoDatabase real) {
    var isOver = new AtomicBoolean();
    return proxy(
        MongoDatabase.class,
        (method, arguments) -> {
          var result = invoke(real, method, arguments);
          return result instanceof MongoCollection<?> collection
              ? before(write, something, isOver, collection)
              : result;
        });
  }

  private static MongoCollection<?> before(
      String write, Runnable something, AtomicBoolean isOver, MongoCollection<?> real) {
    return proxy(
        MongoCollection.class,
        (method, arguments) -> {
          if (method.getName().equals(write) && isOver.compareAndSet(false, true)) {
            something.run();
          }
          return invoke(real, method, arguments);
        });
  }

  private MongoCollection<?> collection(MongoCollection<?> real) {
    return proxy(
        MongoCollection.class,
        (method, arguments) -> {
          if (WRITES.contains(method.getName()) && writesLeft.getAndDecrement() <= 0) {
            writePartly(real, method, arguments);
            throw new Killed();
          }
          return invoke(real, method, arguments);
        });
  }

  private void writePartly(MongoCollection<?> real, Method method, Object[] arguments)
      throws Throwable {
    if (arguments != null && arguments[0] instanceof List<?> writes) {
      var some = writes.stream().filter(_ -> random.nextBoolean()).toList();
      if (some.isEmpty()) {
        return;
      }
      arguments[0] = some;
    } else if (random.nextBoolean()) {
      return;
    }
    Await.done(Mono.from((Publisher<?>) invoke(real, method, arguments)));
  }

  private interface Call {
    Object on(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> call.on(method, arguments)));
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
