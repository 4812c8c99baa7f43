/** Where the browser is: a page and its filters, kept behind the `#`, so no server ever sees them. */
function read() {
  const [path = "", query = ""] = location.hash.replace(/^#\/?/, "").split("?", 2);
  return { path: path.split("/").filter(Boolean).map(decodeURIComponent), query };
}

const place = $state(read());
addEventListener("hashchange", () => Object.assign(place, read()));

export const route = {
  get page(): string {
    return place.path[0] ?? "";
  },
  part(index: number): string | undefined {
    return place.path[index];
  },
  param(name: string): string {
    return new URLSearchParams(place.query).get(name) ?? "";
  },
  /** The filter's code, where it is one of these. */
  code<Code extends string>(name: string, codes: readonly Code[]): Code | undefined {
    return codes.find((each) => each === this.param(name));
  },
};

export type Filters = Record<string, string | number | undefined>;

export function href(path: string, filters: Filters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  return `#/${path}${text ? `?${text}` : ""}`;
}

export function go(path: string, filters: Filters = {}): void {
  location.hash = href(path, filters);
}

/** Changes filters and stays on the page; no further step for the browser's back button. */
export function filter(changed: Filters): void {
  const all: Filters = Object.fromEntries(new URLSearchParams(place.query));
  history.replaceState(null, "", href(place.path.map(encodeURIComponent).join("/"), { ...all, ...changed }));
  Object.assign(place, read());
}
