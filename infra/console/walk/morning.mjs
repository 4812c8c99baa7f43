const chat = `03/04/2026, 10:00 - Bob: Hi John from ABC Corp, here's your quote: $5,000
03/04/2026, 10:05 - John: That seems expensive for our budget
03/04/2026, 10:06 - Bob: Let me show you the ROI calculator...
03/04/2026, 10:30 - John: Interesting, but it is still too expensive for our budget this year
`;

/** A marketer imports a chat, is advised, uses a template, says what was used and wins the deal. */
export default async function morning(visitors) {
  await visitors.picture(await visitors.nobody(), "sign-in");
  const page = await visitors.as("Bob");
  await page.getByText("No conversations yet").waitFor();
  await visitors.picture(page, "inbox-empty");
  await customer(page);
  await importing(visitors, page);
  await advice(visitors, page);
  await deal(visitors, page);
  await noteAndCard(visitors, page);
  await recordedTwice(visitors, page);
  await anothersChat(visitors, page);
  for (const place of ["customers", "deals?tab=over", "me"]) await visitors.open(page, place, place.replace(/\?.*/, ""));
  await bothDeals(visitors, page);
  await theInbox(visitors, page);
}

async function customer(page) {
  await page.getByRole("link", { name: "New customer" }).click();
  const box = page.getByRole("dialog");
  await box.getByLabel("Name").fill("John");
  await box.getByLabel("Company").fill("ABC Corp");
  await box.getByLabel("Phone").fill("+1 202 555 0142");
  await box.getByLabel("Industry").selectOption("manufacturing");
  await box.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "John" }).waitFor();
}

async function importing(visitors, page) {
  await visitors.go(page, "inbox");
  await page.getByRole("link", { name: "Import chat" }).first().click();
  await page.setInputFiles("input[type=file]", { name: "WhatsApp Chat with John.txt", mimeType: "text/plain", buffer: Buffer.from(chat) });
  await page.getByLabel("Time zone").fill("Europe/Berlin");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("Which comes first in the dates").waitFor();
  await visitors.picture(page, "import");
  await page.getByLabel("The day").check();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByRole("link", { name: "Open the conversation" }).waitFor();
  await visitors.picture(page, "imported");
  await page.getByRole("link", { name: "Open the conversation" }).click();
}

async function advice(visitors, page) {
  await page.getByText("What the customer said").waitFor();
  await page.locator("mark").first().waitFor();
  await visitors.settled(page);
  await visitors.picture(page, "conversation", { wide: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Advice" }).click();
  await visitors.picture(page, "advice", { narrow: true });
  await page.getByRole("button", { name: "I used this" }).first().click();
  await page.getByText("On record").waitFor();
  const words = page.getByRole("button", { name: "Put into the message" });
  if ((await words.count()) > 0) await words.first().click();
  else await page.getByLabel("Record a message").fill("Here is what it saves within a year.");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await page.waitForFunction(() => document.querySelector("textarea")?.value === "");
}

async function deal(visitors, page) {
  await page.getByRole("tab", { name: "Deals" }).click();
  await page.getByRole("button", { name: "Open a deal" }).click();
  await page.getByLabel("Amount").fill("5000");
  await page.getByRole("button", { name: "Quote", exact: true }).click();
  await page.getByText("$5,000").first().waitFor();
  await visitors.picture(page, "deal");
  await page.getByRole("button", { name: "Won", exact: true }).click();
  await page.locator("header .badge", { hasText: "Won" }).waitFor();
  await page.getByRole("button", { name: "Open a deal" }).click();
  await page.locator("header .badge", { hasText: "Contacted" }).waitFor();
}

/** The deal that was won stays on the board beside the one that was opened after it. */
async function bothDeals(visitors, page) {
  for (const tab of ["over", "running"]) {
    await visitors.go(page, `deals?tab=${tab}`);
    await page.getByRole("link", { name: "ABC Corp" }).waitFor();
  }
}

/** Whatever moves is shown at once, found by words and by where it stands; how soon the page is there is measured. */
async function theInbox(visitors, page) {
  const beside = await page.context().newPage();
  await visitors.go(beside, "inbox?q=abc");
  await beside.locator(".rows a", { hasText: "Contacted" }).waitFor();
  await visitors.go(page, "inbox");
  await page.locator(".rows a", { hasText: "ABC Corp" }).click();
  await page.getByLabel("Record a message").fill("Can you do it until May?");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await beside.locator(".rows a", { hasText: "Can you do it until May?" }).waitFor();
  await beside.getByLabel("Which conversations").selectOption("Won");
  await beside.getByText("Nothing matches").waitFor();
  await visitors.firstPage(beside, "inbox", ".rows a");
}

async function noteAndCard(visitors, page) {
  await page.getByRole("tab", { name: "Notes" }).click();
  await page.getByLabel("Keep the note").fill("Likes figures");
  await page.getByRole("button", { name: "Keep the note" }).click();
  await page.getByText("Likes figures").waitFor();
  await visitors.go(page, "customers");
  await page.getByRole("link", { name: "John" }).click();
  await page.getByText("Likes figures").waitFor();
  await visitors.picture(page, "customer");
}

/** Two records of one person become one customer, and two again. */
async function recordedTwice(visitors, page) {
  await visitors.go(page, "customers?new=yes");
  const box = page.getByRole("dialog");
  await box.getByLabel("Name").fill("Peter Miller");
  await box.getByLabel("Phone").fill("+1 202 555 0143");
  await box.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Peter Miller" }).click();
  await page.getByRole("button", { name: "Merge with another record" }).click();
  await page.getByLabel(/^John/).check();
  await visitors.picture(page, "merging");
  await page.getByRole("button", { name: "They are one person" }).click();
  await page.getByText("These records are of the same person").waitFor();
  await visitors.picture(page, "merged");
  await page.getByRole("button", { name: "Take apart" }).click();
  await page.getByText("If you wrote with the same person").waitFor();
}

/** A chat whose other author is called otherwise than the customer is asked about, and taken where it is theirs. */
async function anothersChat(visitors, page) {
  await visitors.go(page, "import");
  const others = chat.replaceAll("John:", "Maria:").replaceAll("03/04/2026", "23/04/2026");
  await page.setInputFiles("input[type=file]", { name: "WhatsApp Chat with Peter Miller.txt", mimeType: "text/plain", buffer: Buffer.from(others) });
  await page.locator("select", { hasText: "Peter Miller" }).locator("option:checked", { hasText: "Peter Miller" }).waitFor({ state: "attached" });
  await page.getByLabel("Time zone").fill("Europe/Berlin");
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("Is “Maria” this customer?").waitFor();
  await visitors.picture(page, "import-question");
  await page.getByLabel("Yes, they are the same person").check();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByText("4 messages are new").waitFor();
}
