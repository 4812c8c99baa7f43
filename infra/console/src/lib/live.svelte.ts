import { sessionEnded } from "../api/client";
import { isOver } from "./session.svelte";

/**
 * Follows a stream's events of one name as long as its address stays the same, and says so when it ended with the session.
 * Nothing is heard where the stream began anew: who listens reads again what they may have missed.
 */
export function live(address: () => string | undefined, heard: (data?: string) => void, name = "message"): void {
  $effect(() => {
    const at = address();
    if (!at) return;
    const stream = new EventSource(at);
    let openings = 0;
    stream.addEventListener(name, (event: MessageEvent<string>) => heard(event.data));
    stream.onopen = () => openings++ && heard();
    stream.onerror = async () => {
      if (await isOver()) {
        stream.close();
        sessionEnded();
      }
    };
    return () => stream.close();
  });
}

/** Calls once for many things heard shortly after each other. */
export function once(work: () => void, millis = 300): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      work();
    }, millis);
  };
}
