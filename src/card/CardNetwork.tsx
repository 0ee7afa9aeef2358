import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Switch } from 'react-aria-components/Switch';
import { useStore } from 'zustand';
import { usePatternColour } from '../patterns/patternColours';
import type { Muscle } from '../patterns/schema';
import { toggleTrps } from '../view/actions';
import { viewStore } from '../view/store';
import { list, text } from '../words/text';
import type { RelatedTarget, Relation } from './cardModel';
import {
  leftOf,
  lineHead,
  type NetworkFrame,
  type NetworkNode,
  networkLines,
  networkOf,
  type Tie,
  tiesOf,
} from './network';
import { goTo, leadsSomewhere } from './relatedTarget';
import './CardNetwork.css';

interface CardNetworkProps {
  muscle: Muscle;
  relations: readonly Relation[];
}

/** What goes with a muscle, drawn: the muscle above, the others in two columns, a line for each way they go together. Each is the switch of its patterns. */
export function CardNetwork({ muscle, relations }: CardNetworkProps) {
  const nodes = networkOf(muscle.id, relations);
  const here = {
    id: muscle.id,
    name: muscle.english,
    select: [muscle.id],
    points: muscle.points.map(({ id }) => id),
  };
  const rows = leftOf(nodes.length);
  return (
    <div className="network">
      <p className="card-lead">{text('network.lead')}</p>
      <div className="network-here">
        <Node target={here} label={text('list.allOf', { name: here.name })} />
      </div>
      <div className="network-nodes" style={{ '--rows': rows } as CSSProperties}>
        <Lines nodes={nodes} />
        <ul className="network-list" aria-label={text('network.label', { name: muscle.english })}>
          {nodes.map((node, at) => (
            <li
              key={node.id}
              className="network-item"
              data-side={nodes.length === 1 ? 'only' : at < rows ? 'left' : 'right'}
            >
              <Node target={node} label={labelOf(node)} />
            </li>
          ))}
        </ul>
      </div>
      <ul className="network-legend" aria-hidden="true">
        {tiesOf(nodes).map((tie) => (
          <li key={tie.label}>
            <Sample tie={tie} />
            {text(tie.label)}
          </li>
        ))}
      </ul>
    </div>
  );
}

const labelOf = ({ name, ties }: NetworkNode) =>
  text('network.node', { name, relation: list(ties.map(({ label }) => text(label))) });

/** A name with its disc at the end of the line: the switch of its patterns, or the way to it where it has none. */
function Node({ target, label }: { target: RelatedTarget; label: string }) {
  const { name, points } = target;
  const state = useStore(viewStore, ({ view }) => {
    const on = points.filter((id) => view.show.includes(id)).length;
    return on === 0 ? 'off' : on === points.length ? 'on' : 'some';
  });
  const colour = usePatternColour(points);
  const inside = (
    <>
      <span
        className="network-disc"
        style={colour ? ({ '--disc': colour.core } as CSSProperties) : undefined}
        aria-hidden="true"
      />
      <span className="network-name">{name}</span>
    </>
  );
  if (points.length > 0)
    return (
      <Switch
        className="network-node"
        aria-label={label}
        isSelected={state === 'on'}
        onChange={() => toggleTrps(points, state !== 'on')}
        data-some={state === 'some' || undefined}
      >
        {inside}
      </Switch>
    );
  if (!leadsSomewhere(target)) return <span className="network-node network-plain">{inside}</span>;
  return (
    <Button className="network-node network-plain" aria-label={label} onPress={() => goTo(target)}>
      {inside}
    </Button>
  );
}

/** The lines, drawn to the size that the two columns have taken. */
function Lines({ nodes }: { nodes: readonly NetworkNode[] }) {
  const svg = useRef<SVGSVGElement>(null);
  const [frame, setFrame] = useState<NetworkFrame | null>(null);
  useLayoutEffect(() => {
    const box = svg.current?.parentElement;
    if (!box) return;
    // Only when the card, the type or the folding changes its size.
    const watch = new ResizeObserver(() => {
      const list = getComputedStyle(box.children[1] ?? box);
      setFrame({
        width: box.clientWidth,
        height: box.clientHeight,
        gutter: Number.parseFloat(list.columnGap) || 0,
        lead: Number.parseFloat(getComputedStyle(box).marginTop) || 0,
      });
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  const show = useStore(viewStore, ({ view }) => view.show);
  const on = new Set(
    nodes.filter(({ points }) => points.some((id) => show.includes(id))).map(({ id }) => id),
  );
  return (
    <svg ref={svg} className="network-lines" aria-hidden="true">
      {frame !== null &&
        networkLines(nodes, frame).map(({ node, tie, path, head }) => (
          <g key={`${node} ${tie.label}`} data-bond={tie.bond} data-on={on.has(node) || undefined}>
            <path className="network-line" d={path} />
            {head !== null && <path className="network-head" d={head} />}
          </g>
        ))}
    </svg>
  );
}

/** A line of this kind, for the legend. */
function Sample({ tie }: { tie: Tie }) {
  const head = lineHead(tie.end, 30, 5);
  return (
    <svg className="network-sample" viewBox="0 0 32 10" aria-hidden="true">
      <g data-bond={tie.bond}>
        <path className="network-line" d="M2 5H30" />
        {head !== null && <path className="network-head" d={head} />}
      </g>
    </svg>
  );
}
