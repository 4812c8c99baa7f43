/** Somebody has changed the store behind what was signed: the officer sees it in red, and where. */
export default async function tampered(visitors) {
  const carla = await visitors.as("Carla");
  await visitors.go(carla, "proofs");
  await carla.locator(".broken").getByText("Changed after it was signed").waitFor({ timeout: 30_000 });
  await visitors.picture(carla, "proofs-broken");
}
