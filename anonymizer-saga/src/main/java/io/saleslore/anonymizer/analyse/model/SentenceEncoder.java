package io.saleslore.anonymizer.analyse.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The vector of a message by the first six of the twelve layers of e5-small-v2: the mean of its
 * pieces' vectors, scaled to length 2 (Wang et al., Text Embeddings by Weakly-Supervised
 * Contrastive Pre-training, 2022). It was trained on English. Safe for many threads.
 */
public final class SentenceEncoder {
  /** Dimensions of a vector. */
  public static final int SIZE = 384;

  /** The length of a vector: how loud it speaks beside the features; chosen by trying. */
  private static final float LENGTH = 2;

  /** More at once is no faster; chosen by trying. */
  private static final int BATCH = 8;

  private static final String MODEL = "/e5-small-v2-q.onnx";

  /** What comes out of the sixth layer, which the network counts from 0. */
  private static final String SIXTH_LAYER = "/encoder/layer.5/output/LayerNorm/Add_1_output_0";

  private static final String VOCABULARY = "vocab";
  private static final String TOKENIZER = "/e5-small-v2-q-tokenizer.json";

  /** How the model was told in its training that a text is to be compared with others. */
  private static final String PREFIX = "query: ";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;

  private SentenceEncoder(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /** The encoder; empty where its native code does not run on this platform. */
  public static Optional<SentenceEncoder> load() {
    try {
      var environment = OrtEnvironment.getEnvironment();
      try (var options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        var session = environment.createSession(model(), options);
        return Optional.of(new SentenceEncoder(environment, session, pieces()));
      }
    } catch (OrtException | LinkageError | RuntimeException notHere) {
      return Optional.empty();
    }
  }

  private static byte[] model() {
    return ShortenedModel.endingWith(SIXTH_LAYER, resource(MODEL));
  }

  private static byte[] resource(String name) {
    try (InputStream in = SentenceEncoder.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static WordPieces pieces() {
    try (var json = new JsonFactory().createParser(resource(TOKENIZER))) {
      var numbers = new HashMap<String, Integer>();
      while (!VOCABULARY.equals(json.nextFieldName())) {
        Objects.requireNonNull(json.currentToken(), VOCABULARY);
      }
      json.nextToken();
      for (var piece = json.nextFieldName(); piece != null; piece = json.nextFieldName()) {
        numbers.put(piece, json.nextIntValue(0));
      }
      return new WordPieces(numbers);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The vector of a message. */
  public float[] vector(String text) {
    return encode(List.of(numbers(text))).getFirst();
  }

  /**
   * The vectors of many messages, in a quarter less time each. A batch shares the scale that its
   * numbers are rounded by, so they differ a little from those of single messages.
   */
  public Map<String, float[]> vectors(Collection<String> texts) {
    var byLength = texts.stream().distinct().collect(groupingBy(each -> numbers(each).length));
    var batches = byLength.values().stream().flatMap(SentenceEncoder::batches).toList();
    return batches.parallelStream()
        .flatMap(this::encoded)
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<List<String>> batches(List<String> texts) {
    return IntStream.iterate(0, from -> from < texts.size(), from -> from + BATCH)
        .mapToObj(from -> texts.subList(from, Math.min(from + BATCH, texts.size())));
  }

  private Stream<Map.Entry<String, float[]>> encoded(List<String> batch) {
    var vectors = encode(batch.stream().map(this::numbers).toList());
    return IntStream.range(0, batch.size())
        .mapToObj(each -> Map.entry(batch.get(each), vectors.get(each)));
  }

  private long[] numbers(String text) {
    return pieces.of(PREFIX + text);
  }

  /** The vectors of messages that have as many pieces. */
  private List<float[]> encode(List<long[]> messages) {
    long[] shape = {messages.size(), messages.getFirst().length};
    long[] numbers = messages.stream().flatMapToLong(Arrays::stream).toArray();
    long[] ones = new long[numbers.length];
    Arrays.fill(ones, 1);
    try (var ids = tensor(numbers, shape);
        var mask = tensor(ones, shape);
        var types = tensor(new long[numbers.length], shape);
        var result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      var values = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return messages.stream().map(each -> mean(values, each.length)).toList();
    } catch (OrtException failed) {
      throw new IllegalStateException("the sentence encoder failed", failed);
    }
  }

  private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
  }

  /** The mean of the next pieces. */
  private static float[] mean(FloatBuffer values, int pieces) {
    float[] sum = new float[SIZE];
    float[] piece = new float[SIZE];
    for (int read = 0; read < pieces; read++) {
      values.get(piece);
      for (int i = 0; i < SIZE; i++) {
        sum[i] += piece[i];
      }
    }
    double length = 0;
    for (float each : sum) {
      length += each * each;
    }
    for (int i = 0; i < SIZE; i++) {
      sum[i] *= LENGTH / (float) Math.sqrt(length);
    }
    return sum;
  }
}
