import type { SkinMesh } from './SkinSurface';
import type { Stroke } from './schema';
import type { StippleDots } from './stippleDots';

/** A pattern as the worker needs it. */
export interface PatternStrokes {
  id: string;
  essential: readonly Stroke[];
  spillover: readonly Stroke[];
}

/** From the page to the worker. */
export type ReferralRequest =
  | { type: 'start'; skin: SkinMesh; patterns: readonly PatternStrokes[]; pitchM: number }
  /** These before all others. */
  | { type: 'first'; ids: readonly string[] }
  /** A pattern was edited: compute it again, next. */
  | { type: 'edit'; pattern: PatternStrokes }
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
