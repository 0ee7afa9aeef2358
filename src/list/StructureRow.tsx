import { ChevronRight, ScanSearch } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { lookAlikeStore, startLookAlikes } from '../patterns/lookAlikeStore';
import { usePatternColour } from '../patterns/patternColours';
import { linearRgb } from '../patterns/zoneColours';
import type { StructureNode } from '../scene/structures/structureTree';
import { setShow } from '../view/actions';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { AlikeSwitch } from './AlikeSwitch';
import { PatternSwitch } from './PatternSwitch';

interface StructureRowProps {
  node: StructureNode;
  isExpanded: boolean;
}

/** What stands in one row of the structure list. Subscribes to its own points only. */
export function StructureRow({ node, isExpanded }: StructureRowProps) {
  const hovered = useStore(viewStore, ({ hover }) => hover === node.key);
  if (node.kind === 'note') return <NoteRow node={node} />;
  return (
    <div className="row" data-kind={node.kind} data-hover={hovered || undefined}>
      <RowLead node={node} isExpanded={isExpanded} />
      <span className="row-name">
        {node.name}
        {node.kind === 'point' && node.detail !== '' && <span className="row-detail"> {node.detail}</span>}
        {!node.inModel && node.kind === 'muscle' && (
          <span className="row-detail"> {text('list.notInModel')}</span>
        )}
      </span>
      <RowSwitches node={node} />
    </div>
  );
}

/** In place of rows that are on their way, or did not come. */
function NoteRow({ node }: { node: StructureNode }) {
  const failed = useStore(lookAlikeStore, ({ status }) => status === 'failed');
  return (
    <div className="row" data-kind="note">
      <span className="row-lead" />
      <span className="row-name row-detail">{node.name}</span>
      {failed && (
        <Button className="text-button" onPress={() => void startLookAlikes()}>
          {text('error.retry')}
        </Button>
      )}
    </div>
  );
}

function RowLead({ node, isExpanded }: StructureRowProps) {
  if (node.kind === 'point') return <PointMark points={node.points} />;
  if (node.children.length === 0) return <span className="row-lead" />;
  return (
    <Button
      slot="chevron"
      className="row-lead row-chevron"
      // The name of the row is read after it.
      aria-label={text(isExpanded ? 'list.collapse' : 'list.expand')}
    >
      <ChevronRight aria-hidden="true" size="1em" />
    </Button>
  );
}

/** The classical X; while its pattern is on, on a disc in the colour that is on the skin. */
function PointMark({ points }: { points: readonly string[] }) {
  const colour = usePatternColour(points);
  return (
    <span className="row-lead">
      <svg
        className="row-mark"
        data-on={colour !== null || undefined}
        viewBox="-8 -8 16 16"
        aria-hidden="true"
      >
        {colour && <circle r="6.5" fill={colour.core} stroke={colour.contour} />}
        <path
          d="M-2.6 -2.6 2.6 2.6 M2.6 -2.6 -2.6 2.6"
          stroke={colour ? inkOn(colour.core) : 'currentColor'}
        />
      </svg>
    </span>
  );
}

/** White or black, whichever stands out on `hex` (relative luminance of WCAG 2). */
function inkOn(hex: string): string {
  const [r, g, b] = linearRgb(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? '#000000' : '#ffffff';
}

function RowSwitches({ node }: { node: StructureNode }) {
  if (node.drawing !== undefined)
    return (
      <span className="row-actions">
        <AlikeSwitch drawing={node.drawing} name={node.label} />
      </span>
    );
  if (node.points.length === 0) return null;
  const label = node.kind === 'point' ? node.label : text('list.allOf', { name: node.label });
  return (
    <span className="row-actions">
      <Button
        className="row-alone"
        aria-label={text(node.points.length === 1 ? 'list.alone' : 'list.aloneAll', { name: node.label })}
        onPress={() => setShow(node.points)}
      >
        <ScanSearch aria-hidden="true" size="1em" />
      </Button>
      <PatternSwitch points={node.points} label={label} />
    </span>
  );
}
