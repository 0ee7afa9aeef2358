import type { Leg } from '../leg/Leg';
import { legStore } from '../leg/legStore';
import { fetchLeg } from '../leg/loadLeg';
import { dotsOn } from '../patterns/bakedDots';
import type { BakedPatterns } from '../patterns/bakedPatterns';
import { type BakedComing, startBaked } from '../patterns/fetchBaked';
import { drawnSkin } from '../view/skinShare';
import { DEFAULT_VIEW, type ViewState } from '../view/state';
import { viewStore } from '../view/store';
import { fullPixelRatio } from './CanvasResolution';
import type { Frame } from './camera/fit';
import { standAt } from './camera/standAt';
import { type LegScene, legScene } from './LegScene';
import { markPicture } from './pictureMarks';
import { FirstZones, type ZoneSlots } from './skin/FirstZones';
import type { SkinScene } from './skin/SkinScene';
import { setDots } from './skin/skinUniforms';

/** A skin that shows less than this of itself is not what a person sees first. */
const SEEN_FROM = 0.5;

/** The canvas and the room that the page will leave to the leg in it, CSS pixels. */
export interface FirstFrame extends Frame {
  /** The canvas is put in here. */
  holder: HTMLElement;
}

let given = false;

/** The page has come and draws: what has not been drawn by now is left to it. */
export function leaveFirstPicture(): void {
  given = true;
}

/**
 * Draw the leg with its patterns by three alone, before there is a page: the skin, opaque, as the view looks at it. What shows more than that (muscles, a cut,
 * names) is left to the page, and so is a leg that cannot be had.
 * @param place null where the page will leave the leg another room than can be known now
 * @returns resolves when it is drawn, or will not be
 */
export async function drawFirstPicture(place: FirstFrame | null): Promise<void> {
  const { view } = viewStore.getState();
  const coming = fetchLeg();
  const files = startBaked();
  if (place === null || !isSkinAlone(view)) return;
  const { holder, ...frame } = place;
  // The card makes its context while the leg comes.
  const scene = sceneOrNull();
  if (scene === null) return;
  const slots = slotsOf(view);
  await coming;
  const { leg } = legStore.getState();
  const baked = await patternsOf(view.show, files);
  const zoneSlots = await slots;
  if (!leg || baked === null || zoneSlots === null || given || viewStore.getState().view !== view) return;
  scene.canvas.setAttribute('aria-hidden', 'true');
  holder.append(scene.canvas);
  const vertexCount = leg.skin.geometry.getAttribute('position').count;
  draw(scene, leg, baked, new FirstZones(baked, view.show, zoneSlots, vertexCount), view, frame);
  scene.alone = true;
  markPicture('leg:first-frame');
  markPicture('leg:full-frame');
}

/** The page shows nothing but the skin, and what is on it, to somebody who asks for this view. */
function isSkinAlone(view: ViewState): boolean {
  return (
    drawnSkin(view) >= SEEN_FROM &&
    view.explode === 0 &&
    view.section === null &&
    view.trp === null &&
    view.view !== 'sole' &&
    view.projection === DEFAULT_VIEW.projection &&
    view.labels === DEFAULT_VIEW.labels &&
    !view.overlap &&
    !view.landmarks &&
    !view.attachments
  );
}

function sceneOrNull(): LegScene | null {
  try {
    return legScene();
  } catch {
    // The page says so.
    return null;
  }
}

/** The files that hold these patterns; null when there are none. */
async function patternsOf(show: readonly string[], coming: BakedComing): Promise<BakedPatterns[] | null> {
  const files: BakedPatterns[] = [];
  for (const which of ['first', 'rest'] as const) {
    const baked = await coming[which];
    if (baked === null) return null;
    files.push(baked);
    if (show.every((id) => files.some(({ fields }) => fields.has(id)))) return files;
  }
  return null;
}

/** Which muscle has which colour: known at first sight, else a script of its own; null when that does not come. */
async function slotsOf({ show }: ViewState): Promise<ZoneSlots | null> {
  if (show === DEFAULT_VIEW.show) return (muscles) => new Map(muscles.map((muscle) => [muscle, 0]));
  return import('../patterns/zoneSlots').then(
    ({ zoneSlots }) => zoneSlots,
    () => null,
  );
}

function draw(
  scene: LegScene,
  leg: Leg,
  baked: BakedPatterns[],
  zones: FirstZones,
  view: ViewState,
  frame: Frame,
): void {
  const { renderer, camera, lamps } = scene;
  const { tuning } = viewStore.getState();
  const skin = scene.skinOf(leg);
  spread(skin, leg, baked);
  skin.setZones(zones.composite, zones);
  skin.setOpacity(1, false);
  skin.tune(tuning);
  lamps.tune(tuning);
  standAt(camera, leg, view, frame);
  lamps.turn(camera.quaternion);
  renderer.setPixelRatio(fullPixelRatio());
  renderer.setSize(frame.width, frame.height);
  zones.draw(renderer);
  skin.look(renderer, camera);
  renderer.render(scene.scene, camera);
}

function spread(skin: SkinScene, leg: Leg, baked: BakedPatterns[]): void {
  const dots = baked.find(({ dots }) => dots !== null)?.dots;
  if (!dots || dots.pitchM !== viewStore.getState().tuning.stipplePitchM) return;
  setDots(skin.uniforms, dotsOn(leg, dots));
}
