import { sessionEnded } from "../../api/client";

export interface Part {
  status: string;
  details?: Record<string, string>;
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

/** Whether the watch over a store found an event that is not the one that was signed. */
export function isBroken(audit: Part | undefined, store: string): boolean {
  return !!audit && audit.status !== "UP" && /edited|missing|broken|not the|differ|cut|invalid|inserted/i.test(audit.details?.[store] ?? "");
}
