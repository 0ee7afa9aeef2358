import { addAfterEffect, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { Vector3 } from 'three';
import type { Leg, Point } from '../../leg/Leg';
import { type LegSide, onSide } from '../../leg/legSides';
import { contentStore } from '../../patterns/contentStore';
import { vesselStore } from '../../patterns/vesselStore';
import { onSlice } from '../../view/onSlice';
import { viewStore } from '../../view/store';
import { veilStore } from '../../view/veilStore';
import { languageStore } from '../../words/text';
import { courseStore } from '../courses/courseStore';
import { LabelView } from './LabelView';
import { onCanvas } from './onCanvas';
import type { LegSighting } from './seenLabels';
import { watchSurroundings } from './surroundings';
import { visiblePoints } from './visiblePoints';

/** What is seen at a place of the window, under the skin; null where nothing is, undefined while that cannot be told quickly. */
export type SightAt = (clientX: number, clientY: number) => LegSighting | null | undefined;

interface LabelsProps {
  leg: Leg;
  sightAt: SightAt;
}

/** Looked for what is seen this long after the last frame, milliseconds. */
const REST_MS = 160;
/** Rays for one look, and how long they may keep the page busy at a time. */
const RAYS = 1500;
const SLICE_MS = 7;

/** Names beside the leg. Placed after each frame that is drawn, and when they or what stands around them changes; React renders this once per leg. */
function Labels({ leg, sightAt }: LabelsProps) {
  const camera = useThree((state) => state.camera);
  const canvas = useThree((state) => state.gl.domElement);

  useEffect(() => {
    const parent = canvas.parentElement;
    if (!parent) return;
    const view = new LabelView(leg, parent, () => again());
    let next = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let stopLooking = () => {};
    const write = (resting: boolean) =>
      view.write(camera, { width: canvas.clientWidth, height: canvas.clientHeight }, resting);
    const sightOf = (point: Point, side: LegSide) => {
      const { left, top } = canvas.getBoundingClientRect();
      const size = { width: canvas.clientWidth, height: canvas.clientHeight };
      const { x, y } = onCanvas(new Vector3(...onSide(point, side)), camera, size);
      return sightAt(left + x, top + y) ?? null;
    };
    const afterFrame = () => {
      cancelAnimationFrame(next);
      next = 0;
      write(false);
      clearTimeout(rest);
      stopLooking();
      rest = setTimeout(() => {
        if (!view.wantsSight()) {
          write(true);
          return;
        }
        stopLooking = look(canvas, sightAt, (seen) => {
          view.setSeen(seen, sightOf, camera);
          write(true);
        });
      }, REST_MS);
    };
    // What only the names show needs no picture of the leg.
    const again = () => {
      next ||= requestAnimationFrame(afterFrame);
    };
    const stops = [
      addAfterEffect(afterFrame),
      onSlice(viewStore, ({ view, hover }) => [view, hover], again),
      onSlice(veilStore, ({ names }) => names, again),
      onSlice(contentStore, ({ index }) => index, again),
      onSlice(courseStore, ({ structures }) => structures, again),
      onSlice(vesselStore, ({ vessels }) => vessels, again),
      onSlice(languageStore, ({ language }) => language, again),
      watchSurroundings(view.layer.element, again),
    ];
    again();
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(next);
      clearTimeout(rest);
      stopLooking();
      view.dispose();
    };
  }, [leg, camera, canvas, sightAt]);
  return null;
}

export default Labels;

/** Cast a grid of rays over the canvas, a few milliseconds at a time; `done` is told what is seen where. Returns what stops it. */
function look(
  canvas: HTMLElement,
  sightAt: SightAt,
  done: (seen: ReadonlyMap<string, LegSighting>) => void,
): () => void {
  const box = canvas.getBoundingClientRect();
  const step = Math.max(8, Math.sqrt((box.width * box.height) / RAYS / 3));
  const columns = Math.floor(box.width / step);
  const count = columns * Math.floor(box.height / step);
  const cells: (LegSighting | null)[] = [];
  let handle: ReturnType<typeof setTimeout> | undefined;
  const slice = () => {
    const end = performance.now() + SLICE_MS;
    while (cells.length < count && performance.now() < end) {
      const at = cells.length;
      const sighting = sightAt(
        box.left + ((at % columns) + 0.5) * step,
        box.top + (Math.floor(at / columns) + 0.5) * step,
      );
      if (sighting === undefined) {
        handle = setTimeout(slice, 200);
        return;
      }
      cells.push(sighting);
    }
    if (cells.length < count) handle = setTimeout(slice);
    else done(visiblePoints({ columns, cells }));
  };
  slice();
  return () => clearTimeout(handle);
}
