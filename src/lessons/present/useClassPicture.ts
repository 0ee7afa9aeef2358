import { useEffect, useState } from 'react';
import { canvasBox, framePicture, freeBox, onFrame } from '../../scene/canvas';
import { emptyPicture } from '../../view/pictures';
import { classCrop } from './classCrop';
import type { Presenting } from './Presenting';

/** Width of the canvas that the presenter's picture is cut from, pixels. */
const CANVAS_PX = 1600;

/** What the class sees of the leg, for the presenter's window: once the picture rests, and only while somebody looks. */
export function useClassPicture(presenting: Presenting | null): void {
  const company = useCompany(presenting);
  useEffect(() => {
    if (!presenting || !company) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let taking = false;
    const take = async () => {
      taking = true;
      try {
        await show();
      } catch {
        // The presenter's window goes on with the picture it has; the next frame makes another.
      }
      // The frame that was drawn for the picture is not news.
      requestAnimationFrame(() => {
        taking = false;
      });
    };
    const show = async () => {
      const picture = await framePicture(CANVAS_PX);
      const canvas = canvasBox();
      const free = freeBox();
      if (picture && canvas && free) {
        const crop = classCrop(canvas, free);
        presenting.show({
          url: cutOut(picture, picture.height / canvas.height, crop).toDataURL('image/webp', 0.8),
          aspect: crop.width / crop.height,
          tall: canvas.height / crop.height,
          middle: [
            ((free.left + free.right) / 2 - canvas.left - crop.x) / crop.height,
            ((free.top + free.bottom) / 2 - canvas.top - crop.y) / crop.height,
          ],
        });
      }
    };
    const later = () => {
      if (taking) return;
      clearTimeout(timer);
      timer = setTimeout(() => void take(), 250);
    };
    later();
    const stop = onFrame(later);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [presenting, company]);
}

function cutOut(
  picture: HTMLCanvasElement,
  scale: number,
  { x, y, width, height }: ReturnType<typeof classCrop>,
): HTMLCanvasElement {
  const { picture: cut, paper } = emptyPicture(width * scale, height * scale);
  paper.drawImage(picture, x * scale, y * scale, width * scale, height * scale, 0, 0, cut.width, cut.height);
  return cut;
}

function useCompany(presenting: Presenting | null): boolean {
  const [company, setCompany] = useState(false);
  useEffect(() => presenting?.store.subscribe((state) => setCompany(state.company)), [presenting]);
  return company;
}
