package io.saleslore.tools.play;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.tools.play.PlatformClient.As;
import java.util.List;

/** What one marketer reads in their own zone, and may not in another's. */
public final class Sales {
  private final PlatformClient platform;
  private final StaffId reader;
  private final String path;

  /** Reads the zone of its owner as the reader. */
  public Sales(PlatformClient platform, StaffId reader, StaffId owner) {
    this.platform = platform;
    this.reader = reader;
    this.path = "/api/v1/staff/" + owner;
  }

  /** Every deal, as the API shows it. */
  public List<JsonNode> deals() {
    return platform.all(as(), path + "/deals");
  }

  /** Every message of every conversation, as the API shows it. */
  public List<JsonNode> messages() {
    return platform.all(as(), path + "/conversations").stream()
        .map(each -> path + "/conversations/" + each.path("conversationId").asText() + "/messages")
        .flatMap(each -> platform.all(as(), each).stream())
        .toList();
  }

  /** How many messages all conversations hold together. */
  public long messageCount() {
    return platform.all(as(), path + "/conversations").stream()
        .mapToLong(each -> each.path("messages").asLong())
        .sum();
  }

  /** The status that the list of conversations is answered with. */
  public int status() {
    return platform.tryGet(as(), path + "/conversations").status();
  }

  private As as() {
    return new As.Marketer(reader);
  }
}
