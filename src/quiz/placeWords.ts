import type { LimbPoint } from '../leg/limbCoordinates';
import { text } from '../words/text';

/** A place of the limb in words that name no structure: "thigh, inner side". */
export function placeWords(place: LimbPoint | null): string {
  if (!place) return '';
  const part = text(`quiz.place.${place.segment}`);
  if (place.segment === 'foot_dorsum' || place.segment === 'foot_sole') return part;
  const face = (['front', 'outer', 'back', 'inner'] as const)[
    Math.round(((place.bearing + 360) % 360) / 90) % 4
  ];
  return face === undefined ? part : text(`quiz.face.${face}`, { part });
}
