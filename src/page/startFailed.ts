import type { Words } from '../words/text';
import './startFailed.css';

/** What is said where no words have come; the same as in `words/en.json`. */
export const ENGLISH_FAILED = {
  'page.failed':
    'The page cannot be shown ({{cause}}). Check the connection, then reload it. What is kept on this device stays.',
  'page.reload': 'Reload the page',
} as const;

/**
 * Say that the page could not be started, or has stopped, over whatever there is of it, with a button that reloads it. Made of nothing but the document:
 * what has failed may be the very script that would draw it.
 * @param cause what went wrong
 * @param words of the language of the page; English without
 */
export function startFailed(cause: unknown, words: Pick<Words, 'text'> | null): void {
  // The first failure is the one that matters.
  if (document.querySelector('.start-failed')) return;
  const why = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
  const say = (id: keyof typeof ENGLISH_FAILED) =>
    words?.text(id, { cause: why }) ?? ENGLISH_FAILED[id].replace('{{cause}}', why);
  const box = document.createElement('main');
  box.className = 'start-failed';
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = say('page.failed');
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'stage-message-button';
  again.textContent = say('page.reload');
  again.addEventListener('click', () => window.location.reload());
  box.append(sentence, again);
  document.body.append(box);
  again.focus();
}
