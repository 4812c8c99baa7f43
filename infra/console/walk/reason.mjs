/** Gives a reason: a kind of case and its number. */
export async function giveReason(place, kind, number) {
  await place.getByLabel("Kind of case").selectOption(kind);
  await place.getByLabel("Number", { exact: true }).fill(number);
}
