import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page of a printed sheet as it can be read back. */
export interface PdfPage {
  /** Points, 72 to the inch. */
  width: number;
  height: number;
  /** All words in the order they were set, with single spaces. */
  words: string;
  /** Pictures with their pixels and their size on paper, points. */
  pictures: readonly { width: number; height: number; printedWidth: number; printedHeight: number }[];
}

/** Read a PDF back: words, sizes, and how finely its pictures are printed. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const words = items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
      .join('')
      .replace(/\s+/g, ' ');
    const { fnArray, argsArray } = await page.getOperatorList();
    const pictures: PdfPage['pictures'][number][] = [];
    // A picture is a unit square under the matrix in force.
    let matrix = [1, 0, 0, 1, 0, 0];
    const kept: number[][] = [];
    fnArray.forEach((operation, at) => {
      const args: unknown = argsArray[at];
      if (operation === OPS.save) kept.push(matrix);
      else if (operation === OPS.restore) matrix = kept.pop() ?? matrix;
      else if (operation === OPS.transform) matrix = product(matrix, args as number[]);
      else if (operation === OPS.paintImageXObject) {
        const [, pixels, lines] = args as [string, number, number];
        const [a = 0, b = 0, c = 0, d = 0] = matrix;
        pictures.push({
          width: pixels,
          height: lines,
          printedWidth: Math.hypot(a, b),
          printedHeight: Math.hypot(c, d),
        });
      }
    });
    pages.push({ width, height, words, pictures });
  }
  await document.destroy();
  return pages;
}

function product(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [na = 1, nb = 0, nc = 0, nd = 1, ne = 0, nf = 0] = n;
  return [
    a * na + c * nb,
    b * na + d * nb,
    a * nc + c * nd,
    b * nc + d * nd,
    a * ne + c * nf + e,
    b * ne + d * nf + f,
  ];
}
