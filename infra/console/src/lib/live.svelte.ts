import { sessionEnded } from "../api/client";
import { isOver } from "./session.svelte";

/** Follows a stream of events as long as its address stays the same, and says so when it ended with the session. */
export function live(address: () => string | undefined, heard: (data: string) => void): void {
  $effect(() => {
    const at = address();
    if (!at) return;
    const stream = new EventSource(at);
    stream.onmessage = (event: MessageEvent<string>) => heard(event.data);
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
