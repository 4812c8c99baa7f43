package io.saleslore.tools.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** What a command says to one line; it refuses a bad one by naming the field. */
interface LineHandler {
  JsonNode to(JsonNode line) throws BadLine;
}
