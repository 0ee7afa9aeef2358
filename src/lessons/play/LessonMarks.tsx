import { useEffect, useMemo, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import type { Leg, Point } from '../../leg/Leg';
import { legStore } from '../../leg/legStore';
import { contentStore } from '../../patterns/contentStore';
import { PointPlaces } from '../../patterns/pointPlaces';
import { freeBox, onFrame } from '../../scene/canvas';
import { placeOnPage } from '../../scene/placeOnPage';
import { boneOffset, explodeOffset } from '../../view/explodeOffset';
import { redraw } from '../../view/redraw';
import type { Language } from '../../words/languages';
import type { LessonMark } from '../lessonSchema';
import { lessonWords } from '../lessonWords';
import { type MarkBox, placeMarks } from './markPlaces';

interface LessonMarksProps {
  marks: readonly LessonMark[];
  language: Language;
}

/** What a step points at: words beside the leg, each with a line to its place. They follow the leg, frame by frame. */
export function LessonMarks({ marks, language }: LessonMarksProps) {
  const leg = useStore(legStore, (state) => state.leg);
  const layer = useRef<HTMLDivElement>(null);
  const points = useMemo(() => (leg ? marks.map((mark) => placeOf(mark, leg)) : []), [leg, marks]);
  useEffect(() => {
    const element = layer.current;
    if (!element || points.length === 0) return;
    const follow = () => layOut(element, points);
    const stop = onFrame(follow);
    follow();
    redraw();
    return stop;
  }, [points]);
  if (marks.length === 0) return null;
  return createPortal(
    <div ref={layer} className="lesson-marks">
      <svg className="lesson-mark-lines" aria-hidden="true">
        {marks.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks have no names and never change places while shown
          <g key={at}>
            <line className="lesson-mark-halo" />
            <line className="lesson-mark-line" />
            <circle className="lesson-mark-dot" r={3.5} />
          </g>
        ))}
      </svg>
      <ul>
        {marks.map((mark, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={at} className="lesson-mark" style={{ visibility: 'hidden' }}>
            {lessonWords(mark.text, language)}
          </li>
        ))}
      </ul>
    </div>,
    // Within the page's main part, where a screen reader looks for it.
    document.querySelector('.stage') ?? document.body,
  );
}

/** Leg space as modelled, metres, where what it is on stands at the moment; null for a trigger point that is in no muscle of this leg. */
type MarkPlace = () => Point | null;

function placeOf({ at }: LessonMark, leg: Leg): MarkPlace {
  if ('point' in at) return () => at.point;
  if ('landmark' in at) {
    const point = leg.landmarks[at.landmark];
    return () => (point ? moved(point, boneOffset(point)) : null);
  }
  const entry = contentStore.getState().index.points.get(at.trp);
  const point = entry && placesOf(leg).placeOf(entry.point, entry.muscle.id)?.point;
  return () => (entry && point ? moved(point, explodeOffset(entry.muscle.id)) : null);
}

function moved([x, y, z]: Point, [dx, dy, dz]: Point): Point {
  return [x + dx, y + dy, z + dz];
}

let places: { leg: Leg; places: PointPlaces } | null = null;

function placesOf(leg: Leg): PointPlaces {
  if (places?.leg !== leg) places = { leg, places: new PointPlaces(leg) };
  return places.places;
}

function layOut(layer: HTMLElement, points: readonly MarkPlace[]): void {
  const free = freeBox();
  if (!free) return;
  const labels = [...layer.querySelectorAll<HTMLElement>('.lesson-mark')];
  const lines = [...layer.querySelectorAll('g')];
  const boxes: MarkBox[] = points.flatMap((placeNow, at) => {
    const point = placeNow();
    const anchor = point && placeOnPage(point);
    const label = labels[at];
    return anchor && label
      ? [{ at, x: anchor.x, y: anchor.y, width: label.offsetWidth, height: label.offsetHeight }]
      : [];
  });
  const placed = new Map(placeMarks(boxes, free).map((place) => [place.at, place]));
  labels.forEach((label, at) => {
    const place = placed.get(at);
    label.style.visibility = place ? 'visible' : 'hidden';
    if (place) label.style.transform = `translate(${place.left}px, ${place.top}px)`;
    const line = lines[at];
    if (!line) return;
    line.style.visibility = place ? 'visible' : 'hidden';
    if (!place) return;
    for (const one of line.querySelectorAll('line')) {
      one.setAttribute('x1', String(place.x));
      one.setAttribute('y1', String(place.y));
      one.setAttribute('x2', String(place.lineX));
      one.setAttribute('y2', String(place.lineY));
    }
    line.querySelector('circle')?.setAttribute('cx', String(place.x));
    line.querySelector('circle')?.setAttribute('cy', String(place.y));
  });
}
