import type { MessageId } from '../words/text';
import { isTyping } from './typing';

/** Where a shortcut acts. The list of shortcuts has a part for each, in this order. */
export const SHORTCUT_PLACES = ['page', 'leg', 'list', 'finder', 'lesson', 'quiz', 'editor'] as const;

export interface Shortcut {
  place: (typeof SHORTCUT_PLACES)[number];
  /**
   * The strokes that do it, each `KeyboardEvent.key` after the modifiers it needs: `Ctrl+Shift+Z`. `Ctrl` is the command key on a Mac. `Space`
   * is the space bar, `Digit` one of 1 to 9 in either block of digits, by the key and not by what it prints.
   */
  keys: readonly string[];
  words: MessageId;
  /** Held, it goes on. */
  repeats?: true;
}

const TURN = ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'];
const ZOOM = ['+', '-', '=', '_'];

/**
 * Every shortcut of the page: `bindShortcuts` and `isShortcut` read it, and so does the list that `?` opens. None acts while text is being
 * written, nor with a modifier that it does not name.
 */
export const SHORTCUTS = {
  'page.search': { place: 'page', keys: ['/'], words: 'keys.search' },
  'page.view': { place: 'page', keys: ['1', '2', '3', '4', '5', '6'], words: 'keys.view' },
  'page.side': { place: 'page', keys: ['M'], words: 'keys.side' },
  'page.labels': { place: 'page', keys: ['L'], words: 'keys.labels' },
  'page.section': { place: 'page', keys: ['X'], words: 'keys.section' },
  'page.frame': { place: 'page', keys: ['F'], words: 'keys.frame' },
  'page.whole': { place: 'page', keys: ['Home'], words: 'keys.whole' },
  'page.letGo': { place: 'page', keys: ['Escape'], words: 'keys.letGo' },
  'page.undo': { place: 'page', keys: ['Ctrl+Z'], words: 'keys.undo', repeats: true },
  'page.redo': { place: 'page', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], words: 'keys.redo', repeats: true },
  'page.shortcuts': { place: 'page', keys: ['?'], words: 'keys.shortcuts' },

  'leg.turn': { place: 'leg', keys: TURN, words: 'keys.turn', repeats: true },
  'leg.zoom': { place: 'leg', keys: ZOOM, words: 'keys.zoom', repeats: true },

  'list.open': { place: 'list', keys: ['Enter'], words: 'keys.open' },
  'list.switch': { place: 'list', keys: ['Space'], words: 'keys.switch' },
  'list.add': {
    place: 'list',
    keys: ['Shift+Enter', 'Ctrl+Enter', 'Shift+Space', 'Ctrl+Space'],
    words: 'keys.add',
  },

  'finder.brush': { place: 'finder', keys: ['[', ']'], words: 'keys.brush', repeats: true },
  'finder.undo': { place: 'finder', keys: ['Ctrl+Z'], words: 'keys.undoStroke', repeats: true },
  'finder.redo': {
    place: 'finder',
    keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    words: 'keys.redoStroke',
    repeats: true,
  },

  'lesson.next': {
    place: 'lesson',
    keys: ['ArrowRight', 'PageDown', 'Space'],
    words: 'keys.nextStep',
    repeats: true,
  },
  'lesson.back': {
    place: 'lesson',
    keys: ['ArrowLeft', 'PageUp', 'Shift+Space'],
    words: 'keys.lastStep',
    repeats: true,
  },
  'lesson.laser': { place: 'lesson', keys: ['L'], words: 'keys.laser' },

  'quiz.choose': { place: 'quiz', keys: ['Digit'], words: 'keys.choose' },
  'quiz.fewer': { place: 'quiz', keys: ['Shift+Digit'], words: 'keys.fewer' },
  'quiz.on': { place: 'quiz', keys: ['Enter', 'Space'], words: 'keys.goOn' },

  'editor.undo': { place: 'editor', keys: ['Ctrl+Z'], words: 'keys.undoEdit', repeats: true },
  'editor.redo': { place: 'editor', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], words: 'keys.redoEdit', repeats: true },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof SHORTCUTS;

/** The part of an event of the keyboard that says what was pressed, and where. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'target'
> & { getModifierState?: KeyboardEvent['getModifierState'] };

/** In these a letter looks for what begins with it, and a key by itself is theirs. */
const OWN_KEYS = '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';

/** Whether this press is that shortcut; never while text is being written or an input method composes it. */
export function isShortcut(event: Pressed, id: ShortcutId): boolean {
  const { isComposing, target, ctrlKey, metaKey } = event;
  if (isComposing || isTyping(target)) return false;
  if (!ctrlKey && !metaKey && target instanceof Element && target.closest(OWN_KEYS)) return false;
  return SHORTCUTS[id].keys.some((stroke) => isStroke(event, stroke));
}

/** A stroke apart: what must be held, and the key. */
export function partsOfStroke(stroke: string): { ctrl: boolean; shift: boolean; key: string } {
  const key = /(?:^|\+)(\+|[^+]+)$/.exec(stroke)?.[1] ?? stroke;
  return { ctrl: stroke.startsWith('Ctrl+'), shift: /(?:^|\+)Shift\+/.test(stroke), key };
}

function isStroke(event: Pressed, stroke: string): boolean {
  const { ctrl, shift, key } = partsOfStroke(stroke);
  if (!isKey(event, key)) return false;
  // What a key prints is printed with Shift or AltGr on some keyboards: "/" is Shift and 7 on a German one, "[" is AltGr and 8.
  const printed = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  if (printed && event.getModifierState?.('AltGraph')) return !ctrl;
  if (event.altKey || (event.ctrlKey || event.metaKey) !== ctrl) return false;
  return printed || event.shiftKey === shift;
}

function isKey({ key, code }: Pressed, wanted: string): boolean {
  if (wanted === 'Digit') return /^(?:Digit|Numpad)[1-9]$/.test(code);
  return key.toLowerCase() === (wanted === 'Space' ? ' ' : wanted.toLowerCase());
}

/** What a shortcut does. `false`: nothing this time, the key is left to others. */
export type ShortcutAction = (event: KeyboardEvent) => unknown;

/**
 * Bind shortcuts of the table to what they do. Returns what undoes it.
 * @param first before the page's own: a tool that is open takes a key away from the page
 * @param up when the key is let go, for what lasts as long as it is held
 */
export function bindShortcuts(
  actions: Partial<Record<ShortcutId, ShortcutAction>>,
  {
    on = window,
    first = false,
    up = false,
  }: { on?: Window | HTMLElement; first?: boolean; up?: boolean } = {},
): () => void {
  const ids = Object.keys(actions) as ShortcutId[];
  const onKey: EventListener = (pressed) => {
    const event = pressed as KeyboardEvent;
    if (event.defaultPrevented) return;
    for (const id of ids) {
      if (!isShortcut(event, id)) continue;
      const { repeats }: Shortcut = SHORTCUTS[id];
      if (event.repeat && !repeats) return;
      if (actions[id]?.(event) === false) continue;
      event.preventDefault();
      if (first) event.stopImmediatePropagation();
      return;
    }
  };
  const name = up ? 'keyup' : 'keydown';
  on.addEventListener(name, onKey, { capture: first });
  return () => on.removeEventListener(name, onKey, { capture: first });
}

/** The shortcut as `aria-keyshortcuts` has it. */
export function ariaShortcut(id: ShortcutId): string {
  return SHORTCUTS[id].keys.map((stroke) => stroke.replace('Ctrl+', 'Control+')).join(' ');
}
