import type { LookAlikes } from '../patterns/lookAlikeSchema';
import type { Content } from '../patterns/schema';
import { shuffled } from './random';
import { TELLING, TELLING_PATTERNS, type TellingFinding } from './tellingFindings';

/** A pattern and a look-alike on the same skin, of which one is asked for. */
export interface AlikeCase {
  /** What is asked for: a look-alike that is drawn, or a trigger point. */
  id: string;
  /** The look-alike itself; of a trigger point that which it is asked against. */
  lookAlike: string;
  /** Trigger points whose pattern can be asked against it, the likest first; of a trigger point itself alone. */
  points: readonly string[];
  findings: readonly TellingFinding[];
  /** All that may be found with it: nothing of it is a wrong answer. */
  signs: readonly string[];
}

/** What lies on the same skin in a question, and the findings to choose from. */
export interface AlikeAsked {
  point: string;
  lookAlike: string;
  /** For each choice, which of its findings is offered: of a look-alike's `tells`, of a muscle's `symptoms`. */
  findings: readonly number[];
}

/** From this share of either drawing on they lie on the same skin. */
const SAME_SKIN = 0.25;

/** All cases, in the order of the files: a seed draws the same questions in every language. What a damaged file lacks is left out. */
export function alikeCases({ muscles }: Content, { lookAlikes, comparisons }: LookAlikes): AlikeCase[] {
  const symptomsOf = new Map(
    muscles.flatMap((one) => one.points.map(({ id }) => [id, one.symptoms] as const)),
  );
  const ofLookAlikes = lookAlikes.flatMap(({ id, tells, points, sharedArea }): AlikeCase[] => {
    const { findings = [], also = [] } = TELLING[id] ?? {};
    const told = findings.filter(({ at }) => at < tells.length);
    const compared = comparisons.filter(({ lookAlike }) => lookAlike === id).map(({ point }) => point);
    const onSameSkin = sharedArea
      .filter(({ ofPattern, ofLookAlike }) => Math.max(ofPattern, ofLookAlike) >= SAME_SKIN)
      .map(({ point }) => point);
    const asked = [...new Set([...compared, ...points.filter((point) => onSameSkin.includes(point))])].filter(
      (point) => symptomsOf.has(point) && told.some((finding) => decides(finding, point)),
    );
    if (asked.length === 0) return [];
    return [
      {
        id,
        lookAlike: id,
        points: asked,
        findings: told,
        signs: [...findings.map(({ sign }) => sign), ...also],
      },
    ];
  });
  const ofPatterns = TELLING_PATTERNS.flatMap(({ point, lookAlike, findings, also = [] }): AlikeCase[] => {
    const told = findings.filter(({ at }) => at < (symptomsOf.get(point)?.length ?? 0));
    if (told.length === 0 || !lookAlikes.some(({ id }) => id === lookAlike)) return [];
    return [
      {
        id: point,
        lookAlike,
        points: [point],
        findings: told,
        signs: [...findings.map(({ sign }) => sign), ...also],
      },
    ];
  });
  return [...ofLookAlikes, ...ofPatterns];
}

/** The cases that can be asked with these points; each with those of its points alone. */
export function casesWith(cases: readonly AlikeCase[], points: ReadonlySet<string>): AlikeCase[] {
  return cases.flatMap((one) => {
    const asked = one.points.filter((point) => points.has(point));
    return asked.length > 0 ? [{ ...one, points: asked }] : [];
  });
}

/** One of this many of the likest points of a case is asked about. */
const LIKEST = 3;

/**
 * A question about a case: one finding that fits it better than the other drawing on the same skin, among findings of what else lies there, each of which says something
 * else. What speaks for the other drawing of the two comes first among the wrong answers.
 * @param others cases whose findings can be wrong answers
 * @param most choices, the right one included
 */
export function askedAlike(
  asked: AlikeCase,
  others: readonly AlikeCase[],
  most: number,
  random: () => number,
): { choices: string[]; alike: AlikeAsked } {
  const [point = ''] = shuffled(
    asked.points.filter((one) => asked.findings.some((finding) => decides(finding, one))).slice(0, LIKEST),
    random,
  );
  const right = shuffled(
    asked.findings.filter((finding) => decides(finding, point)),
    random,
  )[0];
  const chosen = [{ id: asked.id, at: right?.at ?? 0 }];
  const taken = new Set(asked.signs);
  const nearness = (other: AlikeCase) => {
    if (isOpposite(other, asked, point)) return 3;
    if (other.points.includes(point)) return 2;
    return Number(other.points.some((one) => asked.points.includes(one)));
  };
  const wrong = shuffled(
    others.filter(
      (other) => other.id !== asked.id && (isLookAlike(other) || isOpposite(other, asked, point)),
    ),
    random,
  ).sort((a, b) => nearness(b) - nearness(a));
  for (const other of wrong) {
    if (chosen.length >= most) break;
    const [finding] = shuffled(
      other.findings.filter(({ sign }) => !taken.has(sign)),
      random,
    );
    if (!finding) continue;
    taken.add(finding.sign);
    chosen.push({ id: other.id, at: finding.at });
  }
  const mixed = shuffled(chosen, random);
  return {
    choices: mixed.map(({ id }) => id),
    alike: { point, lookAlike: asked.lookAlike, findings: mixed.map(({ at }) => at) },
  };
}

function isLookAlike({ id, lookAlike }: AlikeCase): boolean {
  return id === lookAlike;
}

/** Whether `other` is the other side of the same two drawings. */
function isOpposite(other: AlikeCase, asked: AlikeCase, point: string): boolean {
  return other.id !== asked.id && other.lookAlike === asked.lookAlike && other.points.includes(point);
}

function decides({ notFor = [] }: TellingFinding, point: string): boolean {
  return !notFor.includes(point);
}
