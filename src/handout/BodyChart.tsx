import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { arrivedLeg } from '../leg/arrivedLeg';
import { contentStore } from '../patterns/contentStore';
import { causeOf } from '../view/sayError';
import { number, text } from '../words/text';
import { type ChartDrawing, type ChartView, chartDrawing, pathOf } from './chartDrawing';
import type { Paper } from './paper';
import { SheetFoot } from './SheetFoot';
import { SheetNameLine } from './SheetHead';
import { SheetPage } from './SheetPages';

interface BodyChartProps {
  paper: Paper;
  onPages: (count: number) => void;
}

/** Millimetres on paper per metre of the leg: two rows of legs on either paper. */
const SCALE: Readonly<Record<Paper, number>> = { a4: 94, letter: 86 };
/** Soles are drawn larger: they are small and much is felt there. */
const SOLE_SCALE = 2.5;

/** Both legs in outline from all sides, to draw on. */
export function BodyChart({ paper, onPages }: BodyChartProps) {
  const { content } = useStore(contentStore);
  const [drawing, setDrawing] = useState<Record<ChartView, ChartDrawing> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    arrivedLeg().then(
      (leg) => {
        if (!gone) setDrawing(chartDrawing(leg));
      },
      (error: unknown) => {
        if (!gone) setProblem(causeOf(error));
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  useEffect(() => onPages(drawing ? 1 : 0), [drawing, onPages]);
  if (problem !== null) return <p className="handout-notice">{text('handout.noLeg', { cause: problem })}</p>;
  if (!drawing) return <p className="handout-notice">{text('handout.preparing')}</p>;

  const mm = SCALE[paper];
  const foot = <SheetFoot content={content} page={1} of={1} also={text('chart.credit')} />;
  return (
    <SheetPage paper={paper} foot={foot}>
      <header className="sheet-head">
        <SheetNameLine kicker="" />
        <h1 className="sheet-title">{text('chart.title')}</h1>
        <p className="chart-how">{text('chart.how')}</p>
      </header>
      <div className="chart-scales">
        <PainScale label={text('chart.now')} />
        <PainScale label={text('chart.week')} />
      </div>
      <div className="chart-row">
        <Pair drawing={drawing.front} mm={mm} title={text('chart.front')} />
        <Pair drawing={drawing.back} mm={mm} title={text('chart.back')} swapped />
        <Pair drawing={drawing.sole} mm={mm * SOLE_SCALE} title={text('chart.soles')} apartMm={5} />
      </div>
      <div className="chart-row">
        <Single drawing={drawing.outer} mm={mm} title={text('chart.right')} what={text('chart.outer')} />
        <Single drawing={drawing.inner} mm={mm} title={text('chart.right')} what={text('chart.inner')} />
        <Single
          drawing={drawing.inner}
          mm={mm}
          title={text('chart.left')}
          what={text('chart.inner')}
          mirrored
        />
        <Single
          drawing={drawing.outer}
          mm={mm}
          title={text('chart.left')}
          what={text('chart.outer')}
          mirrored
        />
      </div>
    </SheetPage>
  );
}

/** 0 to 10, to be ringed. */
function PainScale({ label }: { label: string }) {
  return (
    <div className="chart-scale">
      <p>
        {text('chart.scale')} <strong>{label}</strong>
      </p>
      <ol>
        {Array.from({ length: 11 }, (_, level) => level).map((level) => (
          <li key={level}>{number(level)}</li>
        ))}
      </ol>
      <p className="chart-scale-ends">
        <span>{text('chart.scaleNone')}</span>
        <span>{text('chart.scaleWorst')}</span>
      </p>
    </div>
  );
}

interface DrawnProps {
  drawing: ChartDrawing;
  /** Millimetres on paper per metre. */
  mm: number;
  mirrored?: boolean;
}

function Lines({ drawing, mm, mirrored = false }: DrawnProps) {
  return (
    <g className="chart-lines" transform={mirrored ? 'scale(-1 1)' : undefined}>
      <path className="chart-mark" d={pathOf(drawing.marks, mm)} />
      <path className="chart-outline" d={pathOf(drawing.outlines, mm)} />
      <path d={pathOf(drawing.lines, mm)} />
    </g>
  );
}

interface PairProps extends DrawnProps {
  title: string;
  /** From behind the body's right is on the right. */
  swapped?: boolean;
  /** Space between the two where they do not meet in the midline. */
  apartMm?: number;
}

/** Both legs beside each other as on one body. */
function Pair({ drawing, mm, title, swapped = false, apartMm = 0 }: PairProps) {
  const reach = Math.max(Math.abs(drawing.left), Math.abs(drawing.left + drawing.width)) * mm + apartMm / 2;
  const [first, second] = swapped ? ['left', 'right'] : ['right', 'left'];
  const shift = apartMm / 2;
  const { midline } = drawing;
  const outwards = swapped ? 1 : -1;
  return (
    <figure className="chart-figure">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`${-reach} ${drawing.top * mm} ${2 * reach} ${drawing.height * mm}`}
        style={{ width: `${2 * reach}mm`, height: `${drawing.height * mm}mm` }}
        role="img"
        aria-label={title}
      >
        <g transform={`translate(${outwards * shift} 0)`}>
          <Lines drawing={drawing} mm={mm} />
        </g>
        <g transform={`translate(${-outwards * shift} 0)`}>
          <Lines drawing={drawing} mm={mm} mirrored />
        </g>
        {midline && (
          <g className="chart-lines">
            <path className="chart-mark" d={`M0 ${midline.waist * mm}V${midline.fold * mm}`} />
            <path d={`M0 ${midline.fold * mm}V${midline.legs * mm}`} />
          </g>
        )}
      </svg>
      <p className="chart-sides">
        <span>{text(`chart.${first === 'right' ? 'right' : 'left'}`)}</span>
        <span>{text(`chart.${second === 'right' ? 'right' : 'left'}`)}</span>
      </p>
    </figure>
  );
}

interface SingleProps extends DrawnProps {
  title: string;
  what: string;
}

function Single({ drawing, mm, title, what, mirrored = false }: SingleProps) {
  const left = mirrored ? -(drawing.left + drawing.width) : drawing.left;
  return (
    <figure className="chart-figure">
      <figcaption>
        {title}, {what}
      </figcaption>
      <svg
        viewBox={`${left * mm} ${drawing.top * mm} ${drawing.width * mm} ${drawing.height * mm}`}
        style={{ width: `${drawing.width * mm}mm`, height: `${drawing.height * mm}mm` }}
        role="img"
        aria-label={`${title}, ${what}`}
      >
        <Lines drawing={drawing} mm={mm} mirrored={mirrored} />
      </svg>
    </figure>
  );
}
