import { giveReason } from "./reason.mjs";

/** An officer finds a person, replays what happened, and has them erased with a second officer. */
export default async function inquiry(visitors) {
  const carla = await visitors.as("Carla");
  await lookUp(visitors, carla, "+1 (202) 555-0142");
  await carla.locator("main").getByRole("link", { name: "History" }).waitFor();
  await visitors.picture(carla, "lookup");
  await replay(visitors, carla);
  await visitors.tries("Bob", "/api/v1/audit/checkpoints?store=private");
  for (const page of ["proofs", "denied", "holds", "reveals"]) await visitors.open(carla, page, page);
  await shownAdvice(visitors, carla);
  await hold(visitors, carla);
  await retention(visitors, carla);
  await erasure(visitors, carla);
  await comesBack(visitors);
}

async function lookUp(visitors, page, phone) {
  await visitors.go(page, "lookup");
  await page.getByLabel("Phone").fill(phone);
  await giveReason(page, "letter", "3/2026");
  await page.getByRole("button", { name: "Find" }).click();
}

async function replay(visitors, page) {
  await page.locator("main").getByRole("link", { name: "History" }).click();
  await page.getByRole("button", { name: /Deal won/ }).click();
  await page.getByText("How it stood then").waitFor();
  await visitors.settled(page);
  await visitors.picture(page, "history", { wide: true });
}

async function hold(visitors, page) {
  await visitors.go(page, "holds");
  await page.getByRole("button", { name: "Place a hold" }).click();
  const box = page.getByRole("dialog");
  await box.getByLabel("Marketer's id").fill("alice-123");
  await box.getByLabel("From").fill("2026-01-01");
  await giveReason(box, "authority", "12/2026");
  await visitors.picture(page, "hold-asked");
  await box.getByRole("button", { name: "Place a hold" }).click();
  await page.getByText("authority 12/2026").waitFor();
  await visitors.picture(page, "holds-placed");
}

async function shownAdvice(visitors, page) {
  await visitors.go(page, "shown");
  await page.getByLabel("Marketer").fill("bob-456");
  await giveReason(page, "complaint", "4711/2026");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.getByText("As it was signed").waitFor();
  await page.getByText("releases stand behind it").click();
  await visitors.picture(page, "shown-advice");
}

async function retention(visitors, page) {
  await visitors.go(page, "retention");
  await page.getByRole("button", { name: "Ask for a period" }).click();
  const box = page.getByRole("dialog");
  await box.getByLabel("Marketer").fill("bob-456");
  await box.getByLabel("Days after").fill("3650");
  await giveReason(box, "policy", "2026");
  await box.getByRole("button", { name: "Ask for a period" }).click();
  await page.getByText("somebody else confirms it").waitFor();
  await visitors.picture(page, "retention-asked");
  const carlos = await visitors.as("Carlos");
  await visitors.go(carlos, "retention");
  await carlos.getByRole("button", { name: "Confirm the period" }).click();
  await carlos.getByText("3,650 days", { exact: true }).waitFor();
  await visitors.picture(carlos, "retention");
}

async function erasure(visitors, carla) {
  await lookUp(visitors, carla, "+1 202 555 0142");
  await carla.getByRole("link", { name: "Ask for an erasure" }).click();
  const box = carla.getByRole("dialog");
  await giveReason(box, "letter", "3/2026");
  await box.getByRole("button", { name: "Ask for an erasure" }).click();
  await carla.locator("tbody a").first().click();
  await carla.getByText("somebody else confirms it").waitFor();
  await visitors.picture(carla, "erasure-asked");
  const carlos = await visitors.as("Carlos");
  await carlos.goto(carla.url());
  await carlos.getByRole("button", { name: "Confirm the erasure" }).click();
  await giveReason(carlos.getByRole("dialog"), "case", "17/2026");
  await visitors.picture(carlos, "erasure-confirmed");
  await carlos.getByRole("dialog").getByRole("button", { name: "Confirm the erasure" }).click();
  await carlos.locator(".steps li.done", { hasText: "Completed" }).waitFor();
  await visitors.picture(carlos, "erasure");
}

/** What was erased does not come back with an export; what was written later does. */
async function comesBack(visitors) {
  const chat = `03/04/2026, 10:05 - John: That seems expensive for our budget
03/04/2026, 10:30 - John: Interesting, but it is still too expensive for our budget this year
23/06/2026, 09:00 - John: Hello, may I ask for a quote?
`;
  const bob = await visitors.as("Bob");
  await visitors.go(bob, "import");
  await bob.setInputFiles("input[type=file]", { name: "WhatsApp Chat with John.txt", mimeType: "text/plain", buffer: Buffer.from(chat) });
  await bob.getByLabel("Time zone").fill("Europe/Berlin");
  await bob.getByRole("button", { name: "Import", exact: true }).click();
  await bob.getByText("somebody who was erased").waitFor();
  await visitors.picture(bob, "import-erased");
  await bob.getByLabel("Import only what was written after that").check();
  await bob.getByRole("button", { name: "Import", exact: true }).click();
  await bob.getByText("2 messages were left out").waitFor();
  await visitors.picture(bob, "imported-after-erasure");
}
