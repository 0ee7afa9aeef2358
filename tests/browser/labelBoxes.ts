import type { Page } from '@playwright/test';

/** What is wrong with the names on the page, in words; empty lists where all is well. */
export interface LabelFaults {
  /** Names beside the leg under which something of it is picked. */
  onTheLeg: string[];
  /** Names that reach over the free part of the stage, or whose words are wider than their box. */
  clipped: string[];
  /** Pairs of names, or a name and lettering or tools, whose boxes meet. */
  overlapping: string[];
  /** How many pairs of leaders cross. */
  crossings: number;
  /** Names, lettering and tools that a leader runs over. */
  ledOver: string[];
}

/** Measure the names, their lines and what lies under them in the page as it is. */
export function labelFaults(page: Page): Promise<LabelFaults> {
  return page.evaluate(() => {
    const free = document.querySelector('[data-free]')?.getBoundingClientRect() ?? new DOMRect();
    const layer = document.querySelector('.labels')?.getBoundingClientRect() ?? new DOMRect();
    const labels = [...document.querySelectorAll<HTMLElement>('.label:not([hidden])')].map((element) => ({
      name: element.textContent ?? '',
      where: element.dataset.where ?? 'rest',
      box: element.getBoundingClientRect(),
      wide: element.scrollWidth > element.clientWidth + 1,
    }));
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

    const onTheLeg = labels.flatMap(({ name, where, box }) => {
      if (where === 'inside') return [];
      for (let y = box.top + 1; y < box.bottom; y += 6)
        for (let x = box.left + 1; x < box.right; x += 8) {
          const { kind, id } = window.legViewer.pick(x, y);
          if (kind) return [`${name} on ${id ?? kind}`];
        }
      return [];
    });
    const clipped = labels.flatMap(({ name, box, wide }) => {
      const inside =
        box.left >= free.left - 1 &&
        box.right <= free.right + 1 &&
        box.top >= free.top - 1 &&
        box.bottom <= free.bottom + 1;
      return inside && !wide ? [] : [name];
    });
    const others = [
      '.stage-caption > *',
      '.stage-side',
      '.stage-legend',
      '.stage-messages > *',
      '.stage-dock > *',
    ].flatMap((selector) =>
      [...document.querySelectorAll(selector)].map((element) => ({
        name: selector,
        box: element.getBoundingClientRect(),
      })),
    );
    const overlapping = labels.flatMap((a, i) =>
      [...labels.slice(i + 1), ...others]
        .filter((b) => b.box.width > 0 && meet(a.box, b.box))
        .map((b) => `${a.name} / ${b.name}`),
    );

    const d = document.querySelector('.labels-lines')?.getAttribute('d') ?? '';
    const lines = [...d.matchAll(/M([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)/g)].map(
      ([, x1, y1, x2, y2]) => [Number(x1), Number(y1), Number(x2), Number(y2)] as const,
    );
    type Line = (typeof lines)[number];
    const side = ([x1, y1, x2, y2]: Line, x: number, y: number) =>
      (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    const cross = (a: Line, b: Line) =>
      side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0 && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0;
    const crossings = lines.flatMap((a, i) => lines.slice(i + 1).filter((b) => cross(a, b))).length;
    const ledOver = [...labels, ...others].flatMap(({ name, box }) => {
      const left = box.left - layer.left;
      const top = box.top - layer.top;
      const over = lines.some(([x1, y1, x2, y2]) => {
        for (let share = 0; share <= 1; share += 0.01) {
          const x = x1 + share * (x2 - x1);
          const y = y1 + share * (y2 - y1);
          // A line begins within the edge of its own name.
          if (x > left + 4 && x < left + box.width - 4 && y > top + 1 && y < top + box.height - 1)
            return true;
        }
        return false;
      });
      return over ? [name] : [];
    });
    return { onTheLeg, clipped, overlapping, crossings, ledOver };
  });
}

export const NO_FAULTS: LabelFaults = {
  onTheLeg: [],
  clipped: [],
  overlapping: [],
  crossings: 0,
  ledOver: [],
};
