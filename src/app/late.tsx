import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useId } from 'react';
import { addNotice } from '../view/actions';
import { text } from '../view/messages';
import { afterFirstPicture } from './firstPicture';
import { expectPart, partArrived } from './readiness';
import { ViewportBoundary } from './ViewportBoundary';

/**
 * A part of the page that comes after the first picture: its script is fetched then, or as soon as somebody begins to use the page. Everything
 * that is not in the picture is written so; `tests/browser/start.spec.ts` weighs what is left.
 * @param load Fetches the part: `() => import('./Card').then(({ Card }) => Card)`.
 * @returns the part; `standIn` keeps its place until it is there.
 */
export function late<P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P & { standIn?: ReactNode }> {
  const Part = lazy(async () => {
    await afterFirstPicture;
    return { default: await load() };
  });
  return function Late({ standIn = null, ...props }) {
    const id = useId();
    useEffect(() => {
      expectPart(id);
      return () => partArrived(id);
    }, [id]);
    return (
      <ViewportBoundary
        onError={(error) => {
          partArrived(id);
          addNotice(text('part.failed', { cause: error instanceof Error ? error.message : String(error) }));
        }}
      >
        <Suspense fallback={standIn}>
          <Part {...(props as P)} />
          <Arrived id={id} />
        </Suspense>
      </ViewportBoundary>
    );
  };
}

/** Shown together with the part, never before it. */
function Arrived({ id }: { id: string }): null {
  // After the parent's own effect, which runs last when the part is there at once.
  useEffect(() => queueMicrotask(() => partArrived(id)), [id]);
  return null;
}
