package io.saleslore.app.web;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import io.saleslore.app.problem.Problems;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * Says what is wrong with requests that nobody can decode: no endpoint and no filter sees them, and
 * the server refuses them without a word, or on a connection that was used before not at all.
 */
final class UndecodedRequests extends ChannelDuplexHandler {
  private static final int FIRST_REFUSAL = 400;
  private boolean isAnswering;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!(message instanceof HttpRequest request)) {
      context.fireChannelRead(message);
    } else if (request.decoderResult().isSuccess()) {
      isAnswering = true;
      context.fireChannelRead(message);
    } else {
      ReferenceCountUtil.release(message);
      refuse(context, status(request.decoderResult().cause()));
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    isAnswering &= !(message instanceof LastHttpContent);
    context.write(
        message instanceof FullHttpResponse answer && isSilentRefusal(answer)
            ? told(answer)
            : message,
        promise);
  }

  private void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
    if (isAnswering) {
      context.close();
      return;
    }
    var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
    answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    context.writeAndFlush(told(answer)).addListener(ChannelFutureListener.CLOSE);
  }

  private static HttpResponseStatus status(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ -> HttpResponseStatus.REQUEST_URI_TOO_LONG;
      case TooLongHttpHeaderException _ -> HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
      default -> HttpResponseStatus.BAD_REQUEST;
    };
  }

  private static boolean isSilentRefusal(FullHttpResponse answer) {
    return answer.status().code() >= FIRST_REFUSAL && !answer.content().isReadable();
  }

  private static FullHttpResponse told(FullHttpResponse answer) {
    var body = body(answer.status().code());
    var told =
        new DefaultFullHttpResponse(
            answer.protocolVersion(), answer.status(), Unpooled.wrappedBuffer(body));
    told.headers()
        .add(answer.headers())
        .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
    answer.release();
    return told;
  }

  private static byte[] body(int status) {
    var code = HttpStatusCode.valueOf(status);
    return switch (status) {
      case 408 -> Problems.bytes(code, "request", " was not sent to its end in time");
      case 413 -> Problems.bytes(code, "body", " is too large");
      case 414 -> Problems.bytes(code, "path", " and query are too long");
      case 431 -> Problems.bytes(code, "header", " is too large, or all of them are");
      default -> Problems.bytes(code, "request", " cannot be read");
    };
  }
}
