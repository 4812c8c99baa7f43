package io.saleslore.app.web;

import io.netty.channel.Channel;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/** What each connection does before a request is decoded. */
@Component
final class ServerChannels implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
  private final Duration readTimeout;

  /**
   * @param readTimeout how long the next piece of a request's body may take to come
   */
  ServerChannels(@Value("${saleslore.limits.read-timeout}") Duration readTimeout) {
    this.readTimeout = readTimeout;
  }

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addServerCustomizers(
        server -> server.doOnChannelInit((_, channel, _) -> watchRequests(channel)));
  }

  private void watchRequests(Channel channel) {
    var line = channel.pipeline();
    if (line.get(NettyPipeline.HttpCodec) != null) {
      line.addAfter(NettyPipeline.HttpCodec, "saleslore.body", new BodyTimeout(readTimeout));
      line.addAfter(NettyPipeline.HttpCodec, "saleslore.undecoded", new UndecodedRequests());
    }
  }
}
