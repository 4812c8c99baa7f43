import { codes } from "../texts";

const lang = "en";
const dayFormat = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short", year: "numeric" });
const shortDay = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short" });
const timeFormat = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const fullFormat = new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "medium", hourCycle: "h23" });
const numberFormat = new Intl.NumberFormat(lang);

type Time = string | null | undefined;

export const day = (at: Time) => (at ? dayFormat.format(new Date(at)) : "");
export const time = (at: Time) => (at ? timeFormat.format(new Date(at)) : "");
export const full = (at: Time) => (at ? fullFormat.format(new Date(at)) : "");
export const number = (n: number | null | undefined) => (n === null || n === undefined ? "–" : numberFormat.format(n));

/** As an inbox shows it: the time today, the day this year, else the date. */
export function recent(at: Time): string {
  if (!at) return "";
  const then = new Date(at);
  const now = new Date();
  if (then.toDateString() === now.toDateString()) return timeFormat.format(then);
  return then.getFullYear() === now.getFullYear() ? shortDay.format(then) : dayFormat.format(then);
}

export function since(at: Time): string {
  if (!at) return "";
  const seconds = Math.max(0, (Date.now() - Date.parse(at)) / 1000);
  return `${duration(seconds)} ago`;
}

export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 129600) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86400)} days`;
}

/** Nothing for what is not known. */
export const known = (code: string | null | undefined) => (code === "unknown" ? "" : word(code));

/** A code of the vocabulary in words. */
export function word(code: string | null | undefined): string {
  if (!code) return "";
  const known = codes[code];
  if (known) return known;
  if (/^\d/.test(code)) return code.replace("-", "–");
  const plain = code.replaceAll("-", " ").replaceAll("_", " ").toLowerCase();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

export function money(quote: string | null | undefined): string {
  const [amount, currency] = (quote ?? "").split(" ");
  if (!amount || !currency) return quote ?? "";
  return new Intl.NumberFormat(lang, { style: "currency", currency, maximumFractionDigits: 2, minimumFractionDigits: 0 }).format(Number(amount));
}

export function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((each) => /^\p{L}/u.test(each))
    .slice(0, 2)
    .map((each) => each.charAt(0).toUpperCase())
    .join("");
}

/** A steady hue from 0 to 359 for a name. */
export function hue(name: string): number {
  let sum = 7;
  for (const char of name) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 3600;
  return sum % 360;
}
