import { answer, api } from "../../api/client";
import type { Message } from "../../api/types";
import { load } from "../../lib/load.svelte";
import { session } from "../../lib/session.svelte";

const limit = 100;

/** The latest messages of a conversation, read again whenever it has more, and those before them once they are wanted. */
export function messagesOf(conversation: () => string, count: () => number) {
  let known = $state.raw<Message[]>([]);
  let isMore = $state(false);
  const page = (query: { latest?: boolean; before?: string | undefined }) =>
    answer(api.GET("/api/v1/staff/{staff}/conversations/{conversation}/messages", { params: { path: { staff: session.staff, conversation: conversation() }, query: { ...query, limit } } }));

  const latest = load(() => {
    void count();
    return page({ latest: true }).then(({ items, earlier }) => {
      const all = joined(known, items);
      if (all.length === items.length) isMore = earlier;
      known = all;
      return true;
    });
  });

  return {
    get data() {
      return latest.data ? known : undefined;
    },
    get error() {
      return latest.error;
    },
    get loading() {
      return latest.loading;
    },
    reload: latest.reload,
    get isMore() {
      return isMore;
    },
    /** What was said before the first that is shown. */
    async before() {
      const before = await page({ before: known[0]?.messageId });
      isMore = before.earlier;
      known = [...before.items, ...known];
    },
  };
}

/** Those that were known stay before the latest, unless there is a gap between them. */
function joined(known: Message[], latest: Message[]): Message[] {
  const ids = new Set(latest.map((each) => each.messageId));
  const kept = known.filter((each) => !ids.has(each.messageId));
  return kept.length < known.length ? [...kept, ...latest] : latest;
}
