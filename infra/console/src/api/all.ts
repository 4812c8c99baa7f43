export interface PageOf<T> {
  items: T[];
  /** The cursor of the page behind it; nothing on the last. */
  next?: string | null;
  /** How many items all pages have, where that is known. */
  total?: number | null;
}

/** What a page is asked for by. */
export interface Wanted {
  cursor: string | undefined;
  limit: number;
}

/** The platform gives no more at once. */
const most = 500;

/** The first items of a list, as many pages as that takes. */
export async function upTo<T>(count: number, page: (wanted: Wanted) => Promise<PageOf<T>>): Promise<PageOf<T>> {
  const found = await page({ cursor: undefined, limit: Math.min(count, most) });
  const items = [...found.items];
  let next = found.next;
  while (next && items.length < count) {
    const behind = await page({ cursor: next, limit: Math.min(count - items.length, most) });
    items.push(...behind.items);
    next = behind.next;
  }
  return { ...found, items, next };
}

/** All of a list whose length the platform itself limits. */
export async function all<T>(page: (cursor: string | undefined) => Promise<PageOf<T>>): Promise<T[]> {
  return (await upTo(Infinity, ({ cursor }) => page(cursor))).items;
}
