import type { components, paths } from "../../target/schema";

type Path = keyof paths;
type Json<Answers> = Answers extends Record<200, { content: infer Content }>
  ? Content extends { "application/json": infer Body }
    ? Body
    : Content[keyof Content]
  : never;

/** What a GET of this path answers. */
export type Get<P extends Path> = paths[P] extends { get: { responses: infer Answers } } ? Json<Answers> : never;
/** What a POST to this path answers. */
export type Post<P extends Path> = paths[P] extends { post: { responses: infer Answers } } ? Json<Answers> : never;

export type Session = Get<"/api/v1/session">;
export type Customer = Get<"/api/v1/staff/{staff}/customers/{customer}">;
export type Conversation = Get<"/api/v1/staff/{staff}/conversations/{conversation}">;
/** What the inbox's stream tells; the typed client reads no streams. */
export interface InboxChange {
  change: components["schemas"]["ChangeKind"];
  conversation: Conversation;
}
export type Message = Get<"/api/v1/staff/{staff}/conversations/{conversation}/messages">["items"][number];
export type Deal = Get<"/api/v1/staff/{staff}/deals/{deal}">;
export type Suggestions = Post<"/api/v1/strategies/suggestions">;
export type ConversationAdvice = Get<"/api/v1/staff/{staff}/conversations/{conversation}/advice">;
export type Suggestion = Suggestions["suggestions"][number];
export type Imported = Post<"/api/v1/staff/{staff}/conversations/import">;
export type ReadModel = Get<"/api/v1/read-models">["items"][number];
export type Rebuild = Get<"/api/v1/read-models/{name}/rebuilds">["items"][number];
export type Reveal = Get<"/api/v1/audit/reveal">["items"][number];
export type Hold = Get<"/api/v1/audit/holds">["items"][number];
export type Review = Get<"/api/v1/template-reviews/{id}">;
export type Proposal = Get<"/api/v1/template-proposals">["items"][number];
/** In 100, and the range that it is in. */
export type Rate = NonNullable<Get<"/api/v1/market-trends">["items"][number]["won"]>;
export type Zone = Get<"/api/v1/staff">["items"][number];
