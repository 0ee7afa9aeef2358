import type { FirstFrame } from '../scene/firstPicture';
import { address, currentAddress } from '../view/address';
import { readSetting } from '../view/deviceStorage';
import { legRoom } from '../view/legRoom';
import { DEFAULT_TUNING } from '../view/state';
import { viewStore } from '../view/store';
import { viewInAddress } from '../view/urlCodec';
import { embedded, hasPart } from './embedded';
import { firstLanguage } from './firstLanguage';
import { layoutStore } from './layoutStore';
import { insetsOf } from './pageInsets';
import { POSTER_ASPECT } from './posterAspect';
import './fonts.css';
import './tokens.css';
import './base.css';
import './Page.css';
import './PageStage.css';
import './PagePanel.css';
import './pageFrame.css';
import './embedded.css';

/**
 * The empty page: bar, panels and the room of the leg where the page will have them, so that the leg is drawn where it will stand. React puts the
 * page in its place.
 */
export function showPageFrame(root: HTMLElement): void {
  const { mode, open, low } = layoutStore.getState();
  const { view } = viewStore.getState();
  const page = element('page', {
    layout: mode,
    list: open.list ? 'true' : undefined,
    card: open.card ? 'true' : undefined,
    embed: embedded ? [...embedded].join(' ') : undefined,
  });
  page.setAttribute('aria-busy', 'true');
  const stage = element('stage', {
    low: low && mode !== 'sheet' ? 'true' : undefined,
    wide: view.side === 'both' ? 'true' : undefined,
  });
  const grid = element('stage-grid');
  const left = element('stage-left');
  const messages = element('stage-messages');
  if (!embedded && readSetting('hint') !== 'seen') messages.append(element('hint frame-hint'));
  const legend = element('stage-legend');
  if (view.show.length > 0) legend.append(element('frame-legend'));
  left.append(messages, legend);
  const dock = element('stage-dock');
  if (hasPart('views')) dock.append(element('frame-views'));
  grid.append(
    element('stage-free', { free: '' }),
    element('stage-fit', { fit: '' }),
    left,
    element('stage-side'),
    dock,
  );
  const room = element('stage-room');
  room.append(grid);
  const over = element('stage-over');
  over.append(room);
  stage.append(element('stage-viewport'), over);
  page.append(stage);
  if (embedded) page.append(element('embed-credits'));
  else {
    const bar = element('page-bar');
    bar.append(title());
    page.prepend(bar);
  }
  if (open.list) page.append(element('panel panel-list'));
  if (open.card) page.append(element('panel panel-card'));
  root.replaceChildren(page);
}

/** Where the leg is to be drawn; null where the page will have another frame than this one, as with a lesson open. */
export function firstFrame(root: HTMLElement): FirstFrame | null {
  const holder = root.querySelector<HTMLElement>('.stage-viewport');
  const fit = root.querySelector('[data-fit]');
  const free = root.querySelector('[data-free]');
  if (!holder || !fit || !free || !isPlain()) return null;
  const whole = holder.getBoundingClientRect();
  const covered = insetsOf(whole, fit.getBoundingClientRect());
  const panels = insetsOf(whole, free.getBoundingClientRect());
  if (!covered || !panels) return null;
  legRoom.setState({ covered, panels });
  return { holder, width: whole.width, height: whole.height, insets: covered };
}

/** The leg at first sight. Not an import: without it the leg is waited for as ever. */
const POSTER = new URL('../../models/poster.webp', import.meta.url).href;

/** At first sight a picture of the leg stands where the leg will be drawn. Returns what takes it away. */
export function showPoster(root: HTMLElement): () => void {
  const { view, tuning } = viewStore.getState();
  const asked = Object.values(viewInAddress(view)).some((value) => value !== null);
  if (asked || tuning.skinTone !== DEFAULT_TUNING.skinTone) return () => {};
  const poster = new Image();
  poster.className = 'frame-poster';
  poster.alt = '';
  poster.style.aspectRatio = String(POSTER_ASPECT);
  poster.src = POSTER;
  root.querySelector('.stage-fit')?.append(poster);
  return () => poster.remove();
}

/** Nothing is open but list and card. */
function isPlain(): boolean {
  if (embedded) return true;
  const { view } = viewStore.getState();
  const { open } = layoutStore.getState();
  const { lesson, write, projector, quiz, handout, paint, edit, '#lesson': carried } = address();
  const tool = lesson ?? write ?? quiz ?? handout ?? paint ?? carried;
  // Where there is room for one panel only a selection brings up the card.
  const card = view.select.length > 0 || view.card !== null;
  return tool === null && !projector && !edit && (open.card || !card);
}

/** As the tab has it. Another language than the document's comes with the page. */
function title(): HTMLElement {
  const heading = document.createElement('h1');
  heading.className = 'page-title';
  const { language } = firstLanguage(currentAddress().search, readSetting('language'), navigator.languages);
  if (language === document.documentElement.lang) heading.textContent = document.title.split(':')[0] ?? '';
  return heading;
}

function element(className: string, data: Readonly<Record<string, string | undefined>> = {}): HTMLElement {
  const div = document.createElement('div');
  div.className = className;
  for (const [key, value] of Object.entries(data)) if (value !== undefined) div.dataset[key] = value;
  return div;
}
