import { codes, texts } from "../texts";

const lang = texts.language;
const t = texts.durations;
const dayFormat = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short", year: "numeric" });
const shortDay = new Intl.DateTimeFormat(lang, { day: "numeric", month: "short" });
const timeFormat = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const fullFormat = new Intl.DateTimeFormat(lang, { dateStyle: "medium", timeStyle: "medium", hourCycle: "h23" });
const momentFormat = new Intl.DateTimeFormat(lang, { weekday: "long", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const monthFormat = new Intl.DateTimeFormat(lang, { month: "short", year: "numeric", timeZone: "UTC" });
const numberFormat = new Intl.NumberFormat(lang);

type Time = string | null | undefined;

export const day = (at: Time) => (at ? dayFormat.format(new Date(at)) : "");
export const time = (at: Time) => (at ? timeFormat.format(new Date(at)) : "");
/** A time of the coming days. */
export const moment = (at: Time) => (at ? momentFormat.format(new Date(at)) : "");
export const full = (at: Time) => (at ? fullFormat.format(new Date(at)) : "");
/** A calendar month such as `2026-03`. */
export const month = (of: string | null | undefined) => (of ? monthFormat.format(firstDay(of)) : "");
export const months = (of: { first: string; last: string }) => monthFormat.formatRange(firstDay(of.first), firstDay(of.last));
const firstDay = (month: string) => new Date(`${month}-01T00:00:00Z`);
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
  return t.ago(duration(seconds));
}

export function duration(seconds: number): string {
  if (seconds < 90) return t.seconds(Math.round(seconds));
  if (seconds < 5400) return t.minutes(Math.round(seconds / 60));
  if (seconds < 129600) return t.hours(Math.round(seconds / 3600));
  return t.days(Math.round(seconds / 86400));
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

/** The same inside a sentence, where only a name keeps its capitals. */
export function inSentence(code: string | null | undefined): string {
  const said = word(code);
  return /^\p{Lu}{2}/u.test(said) ? said : said.charAt(0).toLowerCase() + said.slice(1);
}

export function money(quote: string | null | undefined): string {
  const [amount, currency] = (quote ?? "").split(" ");
  if (!amount || !currency) return quote ?? "";
  const value = Number(amount);
  return new Intl.NumberFormat(lang, { style: "currency", currency, maximumFractionDigits: 2, minimumFractionDigits: Number.isInteger(value) ? 0 : 2 }).format(value);
}

/** An amount as people write it, such as `$3,000` or `3.000,50`, with a decimal point alone; what is no amount stays as it is. */
export function decimal(said: string): string {
  if (!/^[^\d\-.,]{0,3}\d[\d.,'\s]*$/.test(said.trim())) return said;
  const digits = said.replace(/[^\d.,]/g, "");
  const at = digits.search(/[.,]\d{1,2}$/);
  const whole = (at < 0 ? digits : digits.slice(0, at)).replace(/[.,]/g, "");
  return at < 0 ? whole : `${whole}.${digits.slice(at + 1)}`;
}

/** Where a chosen day begins, as this browser's clock has it; nothing where none was chosen. */
export const startOf = (date: string) => (date ? new Date(`${date}T00:00:00`).toISOString() : undefined);

/** The last moment of a chosen day. */
export const endOf = (date: string) => (date ? new Date(`${date}T23:59:59.999`).toISOString() : undefined);

/** A sentence begins with a capital letter, whoever wrote it. */
export const sentence = (said: string | null | undefined) => (said ? said.charAt(0).toUpperCase() + said.slice(1) : "");

/** Whose zone it is. */
export const ownerOf = (zone: string | null | undefined) => (zone ?? "").replace(/^staff-/, "");

/** The beginning of an id, enough to tell it from others; the whole of it belongs beside it. */
export const shortId = (id: string | null | undefined) => (id ?? "").slice(0, 13);

/** Words of a name in a program: `businessSize` is "Business size". */
export function named(name: string): string {
  return word(name.replace(/([a-z0-9])([A-Z])/g, "$1 $2"));
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
