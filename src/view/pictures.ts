import { text } from '../words/text';

/**
 * A picture as a PNG file.
 * @throws Error in one sentence when the browser cannot write one as large as that
 */
export function pngOf(picture: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error(text('share.notWritten', { width: picture.width, height: picture.height })));
    }, 'image/png');
  });
}

/**
 * A new picture of `width` by `height` pixels, rounded and at least one, and what draws on it.
 * @throws Error in one sentence when the browser has no room for one
 */
export function emptyPicture(
  width: number,
  height: number,
): { picture: HTMLCanvasElement; paper: CanvasRenderingContext2D } {
  const picture = document.createElement('canvas');
  picture.width = Math.max(1, Math.round(width));
  picture.height = Math.max(1, Math.round(height));
  const paper = picture.getContext('2d');
  if (!paper) throw new Error(text('share.noCanvas'));
  return { picture, paper };
}

/** An SVG as an image that can be drawn. */
export async function imageOf(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}
