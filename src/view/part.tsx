import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { text } from '../words/text';
import { Boundary } from './Boundary';
import { partFailed, partSettled } from './failedParts';

/** Besides its own properties a part takes these. */
export interface PartPlace {
  /** Keeps its place until it is there. */
  standIn?: ReactNode;
  /** It is shown, or has failed; told once for each time it is asked for. */
  onSettled?: () => void;
  /** It stands in a popover or a panel of its own, which says what is wrong itself: a message elsewhere would close it. */
  inline?: boolean;
  /** Where what waits for it must give way: how it goes, and how it comes back to ask anew. */
  leave?: () => void;
  back?: () => void;
}

/** A part of the page. */
export type Part<P extends object> = ComponentType<P & PartPlace> & {
  /** Fetch its script now; once it has come the part is shown at once. Rejects when it does not come. */
  fetch: () => Promise<void>;
};

/** What a script holds: a component, or a module that has it as its default. */
type Fetched<P> = ComponentType<P> | { default: ComponentType<P> };

/**
 * A part of the page whose script is fetched when it is first shown. One that does not come, or that throws, takes nothing else with it: the page
 * says so and offers to try again, which asks anew.
 * @param load fetches it: `() => import('./Card')`, or `() => import('./Card').then(({ Card }) => Card)`
 */
export function part<P extends object>(load: () => Promise<Fetched<P>>): Part<P> {
  let there: ComponentType<P> | null = null;
  const fetch = async () => {
    // To ask for it again would put off whoever waits by a turn.
    if (there) return;
    const fetched = await load();
    there = 'default' in fetched ? fetched.default : fetched;
  };
  function Shell({ standIn = null, onSettled, inline = false, leave, back, ...props }: P & PartPlace) {
    // Each asking has a boundary of its own.
    const [{ Shown, failed, asking }, show] = useState(() => ({ Shown: there, failed: false, asking: 0 }));
    const left = useRef(false);
    // Nobody waits for what has gone, unless it gave way to come back.
    useEffect(
      () => () => {
        if (!left.current) partSettled(load);
      },
      [],
    );
    const again = () => show(({ asking }) => ({ Shown: there, failed: false, asking: asking + 1 }));
    const fail = () => {
      there = null;
      onSettled?.();
      show((now) => ({ ...now, Shown: null, failed: true }));
      if (inline) return;
      left.current = leave !== undefined;
      partFailed(load, back ?? again);
      leave?.();
    };
    // Not React's `lazy`: that throws what does not come, and the canvas reports as uncaught what a boundary in it has caught.
    // biome-ignore lint/correctness/useExhaustiveDependencies: asked once each time
    useEffect(() => {
      if (Shown) return;
      let gone = false;
      fetch().then(
        () => !gone && show((now) => ({ ...now, Shown: there })),
        () => !gone && fail(),
      );
      return () => {
        gone = true;
      };
    }, [asking]);
    if (failed) return inline ? <Missing onRetry={again} /> : null;
    if (!Shown) return standIn;
    return (
      <Boundary key={asking} onError={fail}>
        <Shown {...(props as unknown as P)} />
        <Arrived
          tell={() => {
            partSettled(load);
            onSettled?.();
          }}
        />
      </Boundary>
    );
  }
  return Object.assign(Shell, { fetch });
}

function Missing({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="part-missing">
      <p role="alert">{text('part.failed')}</p>
      <button type="button" className="text-button" onClick={onRetry}>
        {text('error.retry')}
      </button>
    </div>
  );
}

/** Shown together with the part, never before it. */
function Arrived({ tell }: { tell: () => void }): null {
  // After the parent's own effect, which runs last when the part is there at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once
  useEffect(() => queueMicrotask(tell), []);
  return null;
}
