import createClient, { type Middleware } from "openapi-fetch";
import type { paths } from "../../target/schema";

/** A token that keeps a text out of the catalogue, by its place in the text, and why. */
export interface RefusedToken {
  start: number;
  end: number;
  why: string;
}

/** What the platform refused, in its own words (RFC 9457). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly field?: string,
    readonly customerId?: string,
    readonly refused: readonly RefusedToken[] = [],
    /** Of a chat that asks who is who: its authors. */
    readonly authors: readonly string[] = [],
  ) {
    super(detail);
  }
}

let csrf: string | undefined;
let onSessionEnd = () => {};

export function useCsrfToken(token: string | undefined): void {
  csrf = token;
}

export function whenSessionEnds(told: () => void): void {
  onSessionEnd = told;
}

export function sessionEnded(): void {
  onSessionEnd();
}

export function writeHeaders(): Record<string, string> {
  return csrf ? { "X-CSRF-Token": csrf } : {};
}

const session: Middleware = {
  onRequest({ request }) {
    if (request.method !== "GET" && csrf) request.headers.set("X-CSRF-Token", csrf);
    return request;
  },
  onResponse({ response }) {
    if (response.status === 401) onSessionEnd();
    return undefined;
  },
};

export const api = createClient<paths, "application/json">({ baseUrl: location.origin });
api.use(session);

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's body, or its refusal thrown; a list that may be a stream as well is the list. */
export async function answer<T>(call: Promise<Answered<T>>): Promise<Exclude<T, string>> {
  const { data, error, response } = await call;
  if (!response.ok) throw refusal(response.status, error);
  return data as Exclude<T, string>;
}

function listed<T>(found: unknown): T[] {
  return Array.isArray(found) ? (found as T[]) : [];
}

export function refusal(status: number, body: unknown): Refusal {
  const problem = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const text = (name: string) => (typeof problem[name] === "string" ? (problem[name] as string) : undefined);
  return new Refusal(status, text("detail") ?? text("title") ?? `HTTP ${status}`, text("field"), text("customerId"), listed(problem.refused), listed(problem.authors));
}
