import { address } from '../view/address';
import { PatternEditor } from './laterParts';

/** The pattern editor when the address asks for it with `?edit`; fetched only then. */
export function EditorLink() {
  return address().edit ? <PatternEditor /> : null;
}
