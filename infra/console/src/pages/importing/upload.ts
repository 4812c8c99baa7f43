import { Refusal, refusal, sessionEnded, writeHeaders } from "../../api/client";
import type { Imported } from "../../api/types";
import { texts } from "../../texts";

/**
 * Sends an exported chat and answers what became of it; not by fetch, which tells no progress of an upload.
 * What is said of the chat goes with it, but for what is empty; `progress` hears which part of it is sent, 0 to 1.
 */
export function upload(staff: string, chat: File, said: Record<string, string>, progress: (part: number) => void): Promise<Imported> {
  const query = new URLSearchParams(Object.entries(said).filter(([, value]) => value));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/staff/${encodeURIComponent(staff)}/conversations/import?${query}`);
    request.setRequestHeader("Content-Type", chat.name.toLowerCase().endsWith(".zip") ? "application/zip" : "text/plain");
    for (const [name, value] of Object.entries(writeHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = (sent) => progress(sent.total ? sent.loaded / sent.total : 0);
    request.onerror = () => reject(new Refusal(0, texts.common.offline));
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status === 401) sessionEnded();
      if (request.status < 300) resolve(body as Imported);
      else reject(refusal(request.status, body));
    };
    request.send(chat);
  });
}

/** What stands between may answer with a page of its own. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
