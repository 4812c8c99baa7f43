package io.saleslore.command.webhook.payload;

import io.saleslore.kernel.http.Rejection;

/** Why a webhook call was not taken; nothing of it was read beyond what the reason needs. */
public abstract sealed class WebhookRefused extends Rejection {
  private WebhookRefused(String sentence) {
    super(sentence);
  }

  /** Nobody has configured the secret that the call would be checked against. */
  public static final class NotConfigured extends WebhookRefused {
    /** Names the missing setting. */
    public NotConfigured(String setting) {
      super("webhooks are not set up here: " + setting + " is missing");
    }

    @Override
    public int status() {
      return 503;
    }
  }

  /** The signature is missing, of another kind, or not of these bytes. */
  public static final class NotSigned extends WebhookRefused {
    /** Names the header. */
    public NotSigned() {
      super("X-Hub-Signature-256 is missing or does not sign this body");
    }

    @Override
    public int status() {
      return 401;
    }
  }

  /** Whoever asks does not know the verify token. */
  public static final class WrongVerifyToken extends WebhookRefused {
    /** Names the parameters. */
    public WrongVerifyToken() {
      super("hub.mode is not subscribe, or hub.verify_token is not the configured one");
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /** More bytes than WhatsApp ever sends. */
  public static final class BodyTooLarge extends WebhookRefused {
    /** Says the limit in bytes. */
    public BodyTooLarge(int limit) {
      super("the body is larger than " + limit + " bytes");
    }

    @Override
    public int status() {
      return 413;
    }
  }

  /** It was signed and is no JSON of a webhook. */
  public static final class NoWebhook extends WebhookRefused {
    NoWebhook() {
      super("the body is no webhook of WhatsApp");
    }

    @Override
    public int status() {
      return 400;
    }
  }
}
