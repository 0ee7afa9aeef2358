import type { Stroke } from '../patterns/schema';
import { say } from './editorText';

/** What a number of a stroke may be; as the content's schema has it. */
export interface NumberLimits {
  min: number;
  max: number;
  /** By this much arrow keys change it. */
  step: number;
  /** Digits after the point that are kept. */
  digits: number;
}

export const LIMITS = {
  axial: { min: -1.2, max: 1.5, step: 0.01, digits: 3 },
  bearing: { min: 0, max: 360, step: 1, digits: 1 },
  halfWidthCm: { min: 0.5, max: 12, step: 0.1, digits: 2 },
} as const satisfies Record<string, NumberLimits>;

/** `value` with no more digits than are kept, inside the limits. */
export function withinLimits(value: number, { min, max, digits }: NumberLimits): number {
  return Number(Math.min(max, Math.max(min, value)).toFixed(digits));
}

/** A bearing in [0, 360), rounded. */
export function bearingOf(degrees: number): number {
  return withinLimits(((degrees % 360) + 360) % 360, LIMITS.bearing);
}

/** What a person typed: its number, or one sentence on what is wrong with it. Commas are taken for points. */
export function readNumber(
  typed: string,
  name: string,
  limits: NumberLimits,
): { value: number; problem: null } | { value: null; problem: string } {
  const text = typed.trim().replace(',', '.');
  const value = text === '' ? Number.NaN : Number(text);
  const { min, max } = limits;
  if (!Number.isFinite(value))
    return { value: null, problem: say('notNumber', { name, value: typed, min, max }) };
  if (value < min || value > max)
    return { value: null, problem: say('outOfRange', { name, value, min, max }) };
  return { value: withinLimits(value, limits), problem: null };
}

/** A stroke with one end moved. */
export function withEnd(stroke: Stroke, end: 'from' | 'to', patch: Partial<Stroke['from']>): Stroke {
  return { ...stroke, [end]: { ...stroke[end], ...patch } };
}
