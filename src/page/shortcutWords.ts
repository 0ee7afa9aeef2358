import { partsOfStroke } from '../view/shortcuts';
import { type MessageId, text } from '../words/text';

/** Named keys as they stand on a keyboard of the language; others stand there as they print. */
const NAMES: Readonly<Record<string, MessageId>> = {
  Space: 'key.space',
  Enter: 'key.enter',
  Escape: 'key.escape',
  Home: 'key.home',
  PageUp: 'key.pageUp',
  PageDown: 'key.pageDown',
};

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowRight: '→',
  ArrowDown: '↓',
  '-': '−',
  Digit: '1 – 9',
};

/** Strokes that only help keyboards along, or repeat what another one says. */
const UNSAID = new Set(['=', '_', 'Ctrl+Y', 'Ctrl+Enter', 'Ctrl+Space', 'Shift+Space']);

/** The strokes worth showing; a row of digits as its ends. */
export function strokesShown(keys: readonly string[]): string[] {
  const digits = keys.every((key) => /^\d$/.test(key));
  if (digits && keys.length > 2) return [`${keys[0]} – ${keys.at(-1)}`];
  const said = keys.filter((key) => !UNSAID.has(key));
  return said.length > 0 ? said : [...keys];
}

/** A stroke as the keys to hold and to press. */
export function keyNames(stroke: string): string[] {
  const { ctrl, shift, key } = partsOfStroke(stroke);
  const mac = /Mac|iP(?:ad|hone)/.test(navigator.platform);
  const named = NAMES[key];
  return [
    ...(ctrl ? [mac ? '⌘' : text('key.ctrl')] : []),
    ...(shift ? [mac ? '⇧' : text('key.shift')] : []),
    SIGNS[key] ?? (named ? text(named) : key),
  ];
}
