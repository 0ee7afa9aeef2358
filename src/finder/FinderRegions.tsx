import { Checkbox } from 'react-aria-components/Checkbox';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { text } from '../words/text';
import { FinderFold } from './FinderFold';
import { REGION_PAINTED } from './FinderSession';
import { finderStore } from './finderStore';

interface FinderRegionsProps {
  /** Paint this region, or take its paint away. */
  onPaint: (id: string, on: boolean) => void;
}

/** Painting without a pointer, by the names of places. */
export function FinderRegions({ onPaint }: FinderRegionsProps) {
  const regions = useStore(contentStore, ({ content }) => content.painRegions);
  const painted = useStore(finderStore, ({ findings }) => findings.regions);
  const shares = new Map(painted.map((region) => [region.id, region.painted]));
  return (
    <FinderFold title={text('finder.regions')}>
      <div className="finder-checks">
        {regions.map(({ id, english }) => {
          const share = shares.get(id) ?? 0;
          return (
            <Checkbox
              key={id}
              className="check"
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
  );
}
