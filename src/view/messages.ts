import { CARD_MESSAGES } from './messagesCard';
import { FINDER_MESSAGES } from './messagesFinder';
import { HANDOUT_MESSAGES } from './messagesHandout';
import { KEY_MESSAGES } from './messagesKeys';
import { LAYER_MESSAGES } from './messagesLayers';
import { LESSON_MESSAGES } from './messagesLessons';
import { LINK_MESSAGES } from './messagesLinks';
import { LIST_MESSAGES } from './messagesList';
import { PAGE_MESSAGES } from './messagesPage';
import { QUIZ_MESSAGES } from './messagesQuiz';
import { SECTION_MESSAGES } from './messagesSection';
import { SHARING_MESSAGES } from './messagesSharing';
import { STEP_MESSAGES } from './messagesSteps';
import type { STUDY_MESSAGES } from './messagesStudy';
import { TEACHING_MESSAGES } from './messagesTeaching';

/**
 * The one catalogue of everything the interface says, in English. Ids read `part.what`; `{name}` is filled in by
 * `text`. A pair of ids ending in `.one` and `.other` is a plural, chosen by `plural`. What the content says
 * (patterns, complaints, sources) is not here: it lives in `models/trigger-points.json`.
 *
 * Every id has its words in each file of `languages/` too: a missing one fails the types. What only a late part of the page says comes with
 * that part: see `addMessages`.
 */
export const MESSAGES = {
  ...PAGE_MESSAGES,
  ...LINK_MESSAGES,
  ...LIST_MESSAGES,
  ...LAYER_MESSAGES,
  ...KEY_MESSAGES,
  ...STEP_MESSAGES,
  ...CARD_MESSAGES,
  ...TEACHING_MESSAGES,
  ...SHARING_MESSAGES,
  ...LESSON_MESSAGES,
  ...FINDER_MESSAGES,
  ...QUIZ_MESSAGES,
  ...SECTION_MESSAGES,
  ...HANDOUT_MESSAGES,
} as const;

export type MessageId = keyof typeof MESSAGES | keyof typeof STUDY_MESSAGES;

/** The same words in another language. */
export type Catalogue = Readonly<Record<MessageId, string>>;

/** The ids of plurals, without `.one` and `.other`. */
export type PluralId = MessageId extends infer Id ? (Id extends `${infer Stem}.other` ? Stem : never) : never;

/** What fills the `{name}`s of a message. Numbers are written as the language writes them. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A language that has been learnt: how it says a message, and which form it takes for a number of things. */
export interface Speech {
  /** A BCP 47 tag, for `Intl`. */
  tag: string;
  text(id: MessageId, values: Readonly<Record<string, string>>): string;
  plural(id: PluralId, count: number, values: Readonly<Record<string, string>>): string;
}

const rules = new Intl.PluralRules('en');

const english: Record<string, string> = { ...MESSAGES };

/** Take in the English of a part that comes late, before it says anything. The other languages are files that hold all of theirs. */
export function addMessages(part: Readonly<Partial<Record<MessageId, string>>>): void {
  Object.assign(english, part);
}

/** English needs no library and is here from the first byte; `languages/learn.ts` brings the others. */
export const ENGLISH: Speech = {
  tag: 'en',
  text: (id, values) =>
    (english[id] ?? id).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
  plural: (id, count, values) =>
    ENGLISH.text(rules.select(count) === 'one' ? `${id}.one` : `${id}.other`, values),
};

let speech = ENGLISH;

/** Say everything in `next` from now on. Called by the language store alone: what is on screen is not told. */
export function speak(next: Speech): void {
  speech = next;
}

/** The message `id` with each `{name}` filled in from `values`; a name without a value stays as written. */
export function text(id: MessageId, values: MessageValues = {}): string {
  return speech.text(id, written(values));
}

/** The form of `id` that the language takes for `count`, which is also filled in. */
export function plural(id: PluralId, count: number, values: MessageValues = {}): string {
  return speech.plural(id, count, written({ count, ...values }));
}

/** A number as the language writes it: `2.5` in English, `2,5` in German. */
export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(speech.tag, options).format(value);
}

/** Things in a row as the language says them: "a, b and c". */
export function list(items: readonly string[]): string {
  return new Intl.ListFormat(speech.tag, { type: 'conjunction' }).format(items);
}

/** A name as it stands within a sentence: with a small letter, but in German, where nouns keep theirs. */
export function sentenceCase(name: string): string {
  return speech.tag.startsWith('de') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function written(values: MessageValues): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? number(value) : value]),
  );
}
