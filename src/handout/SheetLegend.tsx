import { dotColour, SKIN_TONES } from '../patterns/zoneColours';
import { text } from '../words/text';
import type { SheetMuscle } from './sheetModel';

/** What tones, dots, signs and X mean. */
export function SheetLegend({ muscles, tone }: { muscles: readonly SheetMuscle[]; tone: number }) {
  return (
    <div className="sheet-legend">
      <SheetLegendRows muscles={muscles} tone={tone} />
      <SheetLegendWords muscles={muscles} />
    </div>
  );
}

/** A row for each muscle, with the letter that its signs begin with. */
export function SheetLegendRows({ muscles, tone }: { muscles: readonly SheetMuscle[]; tone: number }) {
  return (
    <ul className="sheet-legend-rows">
      {muscles.map(({ muscle, letter, colour }) => (
        <li key={muscle.id} className="sheet-legend-row">
          <svg viewBox="0 0 44 12" aria-hidden="true">
            <rect width="20" height="12" rx="2" fill={SKIN_TONES[tone]} />
            <rect x="2.5" y="2" width="15" height="8" rx="4" fill={colour?.core} stroke={colour?.contour} />
            <rect x="24" width="20" height="12" rx="2" fill={SKIN_TONES[tone]} />
            <g fill={colour && dotColour(colour, tone)}>
              {DOTS.map(([x, y]) => (
                <circle key={`${x} ${y}`} cx={24 + x} cy={y} r={0.95} />
              ))}
            </g>
          </svg>
          <span>
            {letter !== '' && <strong className="sheet-sign">{letter}</strong>}
            {muscle.english}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The same for all muscles of a sheet. */
export function SheetLegendWords({ muscles }: { muscles: readonly SheetMuscle[] }) {
  const sign = muscles[0]?.patterns[0]?.sign ?? '1';
  return (
    <>
      <p>{text('sheet.essential')}</p>
      <p>{text('sheet.spillover')}</p>
      <p>{text('sheet.point', { sign })}</p>
    </>
  );
}

const DOTS: readonly (readonly [number, number])[] = [0, 1, 2].flatMap((row) =>
  Array.from(
    { length: row === 1 ? 4 : 5 },
    (_, i) => [(row === 1 ? 4 : 2.2) + i * 3.9, 2.4 + row * 3.6] as const,
  ),
);
