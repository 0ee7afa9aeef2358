import { isTyping } from './typing';

/** Typing and wheels that rest this long have come to an end, milliseconds: what follows is taken back by itself. */
export const PAUSE_MS = 1500;

/** Keys that move a caret or leave a field: what is typed after them is another change. */
const LEAVES_A_WORD = /^(?:Arrow|Page|Home$|End$|Enter$|Tab$|Escape$)/;

let group = 0;

/** The hand has let go: what it does next is a step of its own, in every history. */
export function endGroup(): void {
  group++;
}

/**
 * The key under which a history keeps a step. Two steps with the same key in a row are taken back together: they are about the same thing
 * (`subject`: the skin's opacity, one field of a lesson) and were made without letting go. Null for a step that stands alone.
 */
export function groupKey(subject: string | null): string | null {
  return subject === null ? null : `${subject} ${group}`;
}

/**
 * End a group whenever a hand takes hold or lets go: of the pointer, of a key, of a control (by screen reader too), and when typing or a wheel rests.
 * One mechanism for sliders, knobs, drags and text fields. Returns what stops it.
 */
export function followHands(page: Window): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const onKey = ({ target, key, repeat }: KeyboardEvent) => {
    if (repeat || (isTyping(target) && !LEAVES_A_WORD.test(key))) return;
    endGroup();
  };
  const endSoon = () => {
    clearTimeout(pause);
    pause = setTimeout(endGroup, PAUSE_MS);
  };
  const onInput = ({ target }: Event) => {
    if (isTyping(target)) endSoon();
  };
  // A text field says `change` when it is left, which ends the group anyway.
  const ends: readonly (keyof WindowEventMap)[] = ['pointerup', 'pointercancel', 'focusout', 'change'];
  for (const name of ends) page.addEventListener(name, endGroup);
  // Nobody below can keep these to himself.
  page.addEventListener('pointerdown', endGroup, { capture: true });
  page.addEventListener('keydown', onKey, { capture: true });
  page.addEventListener('keyup', onKey);
  page.addEventListener('input', onInput);
  page.addEventListener('wheel', endSoon, { capture: true, passive: true });
  return () => {
    clearTimeout(pause);
    for (const name of ends) page.removeEventListener(name, endGroup);
    page.removeEventListener('pointerdown', endGroup, { capture: true });
    page.removeEventListener('keydown', onKey, { capture: true });
    page.removeEventListener('keyup', onKey);
    page.removeEventListener('input', onInput);
    page.removeEventListener('wheel', endSoon, { capture: true });
  };
}
