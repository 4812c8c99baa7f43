import type { Refusal } from "../../api/client";

const unanswered = { marketer: "", customerAuthor: "", dateOrder: "", leaveOutErased: "" };

/** What an import asks about, by the name under which it takes the answer. */
export type Field = keyof typeof unanswered;

/** The questions that refused imports asked about one chat, and the marketer's answers to them. */
export function questions() {
  let asked = $state.raw<Partial<Record<Field, Refusal>>>({});
  let answers = $state({ ...unanswered });
  /** Who the chat is with has to be that very author. */
  const isAnswered = (field: Field) => (field === "customerAuthor" ? answers[field] === asked[field]?.authors[0] : answers[field] !== "");
  const openOnes = $derived((Object.keys(asked) as Field[]).filter((each) => !isAnswered(each)));

  return {
    get asked() {
      return asked;
    },
    get answers() {
      return answers;
    },
    get isOpen() {
      return openOnes.length > 0;
    },
    /** Whether the refusal is a question; one that was answered before is none. */
    take(refusal: Refusal): boolean {
      const field = refusal.field as Field;
      if (!(field in unanswered)) return false;
      asked = { ...asked, [field]: refusal };
      return !isAnswered(field);
    },
    /** Another customer is another answer to who the chat is with. */
    forgetCustomer() {
      const { customerAuthor: _, ...others } = asked;
      asked = others;
      answers.customerAuthor = "";
    },
    forget() {
      asked = {};
      answers = { ...unanswered };
    },
  };
}
