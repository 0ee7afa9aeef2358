import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { MARGIN_MM, PAPERS, type Paper, PX_PER_MM } from './paper';
import type { SheetBlock } from './sheetBlocks';
import { type PlanBand, planSheet } from './sheetPlan';

/** Between blocks, and between the two columns, millimetres. */
const GAP_MM = 3.2;
const COLUMN_GAP_MM = 7;
/** A printer's lettering may run a line longer than the screen's: this much of a page stays free, millimetres. */
const SLACK_MM = 4;

interface SheetPagesProps {
  blocks: readonly SheetBlock[];
  paper: Paper;
  foot: (page: number, of: number) => ReactNode;
  onPages: (count: number) => void;
}

/** Blocks on pages of paper, none of them cut; each is measured at its true width first. */
export function SheetPages({ blocks, paper, foot, onPages }: SheetPagesProps) {
  const measure = useRef<HTMLDivElement>(null);
  const [plan, setPlan] = useState<{ blocks: readonly SheetBlock[]; pages: PlanBand[][] }>({
    blocks: [],
    pages: [],
  });
  const lettered = useFonts();
  const { widthMm, heightMm } = PAPERS[paper];
  const innerMm = widthMm - 2 * MARGIN_MM.side;

  // biome-ignore lint/correctness/useExhaustiveDependencies: other letters measure differently
  useLayoutEffect(() => {
    const measured = [...(measure.current?.children ?? [])].map(
      (child) => child.getBoundingClientRect().height,
    );
    const pages = planSheet(
      blocks.map(({ kind, keep, newPage, newBand, shrinkMm }, at) => ({
        kind,
        height: measured[at] ?? 0,
        keep: keep ?? false,
        newPage: newPage ?? false,
        newBand: newBand ?? false,
        shrink: (shrinkMm ?? 0) * PX_PER_MM,
      })),
      {
        pageHeight: (heightMm - MARGIN_MM.top - MARGIN_MM.bottom - SLACK_MM) * PX_PER_MM,
        gap: GAP_MM * PX_PER_MM,
      },
    );
    setPlan({ blocks, pages });
    onPages(pages.length);
  }, [blocks, paper, lettered, heightMm, onPages]);

  const drawn = (at: number, shrunkPx = 0) => {
    const block = plan.blocks[at];
    return block && <div key={block.key}>{block.node(shrunkPx / PX_PER_MM)}</div>;
  };
  return (
    <>
      <div className="sheet-measure sheet" ref={measure} aria-hidden="true" inert>
        {blocks.map(({ key, kind, node }) => (
          <div key={key} style={{ width: `${kind === 'full' ? innerMm : (innerMm - COLUMN_GAP_MM) / 2}mm` }}>
            {node(0)}
          </div>
        ))}
      </div>
      {plan.pages.map((bands, page) => (
        <SheetPage
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          key={page}
          paper={paper}
          foot={foot(page + 1, plan.pages.length)}
        >
          {bands.map((band) =>
            'full' in band ? (
              drawn(band.full, band.shrunkBy)
            ) : (
              <div key={band.columns[0][0]} className="sheet-columns">
                {band.columns.map((column, side) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: left and right
                  <div key={side} className="sheet-column">
                    {column.map((at) => drawn(at))}
                  </div>
                ))}
              </div>
            ),
          )}
        </SheetPage>
      ))}
    </>
  );
}

interface SheetPageProps {
  paper: Paper;
  foot: ReactNode;
  children: ReactNode;
}

/** One page at its true size; black on white in every theme. */
export function SheetPage({ paper, foot, children }: SheetPageProps) {
  const { widthMm, heightMm } = PAPERS[paper];
  return (
    <article className="sheet sheet-page" style={{ width: `${widthMm}mm`, height: `${heightMm}mm` }}>
      <div className="sheet-body">{children}</div>
      <footer className="sheet-foot">{foot}</footer>
    </article>
  );
}

/** True once the page's own faces are there. */
function useFonts(): boolean {
  const [ready, setReady] = useState(document.fonts.status === 'loaded');
  useEffect(() => {
    let gone = false;
    const look = () =>
      void document.fonts.ready.then(() => {
        if (!gone) setReady(true);
      });
    look();
    return () => {
      gone = true;
    };
  }, []);
  return ready;
}
