import { type ComponentType, type ReactNode, useEffect, useId } from 'react';
import { expectPart, partArrived } from '../scene/readiness';
import { part } from '../view/part';
import { afterFirstPicture } from './firstPicture';

/**
 * A part of the page that comes after the first picture: its script is fetched then, or as soon as somebody begins to use the page. Everything
 * that is not in the picture is written so; `tests/browser/start.spec.ts` weighs what is left.
 * @param load Fetches the part: `() => import('./Card').then(({ Card }) => Card)`.
 * @returns the part; `standIn` keeps its place until it is there.
 */
export function late<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P & { standIn?: ReactNode }> {
  const Part = part<P>(async () => {
    await afterFirstPicture;
    return load();
  });
  return function Late(props) {
    const id = useId();
    useEffect(() => {
      expectPart(id);
      return () => partArrived(id);
    }, [id]);
    return <Part {...props} onSettled={() => partArrived(id)} />;
  };
}
