import { contentStore } from '../patterns/contentStore';
import { paintedPictures } from '../scene/pictures/paintedPictures';
import { PAINT_INKS } from '../scene/skin/skinUniforms';
import { emptyPicture, pngOf } from '../view/pictures';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { finderStore } from './finderStore';
import { paintedWords } from './paintedWords';

/** From these sides; the sole is where the other four show nothing. */
const VIEWS = ['anterior', 'posterior', 'lateral', 'medial', 'sole'] as const;

/** A4 across at 150 dots an inch: a picture of it prints at its size. */
const SHEET = { width: 1754, height: 1240, margin: 84 } as const;
const PAPER = '#ffffff';
const INK = '#22262b';
const SOFT = '#575d65';
const FONT = '"Inter Variable", system-ui, sans-serif';

/**
 * A sheet for the talk with a clinician: the leg from five sides with what was painted, a line for the date, what the marks mean, what
 * was ticked, and what the sheet is not.
 * @throws Error in one sentence when it cannot be drawn.
 */
export async function bodyChart(onDrawn: (done: number, of: number) => void): Promise<Blob> {
  const pictures = await paintedPictures(VIEWS, 900, onDrawn);
  const { picture, paper } = emptyPicture(SHEET.width, SHEET.height);
  paper.fillStyle = PAPER;
  paper.fillRect(0, 0, SHEET.width, SHEET.height);
  drawHead(paper);
  drawPictures(paper, pictures);
  drawFoot(paper);
  return pngOf(picture);
}

function drawHead(paper: CanvasRenderingContext2D): void {
  const { margin, width } = SHEET;
  write(paper, text('finder.title'), margin, margin + 22, 40, INK, 620);
  write(paper, text(`caption.${viewStore.getState().view.side}`), margin, margin + 62, 22, SOFT);
  // Lines to write on: who it is and when is the person's own.
  const from = width / 2;
  for (const [row, label] of [text('finder.chart.date'), text('finder.chart.notes')].entries()) {
    const y = margin + 18 + 46 * row;
    write(paper, label, from, y, 20, SOFT);
    paper.fillStyle = SOFT;
    paper.fillRect(from + 110, y + 4, width - margin - from - 110, 1.5);
  }
}

function drawPictures(paper: CanvasRenderingContext2D, pictures: readonly HTMLCanvasElement[]): void {
  const { margin, width } = SHEET;
  const top = margin + 100;
  const most = 780;
  const column = (width - 2 * margin) / pictures.length;
  pictures.forEach((picture, i) => {
    const view = VIEWS[i];
    const scale = Math.min(most / picture.height, (column - 16) / picture.width);
    const [w, h] = [picture.width * scale, picture.height * scale];
    const middle = margin + column * (i + 0.5);
    paper.drawImage(picture, middle - w / 2, top + (most - h) / 2, w, h);
    if (view) write(paper, text(`views.${view}`), middle, top + most + 34, 20, INK, 520, 'center');
  });
}

function drawFoot(paper: CanvasRenderingContext2D): void {
  const { margin, width, height } = SHEET;
  const { show, alike } = viewStore.getState().view;
  const { index } = contentStore.getState();
  const { ticked } = finderStore.getState();
  const names = show.map((id) => index.points.get(id)?.point.label ?? id);
  const drawn = alike.map((id) => index.drawings.get(id)?.lookAlike.label ?? id);
  let y = margin + 100 + 780 + 84;
  drawSwatch(paper, margin, y - 20, 44, 26);
  write(paper, text('finder.chart.painted'), margin + 58, y, 20, INK);
  const painted = paintedWords(finderStore.getState().findings);
  const lines = [
    ...(painted === '' ? [] : [painted]),
    ...(names.length > 0 ? [text('finder.chart.pattern', { names: names.join(', ') })] : []),
    ...(drawn.length > 0 ? [text('finder.chart.alike', { names: drawn.join(', ') })] : []),
    ...(ticked.length > 0
      ? [text('finder.chart.complaints', { list: ticked.map((id) => text(`complaint.${id}`)).join(', ') })]
      : []),
  ];
  for (const line of lines)
    for (const part of wrapped(paper, line, width / 2 - margin, 20)) {
      write(paper, part, width / 2, y, 20, INK);
      y += 28;
    }
  write(paper, `${text('finder.chart.limits')} ${text('disclaimer.line')}`, margin, height - 62, 18, SOFT);
  write(paper, text('figure.credits'), margin, height - 34, 15, SOFT);
}

/** The hatch as it is on the skin. */
function drawSwatch(paper: CanvasRenderingContext2D, x: number, y: number, w: number, h: number): void {
  const [ink] = PAINT_INKS;
  paper.save();
  paper.beginPath();
  paper.roundRect(x, y, w, h, 8);
  paper.clip();
  paper.globalAlpha = 0.16;
  paper.fillStyle = ink;
  paper.fillRect(x, y, w, h);
  paper.globalAlpha = 0.8;
  paper.strokeStyle = ink;
  paper.lineWidth = 2;
  for (let at = -h; at < w; at += 7) {
    paper.beginPath();
    paper.moveTo(x + at, y + h);
    paper.lineTo(x + at + h, y);
    paper.stroke();
  }
  paper.restore();
  paper.strokeStyle = ink;
  paper.lineWidth = 2;
  paper.beginPath();
  paper.roundRect(x, y, w, h, 8);
  paper.stroke();
}

function write(
  paper: CanvasRenderingContext2D,
  words: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  weight = 400,
  align: CanvasTextAlign = 'left',
): void {
  paper.font = `${weight} ${size}px ${FONT}`;
  paper.fillStyle = colour;
  paper.textAlign = align;
  paper.fillText(words, x, y);
}

/** `words` in lines no longer than `most` pixels at this size. */
function wrapped(paper: CanvasRenderingContext2D, words: string, most: number, size: number): string[] {
  paper.font = `400 ${size}px ${FONT}`;
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && paper.measureText(longer).width > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
