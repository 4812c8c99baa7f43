package io.saleslore.tools.evaluate;

/** How true the answers to one kind of question were, as shares and points. */
record AnswerSummary(
    int answers,
    double coverage95,
    double meanWidth,
    int named,
    double falseBest,
    int claims,
    double falseClaims) {}
