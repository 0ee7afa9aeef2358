import type { Against } from '../patterns/against';
import type { ContentIndex } from '../patterns/contentIndex';
import type { Level } from '../patterns/levels';
import type { LookAlike } from '../patterns/lookAlikeSchema';
import type { Content, Muscle, TriggerPoint } from '../patterns/schema';
import type { MuscleStudy, Study } from '../patterns/studySchema';
import { causesOf, warningsOf } from './cardModel';

/** What is compared, in the order in which one would tell it; what is urgent is said above the table too. */
export const ASPECTS = ['where', 'feels', 'brings', 'test', 'urgent'] as const;
type Aspect = (typeof ASPECTS)[number];

/** One thing said in a cell. */
export interface AgainstSaid {
  text: string;
  /** Begins it, in stronger letters: the name of a test. */
  lead?: string;
  /** The part of a drawing that it tells of. */
  zone?: 'essential' | 'spillover' | 'core' | 'wider';
  /** How soon. */
  level?: Level;
  /** What to do. */
  todo?: string;
}

/** An aspect of pattern and look-alike. A cell is empty where the content says nothing. */
export interface AgainstRow {
  aspect: Aspect;
  pattern: readonly AgainstSaid[];
  lookAlike: readonly AgainstSaid[];
}

/** Of what sets a point off so many are said; the muscle's card has them all. */
const CAUSES_MOST = 3;

/** Where a cell's words come from. */
export interface AgainstSources {
  content: Content;
  index: ContentIndex;
  study: Study;
}

/** Pattern and look-alike aspect by aspect. */
export function againstTable(
  { entry: { point, muscle }, lookAlike }: Against,
  { content, index, study }: AgainstSources,
): AgainstRow[] {
  const pattern: Readonly<Record<Aspect, AgainstSaid[]>> = {
    where: whereOfPattern(point),
    feels: [{ text: point.quality }],
    brings: causesOfMuscle(muscle),
    test: testsOfPattern(point, study.muscles[muscle.id]),
    urgent: urgentWithMuscle(muscle, index),
  };
  const other: Readonly<Record<Aspect, AgainstSaid[]>> = {
    where: [
      { zone: 'core', text: lookAlike.area.core.words },
      { zone: 'wider', text: lookAlike.area.wider.words },
    ],
    feels: [{ text: lookAlike.quality }],
    brings: lookAlike.tells.map((text) => ({ text })),
    test: lookAlike.tests.map(({ name, meaning }) => ({ lead: name, text: meaning })),
    urgent: urgentWithLookAlike(lookAlike, content, index),
  };
  return ASPECTS.map((aspect) => ({ aspect, pattern: pattern[aspect], lookAlike: other[aspect] }));
}

function whereOfPattern({ referral: { essential, spillover } }: TriggerPoint): AgainstSaid[] {
  return [
    { zone: 'essential', text: essential.words },
    { zone: 'spillover', text: spillover.words },
  ];
}

/** What sets its points off; where nothing is told of that, the complaints. */
function causesOfMuscle(muscle: Muscle): AgainstSaid[] {
  const { setsOff, keepsGoing } = causesOf(muscle);
  return [...setsOff, ...keepsGoing, ...muscle.symptoms].slice(0, CAUSES_MOST).map(({ text }) => ({ text }));
}

/** How it is felt for and which movement it limits; where that has not come, where it is. */
function testsOfPattern({ location }: TriggerPoint, study: MuscleStudy | undefined): AgainstSaid[] {
  return study ? [study.palpation, study.limited].map(({ text }) => ({ text })) : [{ text: location }];
}

function urgentWithMuscle(muscle: Muscle, index: ContentIndex): AgainstSaid[] {
  const first = warningsOf(muscle.id, index)?.first;
  return first ? [{ lead: first.suspect, text: first.pattern, level: first.level, todo: first.action }] : [];
}

/** How soon the look-alike itself is to be seen and what to do; null where it can wait. */
export function urgencyOf(
  { level, action, mimics }: LookAlike,
  index: ContentIndex,
): { level: Exclude<Level, 'ordinary'>; todo: string } | null {
  if (level === 'ordinary') return null;
  const todo =
    action ?? mimics.map((id) => index.mimics.get(id)?.action).find((said) => said !== undefined) ?? '';
  return { level, todo };
}

/** Its own urgency, then its warning signs; what to do is said once for each cause. */
function urgentWithLookAlike(lookAlike: LookAlike, content: Content, index: ContentIndex): AgainstSaid[] {
  const own = urgencyOf(lookAlike, index);
  const said = new Set(own ? [own.todo] : []);
  const signs = lookAlike.warnings.map(({ sign, flag }): AgainstSaid => {
    const meant = actionOf(flag, content, index);
    if (!meant || said.has(meant.todo)) return { text: sign, ...(meant ? { level: meant.level } : {}) };
    said.add(meant.todo);
    return { text: sign, ...meant };
  });
  return [...(own ? [{ text: '', ...own }] : []), ...signs];
}

/** A warning sign or a look-alike of the content: how soon, and what to do. */
function actionOf(
  id: string,
  { redFlags }: Content,
  index: ContentIndex,
): { level: Level; todo: string } | null {
  const found = redFlags.find((flag) => flag.id === id) ?? index.mimics.get(id);
  return found?.action === undefined ? null : { level: found.level, todo: found.action };
}
