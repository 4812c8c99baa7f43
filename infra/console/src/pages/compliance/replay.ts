import { answer, api, Refusal, refusal, sessionEnded } from "../../api/client";
import { named, word } from "../../lib/format";

/** One event as it was stored. */
export interface StoredEvent {
  position: number;
  aggregate: string;
  type: string;
  time: string;
  payloadType: string;
  payload: Record<string, unknown>;
}

export const stores = ["private", "global", "operations"] as const;
export type Store = (typeof stores)[number];

export interface Asked {
  store: Store;
  zone?: string;
  marketer?: string;
  customer?: string;
  conversation?: string;
  deal?: string;
  type?: string;
  from?: string | undefined;
  to?: string | undefined;
  after?: string;
  until?: string;
  reason?: string;
}

/** The reason for looking around without a case: this year's audit. */
export function thisYearsAudit(): string {
  return `audit ${new Date().getFullYear()}`;
}

export interface Found {
  events: StoredEvent[];
  more: boolean;
}

type Wanted = (event: StoredEvent) => boolean;
const all: Wanted = () => true;

/** The latest events first: goes back in ever longer steps until enough are found. */
export async function latest(asked: Asked, most: number, isWanted: Wanted = all): Promise<Found> {
  let events: StoredEvent[] = [];
  let until = await sizeOf(asked.store);
  for (let step = most; until > 0 && events.length < most; step *= 4) {
    const after = Math.max(0, until - step);
    const { events: found } = await replay({ ...asked, after: String(after), until: String(until) }, Infinity, isWanted);
    events = events.concat(found.reverse());
    until = after;
  }
  return { events: events.slice(0, most), more: until > 0 || events.length > most };
}

async function sizeOf(store: Store): Promise<number> {
  try {
    return (await answer(api.GET("/api/v1/audit/proofs", { params: { query: { store, position: 1 } } }))).to;
  } catch (failure) {
    if (failure instanceof Refusal && failure.field === "position") return 0;
    throw failure;
  }
}

/** Reads lines until enough are wanted, then hangs up. */
export async function replay(asked: Asked, most: number, isWanted: Wanted = all): Promise<Found> {
  const query = new URLSearchParams(Object.entries(asked).filter((each): each is [string, string] => !!each[1]));
  const stop = new AbortController();
  const response = await fetch(`/api/v1/audit/events?${query}`, { headers: { Accept: "application/x-ndjson, application/problem+json" }, signal: stop.signal });
  if (response.status === 401) sessionEnded();
  if (!response.ok) throw refusal(response.status, await response.json().catch(() => undefined));
  const events: StoredEvent[] = [];
  for await (const line of lines(response)) {
    if (events.length === most) {
      stop.abort();
      return { events, more: true };
    }
    const event = JSON.parse(line) as StoredEvent;
    if (isWanted(event)) events.push(event);
  }
  return { events, more: false };
}

async function* lines(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    const parts = (rest + value).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) if (part.trim()) yield part;
  }
  if (rest.trim()) yield rest;
}

/** What happened, as in `CustomerRecorded`. */
export function eventName(event: StoredEvent): string {
  const last = event.payloadType.split(/[.$]/).at(-1) ?? event.payloadType;
  const action = event.payload["action"];
  return typeof action === "string" ? word(action) : named(last);
}

export function csv(events: StoredEvent[]): string {
  const cell = (value: unknown) => `"${String(value ?? "").replaceAll('"', '""')}"`;
  const rows = events.map((each) => [each.position, each.time, eventName(each), each.type, each.aggregate, JSON.stringify(each.payload)].map(cell).join(","));
  return ["position,time,event,kind,of,payload", ...rows].join("\r\n");
}

export function download(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
