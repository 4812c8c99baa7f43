/** What is about to be recorded; a template may be put into it. */
export const draft = $state({ text: "" });
