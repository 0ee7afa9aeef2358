import { CARD_MESSAGES } from './messagesCard';
import { LAYER_MESSAGES } from './messagesLayers';
import { LIST_MESSAGES } from './messagesList';
import { PAGE_MESSAGES } from './messagesPage';
import { SECTION_MESSAGES } from './messagesSection';
import { STEP_MESSAGES } from './messagesSteps';
import { TEACHING_MESSAGES } from './messagesTeaching';

/**
 * The one catalogue of everything the interface says, in English. Ids read `part.what`; `{name}` is filled in by
 * `text`. A pair of ids ending in `.one` and `.other` is a plural, chosen by `plural`. What the content says
 * (patterns, complaints, sources) is not here: it lives in `models/trigger-points.json`.
 */
export const MESSAGES = {
  ...PAGE_MESSAGES,
  ...LIST_MESSAGES,
  ...LAYER_MESSAGES,
  ...STEP_MESSAGES,
  ...CARD_MESSAGES,
  ...TEACHING_MESSAGES,
  ...SECTION_MESSAGES,
} as const;

export type MessageId = keyof typeof MESSAGES;

/** The ids of plurals, without `.one` and `.other`. */
export type PluralId = MessageId extends infer Id ? (Id extends `${infer Stem}.other` ? Stem : never) : never;

const rules = new Intl.PluralRules('en');

/** The message `id` with each `{name}` filled in from `values`; a name without a value stays as written. */
export function text(id: MessageId, values: Readonly<Record<string, string | number>> = {}): string {
  return MESSAGES[id].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The singular or plural of `id` for `count`, which is also filled in. */
export function plural(
  id: PluralId,
  count: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form: MessageId = rules.select(count) === 'one' ? `${id}.one` : `${id}.other`;
  return text(form, { count, ...values });
}
