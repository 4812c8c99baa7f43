package io.saleslore.kernel.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many UTF-16 units a text of a request's body has at most; one that says nothing has at most
 * {@link #DEFAULT}. The server refuses longer ones, and the API's description says it.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface TextLength {
  /** Enough for every code, id and reason. */
  int DEFAULT = 1_000;

  /** Enough for the name of a person or a company. */
  int NAME = 200;

  /** Enough for a phone number, or a link to a chat with it that brings some words along. */
  int PHONE = 300;

  /** Enough for what a customer wrote, as part of a question about it. */
  int QUESTION = 20_000;

  /** Enough for a message, which WhatsApp cuts at 65,536 characters. */
  int MESSAGE = 65_536;

  /** The limit. */
  int value();
}
