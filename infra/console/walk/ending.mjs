/** The session ends elsewhere while a page listens: it says so, and stays where it was. */
export default async function ending(visitors) {
  const page = await visitors.as("Alice");
  const listens = page.waitForResponse((answer) => answer.headers()["content-type"]?.startsWith("text/event-stream"));
  await visitors.go(page, "playbook?tab=objections");
  await listens;
  await signOutElsewhere(page);
  await page.getByText("Your session has ended").waitFor({ timeout: 5_000 });
  await visitors.picture(page, "session-ended");
  if (!page.url().endsWith("tab=objections")) throw new Error(`the page did not stay where it was: ${page.url()}`);
}

async function signOutElsewhere(page) {
  const { request } = page.context();
  const home = new URL("/api/v1/session", page.url()).href;
  const { csrfToken } = await (await request.get(home)).json();
  await request.delete(home, { headers: { "X-CSRF-Token": csrfToken } });
}
