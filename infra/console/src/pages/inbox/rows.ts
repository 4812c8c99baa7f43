import { all } from "../../api/all";
import { answer, api } from "../../api/client";
import type { Conversation, Customer, Deal } from "../../api/types";

/** A line of the inbox. */
export interface Row {
  conversation: Conversation;
  customer: Customer | undefined;
  deal: Deal | undefined;
}

export async function rows(staff: string): Promise<Row[]> {
  const path = { staff };
  const [conversations, customers, deals] = await Promise.all([
    all((cursor) => answer(api.GET("/api/v1/staff/{staff}/conversations", { params: { path, query: { cursor, limit: 200 } } }))),
    all((cursor) => answer(api.GET("/api/v1/staff/{staff}/customers", { params: { path, query: { cursor, limit: 200 } } }))),
    all((cursor) => answer(api.GET("/api/v1/staff/{staff}/deals", { params: { path, query: { cursor, limit: 200 } } }))),
  ]);
  const byId = new Map(customers.map((each) => [each.customerId, each]));
  const latest = new Map(deals.map((each) => [each.conversationId, each]));
  return conversations
    .map((conversation) => ({
      conversation,
      customer: byId.get(conversation.customerId),
      deal: latest.get(conversation.conversationId),
    }))
    .sort((a, b) => (b.conversation.last ?? "").localeCompare(a.conversation.last ?? ""));
}

export function matches(row: Row, search: string): boolean {
  const words = `${row.customer?.name ?? ""} ${row.customer?.company ?? ""} ${row.customer?.industry ?? ""}`.toLowerCase();
  return search.toLowerCase().split(/\s+/).every((each) => words.includes(each));
}
