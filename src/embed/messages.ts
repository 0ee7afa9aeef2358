/*
 * What an embedded page and the page around it say to each other. The frame says `hello` by `postMessage` once it can answer; the page around it hands
 * it one end of a `MessageChannel`, and everything else goes through that: calls in, answers and news out. Nothing that arrives is trusted: what is not
 * as described here is not there.
 */

/** Of everything below. One of another version is not spoken to. */
export const CHANNEL_VERSION = 1;

/** The calls: those of `window.legViewer`, `ask` for attributes in the words of a link, `speak` for the language. */
export const METHODS = [
  'state',
  'set',
  'pick',
  'probe',
  'findFor',
  'search',
  'stats',
  'ask',
  'speak',
] as const;
type Method = (typeof METHODS)[number];

/** What is told unasked, each an event of the element. */
const NEWS = ['ready', 'select', 'show', 'step', 'answer'] as const;
type NewsName = (typeof NEWS)[number];

/** A call. */
export interface Call {
  /** Whole, and another one for each call. */
  id: number;
  method: Method;
  args: readonly unknown[];
}

/** What became of a call. */
export type Reply = { id: number; answer: unknown } | { id: number; refused: string };

/** Something has happened. */
export interface News {
  news: NewsName;
  detail: unknown;
  /** The query of an address that gives the view back as it is now: it begins with `?`, or is empty. */
  link: string;
}

/** A call has no more arguments than this. */
const MOST_ARGUMENTS = 2;

/** What both say first, as `{ legViewer: 1, say: 'hello' }`. */
export function greeting(say: 'hello' | 'connect') {
  return { legViewer: CHANNEL_VERSION, say };
}

/** The version that a greeting is of; null where `data` is none. */
export function readGreeting(data: unknown, expected: 'hello' | 'connect'): number | null {
  if (!isObject(data)) return null;
  const { legViewer, say } = data;
  return say === expected && Number.isSafeInteger(legViewer) ? Number(legViewer) : null;
}

/** Null where `data` is no call. The arguments are as they came. */
export function readCall(data: unknown): Call | null {
  if (!isObject(data)) return null;
  const { id, method, args } = data;
  const known = METHODS.find((name) => name === method);
  if (!Number.isSafeInteger(id) || !known || !Array.isArray(args)) return null;
  return args.length > MOST_ARGUMENTS ? null : { id: Number(id), method: known, args };
}

/** Null where `data` is neither. */
export function readAnswer(data: unknown): Reply | News | null {
  if (!isObject(data)) return null;
  const { id, answer, refused, news, detail, link } = data;
  const told = NEWS.find((name) => name === news);
  if (told) return typeof link === 'string' ? { news: told, detail, link } : null;
  if (!Number.isSafeInteger(id)) return null;
  return typeof refused === 'string' ? { id: Number(id), refused } : { id: Number(id), answer };
}

function isObject(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}
