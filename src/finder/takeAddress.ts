import { shownIds } from '../leg/shown';
import { replacePainting } from '../scene/skin/paintingStore';
import { addNotice } from '../view/actions';
import { address, currentAddress, writeAddress } from '../view/address';
import { text } from '../words/text';
import { setTicked } from './finderStore';
import { type BroughtPainting, readLink, WITHOUT_FINDER } from './paintingLink';

/** Put what a link or a file brings in place of what is there, and say what of it cannot be used. */
export function takeBrought({ strokes, ticked, badPainting, unknown }: BroughtPainting): void {
  if (strokes) replacePainting(strokes);
  if (ticked) setTicked(ticked);
  if (badPainting) addNotice(text('finder.paintBad'));
  if (unknown.length > 0) addNotice(text('finder.complaintsBad', { ids: shownIds(unknown) }));
}

/**
 * Take the painting that the address brings, once. Then it goes from the address: this would go on telling of a painting that has
 * changed since, and stay in the browser's history.
 */
export function takeAddress(): void {
  const { paint, complaints } = address();
  if (paint === null && complaints === null) return;
  takeBrought(readLink(currentAddress().search));
  writeAddress(WITHOUT_FINDER);
}
