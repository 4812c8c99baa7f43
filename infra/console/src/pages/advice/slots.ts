/** Where a template leaves a slot for the marketer to fill. */
export function slots(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\{[a-z]+\}/g)].map((each) => ({ start: each.index, end: each.index + each[0].length }));
}
