import { giveReason } from "./reason.mjs";

/** An officer finds a person, replays what happened, and has them erased with a second officer. */
export default async function inquiry(visitors) {
  const carla = await visitors.as("Carla");
  await lookUp(visitors, carla, "+1 (202) 555-0142");
  await carla.locator("main").getByRole("link", { name: "History" }).waitFor();
  await visitors.picture(carla, "lookup");
  await replay(visitors, carla);
  await shownAdvice(visitors, carla);
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

async function shownAdvice(visitors, page) {
  await visitors.go(page, "shown");
  await page.getByLabel("Marketer").fill("bob-456");
  await giveReason(page, "complaint", "4711/2026");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await page.getByText("As it was signed").waitFor();
  await page.getByText("releases stand behind it").click();
  await visitors.picture(page, "shown-advice");
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
