import { useEffect, useState } from 'react';
import type { TeachStage } from '../teachStage';
import type { Presenting } from './Presenting';

/** Width of the picture that the presenter's window gets, pixels. */
const CLASS_PICTURE_PX = 640;

/** What the class sees, for the presenter's window: once the picture rests, and only while somebody looks. */
export function useClassPicture(presenting: Presenting | null, stage: TeachStage): void {
  const company = useCompany(presenting);
  useEffect(() => {
    if (!presenting || !company) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let taking = false;
    const take = async () => {
      taking = true;
      const picture = await stage.picture(CLASS_PICTURE_PX);
      const canvas = stage.canvasBox();
      const free = stage.freeBox();
      if (picture && canvas && free)
        presenting.show({
          url: picture.toDataURL('image/webp', 0.8),
          aspect: canvas.width / canvas.height,
          middle: [
            ((free.left + free.right) / 2 - canvas.left) / canvas.height,
            ((free.top + free.bottom) / 2 - canvas.top) / canvas.height,
          ],
        });
      // The frame that was drawn for the picture is not news.
      requestAnimationFrame(() => {
        taking = false;
      });
    };
    const later = () => {
      if (taking) return;
      clearTimeout(timer);
      timer = setTimeout(() => void take(), 250);
    };
    later();
    const stop = stage.onFrame(later);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [presenting, company, stage]);
}

function useCompany(presenting: Presenting | null): boolean {
  const [company, setCompany] = useState(false);
  useEffect(() => presenting?.store.subscribe((state) => setCompany(state.company)), [presenting]);
  return company;
}
