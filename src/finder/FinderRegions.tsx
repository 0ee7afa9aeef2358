import { Checkbox } from 'react-aria-components/Checkbox';
import { useStore } from 'zustand';
import { contentStore } from '../referral/contentStore';
import { text } from '../view/messages';
import { FinderFold } from './FinderFold';
import { REGION_PAINTED } from './FinderSession';
import { finderStore } from './finderStore';
import { shareWords } from './shareWords';

/** How many painted regions are said; the rest is little. */
const SAID_MOST = 5;

interface FinderRegionsProps {
  /** Paint this region, or take its paint away. */
  onPaint: (id: string, on: boolean) => void;
}

/** Painting without a pointer, by the names of places; and what is painted, in words. */
export function FinderRegions({ onPaint }: FinderRegionsProps) {
  const regions = useStore(contentStore, ({ content }) => content.painRegions);
  const painted = useStore(finderStore, ({ findings }) => findings.regions);
  const shares = new Map(painted.map((region) => [region.id, region.painted]));
  return (
    <>
      <PaintedWords />
      <FinderFold title={text('finder.regions')}>
        <div className="finder-checks">
          {regions.map(({ id, english }) => {
            const share = shares.get(id) ?? 0;
            return (
              <Checkbox
                key={id}
                className="finder-check"
                isSelected={share >= REGION_PAINTED}
                isIndeterminate={share > 0 && share < REGION_PAINTED}
                onChange={() => onPaint(id, share < REGION_PAINTED)}
              >
                {english}
              </Checkbox>
            );
          })}
        </div>
      </FinderFold>
    </>
  );
}

function PaintedWords() {
  const regions = useStore(contentStore, ({ content }) => content.painRegions);
  const painted = useStore(finderStore, ({ findings }) => findings.regions);
  const anything = useStore(finderStore, ({ findings }) => findings.painted);
  const names = new Map(regions.map(({ id, english }) => [id, english]));
  const said = painted
    .slice(0, SAID_MOST)
    .map(({ id, painted: share }) =>
      text('finder.region', { region: names.get(id) ?? id, share: shareWords(share) }),
    );
  return (
    <p className="finder-painted" role="status">
      {said.length > 0
        ? text('finder.painted.list', { regions: said.join(', ') })
        : text(anything ? 'finder.painted.unnamed' : 'finder.painted.none')}
    </p>
  );
}
