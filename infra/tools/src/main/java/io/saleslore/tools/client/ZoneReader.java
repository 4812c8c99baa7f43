package io.saleslore.tools.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.kernel.id.StaffId;
import java.util.List;

/** Reads a marketer's zone: its owner gets what is in it, anybody else a refusal. */
public final class ZoneReader {
  private final PlatformClient platform;
  private final Caller reader;
  private final String path;

  /** Reads the zone of its owner as the reader. */
  public ZoneReader(PlatformClient platform, StaffId reader, StaffId owner) {
    this.platform = platform;
    this.reader = new Caller.StaffMember(reader);
    this.path = "/api/v1/staff/" + owner;
  }

  /** Every deal, as the API shows it. */
  public List<JsonNode> deals() {
    return platform.all(reader, path + "/deals");
  }

  /** Every message of every conversation, as the API shows it. */
  public List<JsonNode> messages() {
    return platform.all(reader, path + "/conversations").stream()
        .map(each -> path + "/conversations/" + each.path("conversationId").asText() + "/messages")
        .flatMap(each -> platform.all(reader, each).stream())
        .toList();
  }

  /** How many messages all conversations hold together. */
  public long messageCount() {
    return platform.all(reader, path + "/conversations").stream()
        .mapToLong(each -> each.path("messages").asLong())
        .sum();
  }

  /** The status that the list of conversations is answered with. */
  public int status() {
    return platform.tryGet(reader, path + "/conversations").status();
  }
}
