import { sessionEnded } from "../../api/client";

export interface Part {
  status: string;
  details?: Record<string, unknown>;
}

export interface Health {
  status: string;
  components?: Record<string, Part>;
}

/** Answers with 503 as well when something is down; that is an answer too. */
export async function health(): Promise<Health> {
  const response = await fetch("/actuator/health");
  if (response.status === 401) sessionEnded();
  return (await response.json()) as Health;
}

/** What the watch over the history says of one store. */
export interface Watched {
  state: "unknown" | "whole" | "unsigned" | "changed";
  /** The first position that is not as it was signed, where one is known. */
  position?: number | undefined;
  progress?: string | undefined;
}

export function watched(audit: Part | undefined, store: string): Watched {
  if (!audit) return { state: "unknown" };
  const details = audit.details ?? {};
  if (Object.keys(details).length === 0 && audit.status !== "UP") return { state: "unknown" };
  const names = (key: string) => (Array.isArray(details[key]) && (details[key] as string[]).includes(store));
  const positions = details["not as it was signed at position"] as Record<string, number> | undefined;
  if (positions?.[store]) return { state: "changed", position: positions[store] };
  if (names("changed behind what was signed")) return { state: "changed" };
  if (names("not signed any more")) return { state: "unsigned" };
  const progress = details[store];
  return { state: "whole", progress: typeof progress === "string" ? progress : undefined };
}

/** What the watch found that decides who may do what, and that the history does not tell of. */
export function findings(audit: Part | undefined): string[] {
  const found = audit?.details?.["changed"];
  return Array.isArray(found) ? found.map(String) : [];
}

export function inWords(part: Part): string {
  return Object.entries(part.details ?? {})
    .map(([name, said]) => `${name}: ${typeof said === "object" ? JSON.stringify(said) : String(said)}`)
    .join("; ");
}
