import { answer, api } from "../../api/client";
import type { Customer, Message } from "../../api/types";

const MOST_WORDS = 4000;

/** What the customer wrote last, as one text. */
export function lastWords(messages: Message[]): string {
  const texts: string[] = [];
  for (const message of messages.toReversed()) {
    if (message.speaker === "customer" && message.text) texts.unshift(message.text);
    else if (texts.length > 0) break;
  }
  return texts.join("\n").slice(-MOST_WORDS);
}

export async function advise(text: string, customer: Customer | undefined) {
  const industry = customer?.industry ?? undefined;
  const businessSize = customer?.businessSize ?? undefined;
  const about = { text, industry, businessSize };
  const situation = await answer(api.POST("/api/v1/situations/analysis", { body: about }));
  const objection = situation.objection ?? undefined;
  const [suggestions, templates] = await Promise.all([
    answer(api.POST("/api/v1/strategies/suggestions", { body: about })),
    objection
      ? answer(api.GET("/api/v1/templates", { params: { query: { objection, industry, businessSize, limit: 3 } } }))
      : Promise.resolve({ templates: [] }),
  ]);
  return { situation, suggestions, templates };
}
