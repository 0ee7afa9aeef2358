import { BodyIcon } from '../card/BodyIcon';
import { runsAboveModel } from '../card/cardModel';
import type { Zone } from '../patterns/schema';
import { pointName } from '../scene/structures/structureTree';
import { text } from '../words/text';
import { SheetFact, SheetWords } from './SheetWords';
import type { SheetPattern as Pattern, SheetMuscle } from './sheetModel';

interface SheetPatternProps {
  owner: SheetMuscle;
  pattern: Pattern;
  blank: boolean;
  /** Without the sketch, as an answer. */
  bare?: boolean;
}

/** A reported pattern in words, beside its sketch. */
export function SheetPattern({ owner, pattern, blank, bare = false }: SheetPatternProps) {
  const { sign, block } = pattern;
  const { first, points } = block;
  const { essential, spillover } = first.referral;
  return (
    <section className="sheet-pattern">
      {!bare && <BodyIcon point={first} colour={owner.colour ?? null} />}
      <div>
        <h3 className="sheet-subtitle">
          <span className="sheet-sign">{sign}</span>{' '}
          {points.map((point) => pointName(owner.muscle, point)).join(', ')}
        </h3>
        <dl>
          <SheetFact term={text('card.essential')}>
            <SheetWords said={zoneWords(essential)} blank={blank} />
          </SheetFact>
          <SheetFact term={text('card.spillover')}>
            <SheetWords said={zoneWords(spillover)} blank={blank} />
          </SheetFact>
          <SheetFact term={text('sheet.where')}>
            <SheetWords said={points.map(({ location }) => location).join(' ')} blank={blank} />
          </SheetFact>
          {!blank && !bare && <SheetFact term={text('card.quality')}>{first.quality}</SheetFact>}
          {!blank && first.deepTarget && (
            <SheetFact term={text('sheet.deepTarget')}>{first.deepTarget.join(', ')}</SheetFact>
          )}
        </dl>
      </div>
    </section>
  );
}

/** The words of a zone with what a person must know to read them. */
function zoneWords(zone: Zone): string {
  const asides = [
    zone.strokes.some(({ rare }) => rare) && text('card.rare'),
    zone.strokes.some(({ contralateralToo }) => contralateralToo) && text('card.contralateral'),
    runsAboveModel(zone) && text('card.aboveModel'),
  ].filter((aside) => aside !== false);
  return [zone.words, ...asides].join(' ');
}
