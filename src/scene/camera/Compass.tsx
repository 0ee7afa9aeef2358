import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { useStore } from 'zustand';
import { setView } from '../../view/actions';
import type { ViewState } from '../../view/state';
import { viewStore } from '../../view/store';
import { text, type Words } from '../../words/text';
import { useWords } from '../../words/useWords';
import { type CameraPose, followPose } from './cameraPose';
import { directionsOf, facing, legDirection, seenFrom, VIEW_FROM } from './compassAxes';
import './Compass.css';

/** Length of an axis, as a share of half the compass. */
const REACH = 0.72;

/**
 * Which way the leg is turned: six labelled directions of the body, moved outside React as the camera moves.
 * A direction that has a named view goes there.
 */
export function Compass() {
  const root = useRef<HTMLDivElement>(null);
  const side = useStore(viewStore, ({ view }) => view.side);
  const words = useWords();
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    return followPose((pose) => drawCompass(element, pose, side, words));
  }, [side, words]);
  return (
    <Group
      ref={root}
      className="compass"
      aria-label={text('compass.labelOf', { body: text(`compass.body.${side}`) })}
    >
      <svg className="compass-axes" viewBox="-1 -1 2 2" aria-hidden="true">
        <circle className="compass-ring" r="0.97" />
        {directionsOf(side).map((direction) => (
          <line key={direction} data-axis={direction} />
        ))}
        <circle className="compass-hub" r="0.07" />
      </svg>
      {directionsOf(side).map((direction) => {
        const letter = text(`compass.${direction}.letter`);
        const view = VIEW_FROM[direction];
        const name = text(`compass.${direction}`);
        return view === null ? (
          <span key={direction} className="compass-label" data-direction={direction} title={name}>
            {letter}
          </span>
        ) : (
          <Button
            key={direction}
            className="compass-label"
            data-direction={direction}
            aria-label={text('compass.goto', { direction: name })}
            onPress={() => setView(view)}
          >
            {letter}
          </Button>
        );
      })}
      <p className="compass-facing" data-facing aria-hidden="true" />
    </Group>
  );
}

/** Letters nearer to each other than this, in halves of the compass, cannot both be read. */
const LETTER_APART = 0.34;

function drawCompass(element: HTMLElement, pose: CameraPose, side: ViewState['side'], words: Words): void {
  const ends = directionsOf(side).map((direction) => ({
    direction,
    seen: seenFrom(pose, legDirection(direction, side)),
  }));
  for (const { direction, seen } of ends) {
    const { x, y, z } = seen;
    const line = element.querySelector(`[data-axis="${direction}"]`);
    line?.setAttribute('x2', (x * REACH * 0.78).toFixed(3));
    line?.setAttribute('y2', (-y * REACH * 0.78).toFixed(3));
    const label = element.querySelector<HTMLElement>(`[data-direction="${direction}"]`);
    if (!label) continue;
    label.style.setProperty('--x', (x * REACH).toFixed(3));
    label.style.setProperty('--y', (-y * REACH).toFixed(3));
    label.style.setProperty('--near', ((z + 1) / 2).toFixed(3));
    line?.setAttribute('opacity', (0.25 + 0.5 * ((z + 1) / 2)).toFixed(2));
    // Where two letters fall together the far one steps back.
    const covered = ends.some(
      ({ seen: other }) => other.z > z + 1e-6 && REACH * Math.hypot(other.x - x, other.y - y) < LETTER_APART,
    );
    label.toggleAttribute('data-behind', covered);
    label.toggleAttribute('data-front', z > 0.9);
    label.style.zIndex = String(Math.round(z * 10) + 10);
  }
  const caption = element.querySelector('[data-facing]');
  const word = words.text(`compass.${facing(pose, side)}`);
  if (caption && caption.textContent !== word) caption.textContent = word;
}
