interface PageOf<T> {
  items: T[];
  next?: string | null;
}

/** All pages of a list, at most so many. */
export async function all<T>(page: (cursor: string | undefined) => Promise<PageOf<T>>, most = 5000): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    found.push(...next.items);
    cursor = next.next ?? undefined;
  } while (cursor && found.length < most);
  return found;
}
