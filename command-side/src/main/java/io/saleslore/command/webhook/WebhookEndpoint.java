package io.saleslore.command.webhook;

import io.saleslore.command.VirtualThreads;
import io.saleslore.command.webhook.payload.Payload;
import io.saleslore.command.webhook.payload.WebhookRefused;
import io.saleslore.kernel.http.Audience;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Audience(anyone = true)
@RequestMapping("/webhooks/whatsapp")
class WebhookEndpoint {
  private final WebhookIntake intake;
  private final String appSecret;
  private final String verifyToken;
  private final int maxBytes;

  WebhookEndpoint(
      WebhookIntake intake,
      @Value("${saleslore.whatsapp.app-secret:}") String appSecret,
      @Value("${saleslore.whatsapp.verify-token:}") String verifyToken,
      @Value("${saleslore.whatsapp.max-bytes:3145728}") int maxBytes) {
    this.intake = intake;
    this.appSecret = appSecret;
    this.verifyToken = verifyToken;
    this.maxBytes = maxBytes;
  }

  @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
  String handshake(
      @RequestParam(name = "hub.mode", defaultValue = "") String mode,
      @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
      @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
    requireConfigured("saleslore.whatsapp.verify-token", verifyToken);
    if (!"subscribe".equals(mode) || !MessageDigest.isEqual(bytes(verifyToken), bytes(token))) {
      throw new WebhookRefused.WrongVerifyToken();
    }
    return challenge;
  }

  /** The bytes are parsed after their signature was found right, and answered once stored. */
  @PostMapping
  Mono<Void> take(
      @RequestHeader(name = "X-Hub-Signature-256", required = false) @Nullable String header,
      ServerHttpRequest request) {
    requireConfigured("saleslore.whatsapp.app-secret", appSecret);
    if (request.getHeaders().getContentLength() > maxBytes) {
      throw new WebhookRefused.BodyTooLarge(maxBytes);
    }
    var signature = Signature.of(header).orElseThrow(WebhookRefused.NotSigned::new);
    return DataBufferUtils.join(request.getBody(), maxBytes)
        .map(WebhookEndpoint::bytes)
        .defaultIfEmpty(new byte[0])
        .onErrorMap(DataBufferLimitException.class, _ -> new WebhookRefused.BodyTooLarge(maxBytes))
        .publishOn(VirtualThreads.SCHEDULER)
        .doOnNext(body -> take(body, signature))
        .then();
  }

  private void take(byte[] body, Signature signature) {
    if (!signature.signs(body, appSecret)) {
      throw new WebhookRefused.NotSigned();
    }
    intake.take(Payload.read(body));
  }

  private static void requireConfigured(String setting, String value) {
    if (value.isBlank()) {
      throw new WebhookRefused.NotConfigured(setting);
    }
  }

  private static byte[] bytes(DataBuffer buffer) {
    try {
      var bytes = new byte[buffer.readableByteCount()];
      buffer.read(bytes);
      return bytes;
    } finally {
      DataBufferUtils.release(buffer);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
