/** The session ends elsewhere while a page listens: it says so, and stays where it was. */
export default async function ending(visitors) {
  const page = await visitors.as("Alice");
  const listens = page.waitForResponse((answer) => answer.headers()["content-type"]?.startsWith("text/event-stream"));
  await visitors.go(page, "playbook?tab=objections");
  await listens;
  await signOutElsewhere(page);
  await page.getByText("Your session has ended").waitFor({ timeout: 5_000 });
  await visitors.picture(page, "session-ended");
  await atTheIssuers(visitors);
  if (!page.url().endsWith("tab=objections")) throw new Error(`the page did not stay where it was: ${page.url()}`);
}

async function signOutElsewhere(page) {
  const { request } = page.context();
  const home = new URL("/api/v1/session", page.url()).href;
  const { csrfToken } = await (await request.get(home)).json();
  await request.delete(home, { headers: { "X-CSRF-Token": csrfToken } });
}

/** What people see where their company's issuer signs them in: it is silent, they turn back, or they have no role or no zone. */
async function atTheIssuers(visitors) {
  const nobody = { subject: null, roles: [], staffId: null, until: null, csrfToken: null, people: [], signInAt: "/oauth2/authorization/saleslore" };
  const page = await visitors.nobody();
  await withSession(page, nobody, "?sign-in=silent");
  await page.getByText("does not answer").waitFor();
  await visitors.picture(page, "sign-in-silent");
  await withSession(page, nobody, "?sign-in=cancelled");
  await page.getByText("You turned back").waitFor();
  await visitors.picture(page, "sign-in-cancelled");
  await withSession(page, { ...nobody, subject: "erin", csrfToken: "x" }, "");
  await page.getByRole("heading", { name: "Your account has no role here" }).waitFor();
  await visitors.picture(page, "no-role");
  await page.route("**/api/v1/staff/**", (route) => route.fulfill({ status: 404, json: { detail: "there is no such zone" } }));
  await withSession(page, { ...nobody, subject: "erin", staffId: "erin", roles: ["MARKETER"], csrfToken: "x" }, "");
  await page.getByText("You have no zone yet").waitFor();
  await visitors.picture(page, "no-zone");
}

async function withSession(page, session, query) {
  await page.unroute("**/api/v1/session");
  await page.route("**/api/v1/session", (route) => route.fulfill({ json: session }));
  await page.goto(new URL(`/${query}`, page.url()).href);
}
