package io.saleslore.app.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.ReadTimeoutHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends a request whose body stops coming. It stays where it is on its connection: Reactor Netty's
 * own comes and goes with each request, while another thread adds compression after the last
 * handler that it sees, and then finds that one gone.
 */
final class BodyTimeout extends ReadTimeoutHandler {
  private boolean isComing;

  /**
   * Waits so long.
   *
   * @param patience how long the next piece may take
   */
  BodyTimeout(Duration patience) {
    super(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    isComing = message instanceof HttpRequest || isComing && !(message instanceof LastHttpContent);
    super.channelRead(context, message);
  }

  @Override
  protected void readTimedOut(ChannelHandlerContext context) throws Exception {
    if (isComing) {
      super.readTimedOut(context);
    }
  }
}
