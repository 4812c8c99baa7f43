import { answer, api } from "../../api/client";
import type { Conversation, InboxChange } from "../../api/types";
import { live, once } from "../../lib/live.svelte";
import { load } from "../../lib/load.svelte";
import { route } from "../../lib/router.svelte";
import { session } from "../../lib/session.svelte";
import { industries, stages } from "../../lib/vocabulary";

export const shows = ["unread", ...stages, "won", "lost"] as const;
const step = 50;
const most = 500;

/** The conversations that the address asks for, the latest first, as they stand at any time. */
export function inbox() {
  let size = $state(step);
  const list = load(() => answer(api.GET("/api/v1/staff/{staff}/conversations", { params: { path: { staff: session.staff }, query: { ...asked(), limit: size } } })));
  const again = once(list.reload);
  live(
    () => `/api/v1/staff/${encodeURIComponent(session.staff)}/inbox`,
    (data) => isNews(data) && again(),
    "conversation",
  );

  return {
    list,
    get hasMore() {
      return !!list.data?.next && size < most;
    },
    more() {
      size = Math.min(size + step, most);
    },
  };
}

/** The one with this id, in the list or not. */
export function conversation(id: () => string | undefined, list: () => Conversation[] | undefined) {
  const listed = $derived(list()?.find((each) => each.conversationId === id()));
  const other = load(() => {
    const at = id();
    return at && list() && !listed ? answer(api.GET("/api/v1/staff/{staff}/conversations/{conversation}", { params: { path: { staff: session.staff, conversation: at } } })) : undefined;
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
