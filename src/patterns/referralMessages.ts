import type { StippleDots } from '../geometry/stippleDots';
import type { SkinMesh } from './SkinSurface';
import type { Stroke } from './schema';

/** A pattern as the worker needs it. */
export interface PatternStrokes {
  id: string;
  essential: readonly Stroke[];
  spillover: readonly Stroke[];
}

/** From the page to the worker. */
export type ReferralRequest =
  /** Before all others. */
  | { type: 'skin'; skin: SkinMesh }
  /** Work these out, before those that still wait; one that was worked out already was edited. */
  | { type: 'patterns'; patterns: readonly PatternStrokes[] }
  /** Of those that wait, these first. */
  | { type: 'first'; ids: readonly string[] }
  | { type: 'dots'; pitchM: number };

/** One computed pattern. */
export interface PatternField {
  id: string;
  /** Essential and spillover distance per vertex, as texels (see `fieldCodec`). */
  texels: Uint8Array<ArrayBuffer>;
  /** Middle of the essential zone on the skin, leg space, metres; null when the zone is empty on this model. */
  heart: [number, number, number] | null;
}

/** From the worker to the page. */
export type ReferralAnswer =
  | { type: 'field'; field: PatternField }
  | { type: 'dots'; dots: StippleDots }
  | { type: 'problem'; text: string };
