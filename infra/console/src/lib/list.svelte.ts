import { upTo, type PageOf, type Wanted } from "../api/all";
import { load, type Loaded } from "./load.svelte";

/** A list of which so much is shown as somebody wants to see. */
export interface Listed<T> extends Loaded<PageOf<T>> {
  more(): void;
}

/** Begins with one step of a list and goes on by as many each time; what is shown is read again as a whole. */
export function list<T>(page: (wanted: Wanted) => Promise<PageOf<T>>, step = 50, everyMillis?: number): Listed<T> {
  let size = $state(step);
  const shown = load(() => upTo(size, page), everyMillis);
  return {
    get data() {
      return shown.data;
    },
    get error() {
      return shown.error;
    },
    get loading() {
      return shown.loading;
    },
    reload: shown.reload,
    more() {
      size = (shown.data?.items.length ?? 0) + step;
    },
  };
}
