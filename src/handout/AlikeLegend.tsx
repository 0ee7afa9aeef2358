import { AlikeMark } from '../card/AlikeMark';
import type { LookAlike } from '../patterns/lookAlikeSchema';

/** How a look-alike is drawn: its core and the wider area. */
export function AlikeLegend({ lookAlike }: { lookAlike: LookAlike; tone: number }) {
  return (
    <p className="sheet-legend-row">
      <AlikeMark drawn={lookAlike.drawn} />
      <AlikeMark drawn={lookAlike.drawn} wider />
      {lookAlike.label}
    </p>
  );
}
