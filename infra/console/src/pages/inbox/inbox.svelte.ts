import { answer, api } from "../../api/client";
import type { Conversation, InboxChange } from "../../api/types";
import { live, once } from "../../lib/live.svelte";
import { list } from "../../lib/list.svelte";
import { load } from "../../lib/load.svelte";
import { route } from "../../lib/router.svelte";
import { session } from "../../lib/session.svelte";
import { industries, stages } from "../../lib/vocabulary";

export const shows = ["unread", ...stages, "won", "lost"] as const;

/** The conversations that the address asks for, the latest first, as they stand at any time. */
export function inbox() {
  const shown = list((wanted) => answer(api.GET("/api/v1/staff/{staff}/conversations", { params: { path: { staff: session.staff }, query: { ...asked(), ...wanted } } })));
  const again = once(shown.reload);
  live(
    () => `/api/v1/staff/${encodeURIComponent(session.staff)}/inbox`,
    (data) => isNews(data) && again(),
    "conversation",
  );

  return shown;
}

/** The one with this id, in the list or not. */
export function conversation(id: () => string | undefined, rows: () => Conversation[] | undefined) {
  const listed = $derived(rows()?.find((each) => each.conversationId === id()));
  const other = load(() => {
    const at = id();
    return at && rows() && !listed ? answer(api.GET("/api/v1/staff/{staff}/conversations/{conversation}", { params: { path: { staff: session.staff, conversation: at } } })) : undefined;
  });
  return {
    get row() {
      return listed ?? (other.data?.conversationId === id() ? other.data : undefined);
    },
    get error() {
      return listed ? undefined : other.error;
    },
  };
}

/** Whether the list is shorter than all there is. */
export const isFiltered = () => !!(route.param("q") || route.param("show") || route.param("industry"));

function asked() {
  const show = route.code("show", shows);
  const stage = stages.find((each) => each === show);
  return {
    search: route.param("q") || undefined,
    industry: route.code("industry", industries),
    unread: show === "unread" || undefined,
    stage,
    outcome: show === "won" || show === "lost" ? show : stage && ("unknown" as const),
  };
}

/** A stream begins with how all stands, which is no news. */
const isNews = (data?: string) => !data || (JSON.parse(data) as InboxChange).change !== "current";
