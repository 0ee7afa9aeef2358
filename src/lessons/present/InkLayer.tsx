import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { INK_EDGE, INK_WIDTH, type InkFrame, inkPath, placeOfSpot, spotAt } from './ink';
import type { Presenting } from './Presenting';
import type { InkLine, Spot } from './presented';

export type Tool = 'laser' | 'pen' | null;

interface InkLayerProps {
  presenting: Presenting;
  /** Where the canvas stands in this window; null while it is not known. */
  frame: InkFrame | null;
  tool: Tool;
  colour: string;
}

/** What the pen has drawn and where the laser points, over the picture; takes the pointer while one of the two is in hand. */
export function InkLayer({ presenting, frame, tool, colour }: InkLayerProps) {
  const ink = useStore(presenting.store, ({ presented }) => presented.ink);
  const dot = useRef<HTMLDivElement>(null);
  const draft = useRef<SVGPathElement>(null);
  const line = useRef<Spot[] | null>(null);
  const [origin, setOrigin] = useState({ x: 0, y: 0 });
  const holder = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const box = holder.current?.getBoundingClientRect();
    if (box)
      setOrigin((now) => (now.x === box.left && now.y === box.top ? now : { x: box.left, y: box.top }));
  });
  // Positions are those of the layer, not of the window.
  const local = frame && { ...frame, middleX: frame.middleX - origin.x, middleY: frame.middleY - origin.y };

  useEffect(() => {
    // By hand: a laser moves with every pointer event, and nothing else on the page must.
    const follow = ({ laser }: { laser: Spot | null }) => {
      const element = dot.current;
      if (!element) return;
      element.style.visibility = laser && local ? 'visible' : 'hidden';
      if (!laser || !local) return;
      const { x, y } = placeOfSpot(local, laser);
      element.style.transform = `translate(${x}px, ${y}px)`;
    };
    follow(presenting.store.getState());
    return presenting.store.subscribe(follow);
  });

  if (!local || !frame) return <div ref={holder} className="ink-layer" />;
  const spotOf = (event: PointerEvent) => spotAt(frame, event.clientX, event.clientY);
  const finish = () => {
    const spots = line.current;
    line.current = null;
    draft.current?.setAttribute('d', '');
    if (!spots) return;
    presenting.change({ ink: [...presenting.store.getState().presented.ink, { colour, spots }] });
  };
  return (
    <div
      ref={holder}
      className="ink-layer"
      data-tool={tool ?? undefined}
      onPointerDown={(event) => {
        if (tool !== 'pen' || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        line.current = [spotOf(event)];
        draft.current?.setAttribute('d', inkPath({ colour, spots: line.current }, local));
      }}
      onPointerMove={(event) => {
        if (tool === 'laser') presenting.point(spotOf(event));
        if (tool !== 'pen' || !line.current) return;
        line.current.push(spotOf(event));
        draft.current?.setAttribute('d', inkPath({ colour, spots: line.current }, local));
      }}
      onPointerUp={finish}
      onPointerCancel={finish}
      onPointerLeave={() => {
        if (tool === 'laser') presenting.point(null);
      }}
    >
      <svg className="ink-lines" aria-hidden="true">
        {ink.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names and keep their order
          <InkPath key={at} line={one} frame={local} />
        ))}
        <path ref={draft} className="ink-line" stroke={colour} strokeWidth={INK_WIDTH * local.height} />
      </svg>
      <div ref={dot} className="ink-laser" />
    </div>
  );
}

function InkPath({ line, frame }: { line: InkLine; frame: InkFrame }) {
  const d = inkPath(line, frame);
  return (
    <>
      <path className="ink-line" d={d} stroke="#ffffff" strokeWidth={INK_EDGE * frame.height} />
      <path className="ink-line" d={d} stroke={line.colour} strokeWidth={INK_WIDTH * frame.height} />
    </>
  );
}
