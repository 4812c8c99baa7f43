/** Says for two seconds what was copied. */
export function copier() {
  let copied = $state("");
  return {
    get copied() {
      return copied;
    },
    async copy(text: string) {
      await navigator.clipboard.writeText(text);
      copied = text;
      setTimeout(() => (copied = ""), 2000);
    },
  };
}
