import { type BrushStroke, decodePainting, encodePainting } from '../scene/skin/painting';
import { parseAddress } from '../view/address';
import { COMPLAINTS, type Complaint } from './complaints';

/** What a link or a file brings. */
export interface BroughtPainting {
  /** Null when it brings none, or none that can be read. */
  strokes: readonly BrushStroke[] | null;
  ticked: readonly Complaint[] | null;
  /** It brings a painting that cannot be read. */
  badPainting: boolean;
  /** Complaints it names that the page does not know. */
  unknown: readonly string[];
}

/** The keys of an address with a painting and with what was ticked. */
export type FinderKeys = Readonly<Partial<Record<'paint' | 'complaints', string>>>;

/** The keys of a link with this painting and these complaints; null when the painting is too large for one. */
export function linkKeys(strokes: readonly BrushStroke[], ticked: readonly Complaint[]): FinderKeys | null {
  const painting = encodePainting(strokes);
  if (painting === null) return null;
  return {
    ...(painting === '' ? {} : { paint: painting }),
    ...(ticked.length === 0 ? {} : { complaints: ticked.join(',') }),
  };
}

/** What the query of an address brings for the finder; never throws. */
export function readLink(search: string): BroughtPainting {
  const { paint, complaints } = parseAddress(search);
  return brought(paint, complaints?.split(',') ?? null);
}

/** The finder's keys go: once read, an address would go on telling a painting that has changed since. */
export const WITHOUT_FINDER = { paint: null, complaints: null } as const;

const FORMAT = 'leg-painting';
/** A painting has at most this many dabs, also in a file. */
const FILE_DABS_MOST = 20_000;
/** A larger file is none of this page's, bytes. */
export const FILE_BYTES_MOST = 500_000;

/** A painting of any size, as the text of a file. */
export function paintingFile(strokes: readonly BrushStroke[], ticked: readonly Complaint[]): string {
  const painting = encodePainting(strokes, FILE_DABS_MOST) ?? '';
  return `${JSON.stringify({ format: FORMAT, version: 1, painting, complaints: ticked })}\n`;
}

/** What the text of a file brings; null when it is no painting. Never throws. */
export function readPaintingFile(text: string): BroughtPainting | null {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null) return null;
    const { format, version, painting, complaints } = file as Readonly<Record<string, unknown>>;
    if (format !== FORMAT || version !== 1 || typeof painting !== 'string') return null;
    const ids = Array.isArray(complaints) ? complaints.filter((id) => typeof id === 'string') : null;
    const found = brought(painting === '' ? null : painting, ids, FILE_DABS_MOST);
    return found.badPainting ? null : found;
  } catch {
    return null;
  }
}

function brought(
  painting: string | null,
  complaints: readonly string[] | null,
  dabsMost?: number,
): BroughtPainting {
  const strokes = painting === null || painting === '' ? null : decodePainting(painting, dabsMost);
  const isKnown = (id: string): id is Complaint => COMPLAINTS.some((known) => known === id);
  const ids = complaints?.filter((id) => id !== '') ?? [];
  return {
    strokes,
    ticked: complaints === null ? null : [...new Set(ids.filter(isKnown))],
    badPainting: painting !== null && painting !== '' && strokes === null,
    unknown: ids.filter((id) => !isKnown(id)),
  };
}
