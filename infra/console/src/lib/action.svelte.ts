import type { Refusal } from "../api/client";
import { asRefusal } from "./load.svelte";

/** Something a person sets off: runs once at a time and keeps its refusal for the screen. */
export function action() {
  let busy = $state(false);
  let error = $state.raw<Refusal>();
  return {
    get busy() {
      return busy;
    },
    get error() {
      return error;
    },
    /** What was refused before is of no interest any more. */
    forget() {
      error = undefined;
    },
    /** Answers whether it was done. */
    async run(work: () => Promise<unknown>): Promise<boolean> {
      if (busy) return false;
      busy = true;
      error = undefined;
      try {
        await work();
        return true;
      } catch (failure) {
        error = asRefusal(failure);
        return false;
      } finally {
        busy = false;
      }
    },
  };
}
