import type { TriggerPoint } from '../patterns/schema';
import type { ZoneStrokes } from './editorStore';

/** The entry with other strokes, as it may be put into `models/trigger-points.json`. */
export function editedEntry(point: TriggerPoint, { essential, spillover }: ZoneStrokes): TriggerPoint {
  return {
    ...point,
    referral: {
      essential: { ...point.referral.essential, strokes: [...essential] },
      spillover: { ...point.referral.spillover, strokes: [...spillover] },
    },
  };
}

/** Objects that hold no list and no deeper object than two levels stand on one line, as in the content file. */
const LINE_LENGTH = 150;

/** The JSON of an entry, laid out as in the content file: a stroke is one line. */
export function entryJson(entry: TriggerPoint): string {
  return `${layOut(entry, '')}\n`;
}

function layOut(value: unknown, indent: string): string {
  const line = oneLine(value);
  if (
    typeof value !== 'object' ||
    value === null ||
    (indent !== '' && line.length <= LINE_LENGTH && isFlat(value))
  )
    return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => inner + layOut(item, inner)).join(',\n')}\n${indent}]`;
  }
  const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{\n${pairs.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${layOut(item, inner)}`).join(',\n')}\n${indent}}`;
}

/** No list of objects inside. */
function isFlat(value: object): boolean {
  return (
    Object.values(value).every(
      (item) => !Array.isArray(item) || item.every((part) => typeof part !== 'object'),
    ) && !(Array.isArray(value) && value.some((item) => typeof item === 'object'))
  );
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{ ${pairs.map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`).join(', ')} }`;
  }
  return JSON.stringify(value);
}
