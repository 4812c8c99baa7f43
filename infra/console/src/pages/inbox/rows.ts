import { all } from "../../api/all";
import { answer, api } from "../../api/client";
import type { Conversation, Customer } from "../../api/types";
import { customersById } from "../customers/list";

/** A line of the inbox. */
export interface Row {
  conversation: Conversation;
  customer: Customer | undefined;
}

/** The conversations, the latest first, each with its customer. */
export async function rows(staff: string): Promise<Row[]> {
  const [conversations, customers] = await Promise.all([
    all((cursor) => answer(api.GET("/api/v1/staff/{staff}/conversations", { params: { path: { staff }, query: { cursor, limit: 200 } } }))),
    customersById(staff),
  ]);
  return conversations.map((conversation) => ({ conversation, customer: customers.get(conversation.customerId) }));
}

export function matches({ conversation, customer }: Row, search: string): boolean {
  const words = `${conversation.name} ${conversation.company ?? ""} ${customer?.industry ?? ""}`.toLowerCase();
  return search.toLowerCase().split(/\s+/).every((each) => words.includes(each));
}
