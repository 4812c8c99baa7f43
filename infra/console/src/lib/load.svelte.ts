import { Refusal } from "../api/client";

export interface Loaded<T> {
  readonly data: T | undefined;
  readonly error: Refusal | undefined;
  readonly loading: boolean;
  reload(): void;
}

/** Loads again whenever what the call reads has changed, and every so often once the last call is answered; what was loaded before stays till then. */
export function load<T>(call: () => Promise<T> | undefined, everyMillis?: number): Loaded<T> {
  let data = $state.raw<T>();
  let error = $state.raw<Refusal>();
  let loading = $state(true);
  let turn = $state(0);
  let latest = 0;

  $effect(() => {
    void turn;
    const mine = ++latest;
    const promise = call();
    if (!promise) {
      loading = false;
      return;
    }
    loading = true;
    promise
      .then(
        (value) => {
          if (mine !== latest) return;
          data = value;
          error = undefined;
        },
        (failure: unknown) => {
          if (mine === latest) error = asRefusal(failure);
        },
      )
      .finally(() => {
        if (mine === latest) loading = false;
      });
  });

  if (everyMillis) {
    $effect(() => {
      const timer = setInterval(() => document.hidden || loading || turn++, everyMillis);
      return () => clearInterval(timer);
    });
  }

  return {
    get data() {
      return data;
    },
    get error() {
      return error;
    },
    get loading() {
      return loading;
    },
    reload() {
      turn++;
    },
  };
}

export function asRefusal(failure: unknown): Refusal {
  return failure instanceof Refusal
    ? failure
    : new Refusal(0, failure instanceof Error ? failure.message : String(failure));
}
