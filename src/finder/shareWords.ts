import { text } from '../words/text';

/** From these shares on, in words. */
const MOST = 0.66;
const HALF = 0.38;
const PART = 0.14;

/** A share of something, 0 to 1, in words: nobody needs to read a number. */
export function shareWords(share: number): string {
  if (share >= MOST) return text('finder.share.most');
  if (share >= HALF) return text('finder.share.half');
  return text(share >= PART ? 'finder.share.part' : 'finder.share.little');
}

/** How much of the painting a drawing covers, 0 to 1, as a sentence, for whoever does not see it; empty where it is little. */
export function coverWords(share: number): string {
  if (share >= MOST) return text('finder.over.most');
  if (share >= HALF) return text('finder.over.half');
  return share >= PART ? text('finder.over.part') : '';
}
