/** One reviewer writes a template, another approves it; what the scrubber finds is refused. */
export default async function approval(visitors) {
  const rita = await visitors.as("Rita");
  await rita.getByRole("button", { name: "Write a template" }).click();
  const box = rita.getByRole("dialog");
  await box.getByLabel("Text").fill("Call John Miller at +1 202 555 0142 and ask where the time goes.");
  await box.getByLabel("Approach").selectOption("clarifying-question");
  await box.getByLabel("Need").check();
  await box.getByRole("button", { name: "Save" }).click();
  await box.getByRole("alert").getByText("Miller").first().waitFor();
  await visitors.picture(rita, "template-refused");
  await box.getByLabel("Text").fill("Shall we look together at where the time goes today?");
  await box.getByRole("button", { name: "Save" }).click();
  await rita.getByText("Another reviewer decides").waitFor();
  await visitors.picture(rita, "reviews");
  const rosa = await visitors.as("Rosa");
  await rosa.getByRole("button", { name: "Approve", exact: true }).click();
  await rosa.getByText("Nothing here").waitFor();
  await visitors.open(rosa, "reviews?tab=approved", "reviews-approved");
  await words(visitors, rita, rosa);
}

/** A word that is on no list is asked for by one reviewer and allowed by another; a proposal that many wrote is taken. */
async function words(visitors, rita, rosa) {
  await visitors.open(rosa, "reviews?tab=proposals", "reviews-proposals");
  await rosa.getByRole("button", { name: "Take into review" }).first().click();
  const box = rosa.getByRole("dialog");
  await box.getByRole("button", { name: "Save" }).click();
  await box.waitFor({ state: "hidden" });
  await rita.getByRole("button", { name: "Write a template" }).click();
  const draft = rita.getByRole("dialog").first();
  await draft.getByLabel("Text").fill("We run an onboardathon at your place within a day.");
  await draft.getByLabel("Approach").selectOption("quick-implementation");
  await draft.getByLabel("Effort").check();
  await draft.getByRole("button", { name: "Save" }).click();
  await draft.getByRole("button", { name: "Ask for it" }).first().click();
  const asked = rita.getByRole("dialog").last();
  await asked.getByLabel("Reason").fill("What our training day is called");
  await asked.getByRole("button", { name: "Allow", exact: true }).click();
  await rita.getByLabel("Reason").waitFor({ state: "hidden" });
  await visitors.open(rosa, "reviews?tab=allowances", "reviews-words");
}
