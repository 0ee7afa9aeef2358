import type { LegSide } from '../anatomy/legSides';
import type { PlacedLabel } from './layoutLabels';
import './LabelLayer.css';

/** What a label does when it is touched. */
export interface LabelAnswers {
  select: (listed: string, add: boolean) => void;
  hover: (listed: string | null, side: LegSide | null) => void;
}

/** A label as it is to be written. */
export interface LabelText {
  key: string;
  text: string;
  listed: string | null;
  /** Of which leg; null for what lies in the midline. */
  side: LegSide | null;
  kind: 'structure' | 'landmark';
  selected: boolean;
  hovered: boolean;
}

/**
 * Names and their lines over the canvas: text of the page, so that it is sharp, in the person's type and size, and can be clicked.
 * The list is what a screen reader reads; this is hidden from it. Written straight to the elements, frame by frame.
 */
export class LabelLayer {
  readonly element = document.createElement('div');
  private readonly lines = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  private readonly dots = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  private readonly more = document.createElement('div');
  private readonly pool = new Map<string, HTMLElement>();
  private readonly widths = new Map<string, number>();
  private type = '';

  constructor(parent: HTMLElement, answers: LabelAnswers) {
    this.element.className = 'labels';
    this.element.setAttribute('aria-hidden', 'true');
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    this.lines.classList.add('labels-lines');
    this.dots.classList.add('labels-dots');
    svg.append(this.lines, this.dots);
    this.more.className = 'label label-more';
    this.element.append(svg, this.more);
    const listedOf = (event: Event) =>
      event.target instanceof HTMLElement ? (event.target.dataset.listed ?? null) : null;
    this.element.addEventListener('click', (event) => {
      const listed = listedOf(event);
      if (listed) answers.select(listed, event.shiftKey);
    });
    const sideOf = ({ target }: Event): LegSide | null => {
      const side = target instanceof HTMLElement ? target.dataset.side : null;
      return side === 'left' || side === 'right' ? side : null;
    };
    this.element.addEventListener('pointerover', (event) => answers.hover(listedOf(event), sideOf(event)));
    this.element.addEventListener('pointerleave', () => answers.hover(null, null));
    parent.append(this.element);
  }

  /** Height of a line of names, CSS pixels; call before `widthOf`: another size of type has other widths. */
  lineHeight(): number {
    const { fontSize, fontFamily } = getComputedStyle(this.element);
    if (this.type !== fontSize + fontFamily) this.widths.clear();
    this.type = fontSize + fontFamily;
    return Number.parseFloat(fontSize) * 1.6;
  }

  /** Width of a name, CSS pixels; measured once. */
  widthOf(label: LabelText): number {
    let width = this.widths.get(label.text);
    if (width === undefined) {
      width = this.elementOf(label).offsetWidth;
      this.widths.set(label.text, width);
    }
    return width;
  }

  /** Write the picture's names. @param rest how many found no room @param restAt where that is said */
  write(
    placed: readonly PlacedLabel[],
    texts: ReadonlyMap<string, LabelText>,
    rest: string | null,
    restAt: { x: number; y: number },
  ): void {
    let lines = '';
    let dots = '';
    const kept = new Set<string>();
    for (const { wish, where, x, y } of placed) {
      const label = texts.get(wish.key);
      if (!label) continue;
      kept.add(wish.key);
      const element = this.elementOf(label);
      element.dataset.where = where;
      element.toggleAttribute('data-selected', label.selected);
      element.toggleAttribute('data-hovered', label.hovered);
      const left = where === 'left' ? x - wish.width : where === 'right' ? x : x - wish.width / 2;
      element.style.transform = `translate(${left.toFixed(1)}px, ${y.toFixed(1)}px) translateY(-50%)`;
      if (where === 'inside') continue;
      const from = where === 'left' ? x + 3 : x - 3;
      lines += `M${from.toFixed(1)} ${y.toFixed(1)}L${wish.x.toFixed(1)} ${wish.y.toFixed(1)}`;
      dots += `M${wish.x.toFixed(1)} ${wish.y.toFixed(1)}h0`;
    }
    this.lines.setAttribute('d', lines);
    this.dots.setAttribute('d', dots);
    for (const [key, element] of this.pool)
      if (!kept.has(key)) {
        element.remove();
        this.pool.delete(key);
      }
    this.more.hidden = rest === null;
    if (rest !== null) {
      this.more.textContent = rest;
      this.more.style.transform = `translate(${restAt.x.toFixed(1)}px, ${restAt.y.toFixed(1)}px)`;
    }
  }

  dispose(): void {
    this.element.remove();
  }

  private elementOf({ key, text, listed, side, kind }: LabelText): HTMLElement {
    let element = this.pool.get(key);
    if (!element) {
      element = document.createElement('div');
      element.className = 'label';
      element.dataset.kind = kind;
      if (listed) element.dataset.listed = listed;
      if (side) element.dataset.side = side;
      this.pool.set(key, element);
      this.element.append(element);
    }
    if (element.textContent !== text) element.textContent = text;
    return element;
  }
}
