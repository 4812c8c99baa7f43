import { answer, api, useCsrfToken, whenSessionEnds } from "../api/client";
import type { Session } from "../api/types";

export type Role = "MARKETER" | "COMPLIANCE" | "DATA_TEAM" | "TEMPLATE_REVIEWER" | "ADMIN";

let current = $state.raw<Session>();
let ended = $state(false);

export const session = {
  get current() {
    return current;
  },
  get known() {
    return current !== undefined;
  },
  get signedIn() {
    return !!current?.subject;
  },
  /** It was there and is over, while a page is still open. */
  get ended() {
    return ended;
  },
  get role(): Role | undefined {
    return current?.roles[0] as Role | undefined;
  },
  get staff(): string {
    return current?.staffId ?? "";
  },
  get name(): string {
    const subject = current?.subject ?? "";
    return current?.people.find((each) => each.id === subject)?.name ?? subject;
  },
};

whenSessionEnds(() => {
  if (session.signedIn) ended = true;
});

let timer: ReturnType<typeof setTimeout> | undefined;

function take(next: Session) {
  current = next;
  ended = false;
  useCsrfToken(next.csrfToken ?? undefined);
  clearTimeout(timer);
  if (next.until) {
    const left = Date.parse(next.until) - Date.now();
    timer = setTimeout(() => (ended = true), Math.min(Math.max(left, 0), 2 ** 31 - 1));
  }
}

export async function lookUpSession(): Promise<void> {
  take(await answer(api.GET("/api/v1/session")));
}

export async function goInAs(person: string): Promise<void> {
  take(await answer(api.POST("/api/v1/session", { body: { as: person } })));
}

export async function signOut(): Promise<void> {
  await answer(api.DELETE("/api/v1/session"));
  location.hash = "";
  await lookUpSession();
}
