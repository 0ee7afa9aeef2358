import type { LegSide } from '../../leg/legSides';
import type { PlacedLabel } from './labelGeometry';
import type { ScreenBox } from './Silhouette';
import { type LabelSize, labelSizes } from './wrapName';
import './LabelLayer.css';

/** What a label does when it is touched. */
export interface LabelAnswers {
  select: (listed: string, add: boolean) => void;
  hover: (listed: string | null, side: LegSide | null) => void;
  /** The names that found no room are wanted instead of those that are there. */
  rest: () => void;
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

/** Height of a line and air beside the words, as in the style sheet: shares of the size of type. */
const LINE_HEIGHT = 1.3;
const PADDING_EM = 0.25;

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
  private readonly written = new WeakMap<HTMLElement, string>();
  private readonly sizes = new Map<string, readonly LabelSize[]>();
  private readonly pen = document.createElement('canvas').getContext('2d');
  private type = '';
  private measured = '';

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
    this.more.addEventListener('click', answers.rest);
    parent.append(this.element);
  }

  /** Names of another size of type have other widths: call before `sizesOf`. Returns the size of type, CSS pixels. */
  readType(): number {
    const { fontSize, fontFamily } = getComputedStyle(this.element);
    const { status } = this.element.ownerDocument.fonts;
    // A font that has arrived since has other widths too.
    if (this.measured !== fontSize + fontFamily + status) this.sizes.clear();
    this.measured = fontSize + fontFamily + status;
    this.type = `600 ${fontSize} ${fontFamily}`;
    return Number.parseFloat(fontSize);
  }

  /** The ways to write a name; as wide as it is when it is pointed at, so that it then keeps its place. */
  sizesOf(text: string): readonly LabelSize[] {
    let sizes = this.sizes.get(text);
    if (!sizes) {
      const { pen, type } = this;
      if (pen) pen.font = type;
      const size = Number.parseFloat(type.slice(4)) || 12;
      sizes = labelSizes(text, {
        widthOf: (words) => pen?.measureText(words).width ?? words.length * size * 0.6,
        lineHeight: size * LINE_HEIGHT,
        padding: { width: 2 * PADDING_EM * size + 1, height: 2 },
      });
      this.sizes.set(text, sizes);
    }
    return sizes;
  }

  /** Write the picture's names. @param rest how many found no room, and where that is said */
  write(
    placed: readonly PlacedLabel[],
    texts: ReadonlyMap<string, LabelText>,
    rest: { text: string; box: ScreenBox } | null,
  ): void {
    let lines = '';
    let dots = '';
    const kept = new Set<string>();
    for (const { key, where, lines: words, box, leader } of placed) {
      const label = texts.get(key);
      if (!label) continue;
      kept.add(key);
      const element = this.elementOf(label, words);
      element.dataset.where = where;
      element.toggleAttribute('data-selected', label.selected);
      element.toggleAttribute('data-hovered', label.hovered);
      element.style.width = `${box.right - box.left}px`;
      element.style.height = `${box.bottom - box.top}px`;
      element.style.transform = `translate(${box.left.toFixed(1)}px, ${box.top.toFixed(1)}px)`;
      if (!leader) continue;
      const { from, to } = leader;
      lines += `M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`;
      dots += `M${to.x.toFixed(1)} ${to.y.toFixed(1)}h0`;
    }
    this.lines.setAttribute('d', lines);
    this.dots.setAttribute('d', dots);
    for (const [key, element] of this.pool)
      if (!kept.has(key)) {
        element.remove();
        this.pool.delete(key);
      }
    this.more.hidden = rest === null;
    if (rest) {
      this.more.textContent = rest.text;
      this.more.style.transform = `translate(${rest.box.left.toFixed(1)}px, ${rest.box.top.toFixed(1)}px)`;
    }
  }

  dispose(): void {
    this.element.remove();
  }

  private elementOf({ key, listed, side, kind }: LabelText, lines: readonly string[]): HTMLElement {
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
    const written = lines.join('\n');
    if (this.written.get(element) !== written) {
      this.written.set(element, written);
      element.textContent = '';
      for (const [i, line] of lines.entries()) {
        if (i > 0) element.append(' ', document.createElement('br'));
        element.append(line);
      }
    }
    return element;
  }
}
