import { text } from '../words/text';
import { addNotice } from './actions';

/** Whether this page stands in a frame of another. */
function isFramed(): boolean {
  return window.parent !== window;
}

/**
 * What the frame's sandbox allows; null where there is none, or where it cannot be known: of a frame in a page of another host nothing says it.
 */
export function sandboxOf(frame: Element | null): readonly string[] | null {
  const said = frame?.getAttribute('sandbox') ?? null;
  return said === null ? null : said.toLowerCase().split(/\s+/);
}

/** The frame's own element; null also where the page around it is of another host. */
function frameElement(): Element | null {
  try {
    return window.frameElement;
  } catch {
    return null;
  }
}

/** Open another window, as the answer to a press. Where a sandbox forbids it one sentence says so, with the address. */
export function openWindow(url: string, name = '_blank', features = ''): void {
  const other = window.open(url, name, features);
  if (other === null && isFramed()) addNotice(text('frame.noWindow', { url }));
}

/** Before a file is saved: a sandbox may forbid it, and then nothing happens at all. */
export function sayIfNoFile(): void {
  if (!isFramed()) return;
  const element = frameElement();
  const allowed = sandboxOf(element);
  if (element !== null && (allowed === null || allowed.includes('allow-downloads'))) return;
  addNotice(text('frame.noFile'));
}

/** In a frame, links to other windows say it when there can be none. Returns what stops it. */
export function watchLinks(): () => void {
  if (!isFramed()) return () => {};
  const open = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[target="_blank"]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button !== 0) return;
    event.preventDefault();
    const other = window.open(link.href, '_blank');
    // As `rel="noopener"` does, whose answer would not tell a window from none.
    if (other) other.opener = null;
    else addNotice(text('frame.noWindow', { url: link.href }));
  };
  document.addEventListener('click', open);
  return () => document.removeEventListener('click', open);
}
