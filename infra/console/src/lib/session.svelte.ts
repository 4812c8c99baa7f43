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
  get roles(): Role[] {
    return (current?.roles ?? []) as Role[];
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

/** Whether the server knows no session any more; where it does not answer nobody can tell. */
export async function isOver(): Promise<boolean> {
  try {
    return !(await answer(api.GET("/api/v1/session"))).subject;
  } catch {
    return false;
  }
}

export async function lookUpSession(): Promise<void> {
  take(await answer(api.GET("/api/v1/session")));
}

const place = "place before sign-in";

/** The issuer sends the browser back to the first page, which goes on from here. */
export function rememberPlace(): void {
  sessionStorage.setItem(place, location.hash);
}

export function returnToPlace(): void {
  const before = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  if (before && session.signedIn) location.hash = before;
}

/** To the issuer where there is one, else to the page that lets people in. */
export async function signInAgain(): Promise<void> {
  const way = current?.signInAt;
  if (!way) return lookUpSession();
  rememberPlace();
  location.assign(way);
}

export async function goInAs(person: string): Promise<void> {
  take(await answer(api.POST("/api/v1/session", { body: { as: person } })));
}

export async function signOut(): Promise<void> {
  await answer(api.DELETE("/api/v1/session"));
  location.hash = "";
  await lookUpSession();
}
