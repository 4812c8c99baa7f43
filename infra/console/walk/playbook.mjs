/** A marketer who has worked with it for a while looks at advice and at what works for colleagues. */
export default async function playbook(visitors) {
  const page = await visitors.asOneOfMany();
  await visitors.settled(page);
  await talkWithAdvice(visitors, page);
  await visitors.picture(page, "inbox", { wide: true });
  for (const tab of ["objections", "works", "templates", "timing", "industries", "months"]) {
    await visitors.go(page, `playbook?tab=${tab}`);
    if (tab === "timing" || tab === "months") await page.locator("canvas").waitFor();
    await visitors.picture(page, `playbook-${tab}`);
  }
  await visitors.open(page, "deals", "deals-running");
  await visitors.open(page, "playbook?tab=objections&industry=mining", "playbook-hidden");
  await page.route("**/api/v1/timing-patterns*", (route) => route.fulfill({ status: 503, contentType: "application/problem+json", body: '{"status":503,"title":"Service Unavailable","detail":"the read models are being filled"}' }));
  await visitors.open(page, "playbook?tab=timing", "playbook-failed");
}

/** The first conversation in which something is suggested. */
async function talkWithAdvice(visitors, page) {
  const rows = page.locator(".rows a");
  await rows.first().waitFor();
  for (let i = 0; i < (await rows.count()); i++) {
    await rows.nth(i).click();
    await page.locator("aside").getByText("When to write").waitFor();
    await visitors.settled(page);
    if ((await page.locator("aside article .measure").count()) > 0) return;
  }
}
