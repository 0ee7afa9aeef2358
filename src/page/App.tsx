import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useStore } from 'zustand';
import { legStore } from '../leg/legStore';
import { legUrl } from '../leg/legUrl';
import { loadLeg } from '../leg/loadLeg';
import { firstSight } from '../scene/readiness';
import { drawable, drawableNow } from '../scene/webgl2';
import { address } from '../view/address';
import { Boundary } from '../view/Boundary';
import { followHands } from '../view/stepGroup';
import { followView } from '../view/urlSync';
import { text } from '../words/text';
import { useLanguage } from '../words/useWords';
import { ErrorScreen } from './ErrorScreen';
import { Loading } from './Loading';
import { PresenterPage } from './laterParts';
import { NoWebGL2 } from './NoWebGL2';
import { Page } from './Page';
import { startLeg } from './start';
import { fetchFirstPicture } from './together';
import { Viewport } from './Viewport';

/** The page, or the presenter's window of a lesson. */
export function App() {
  // Read here, at the root: a change of language renders every word again, and takes nothing away.
  const language = useLanguage();
  const { presenter } = address();
  return (
    <I18nProvider locale={language}>
      {presenter === null ? <LegPage /> : <Presenter id={presenter} />}
    </I18nProvider>
  );
}

/** The presenter's window has no page around it: what is wrong is said in its place. */
function Presenter({ id }: { id: string }) {
  const [gone, setGone] = useState(false);
  if (gone) return <PresenterGone onRetry={() => setGone(false)} />;
  return <PresenterPage id={id} leave={() => setGone(true)} back={() => setGone(false)} />;
}

function PresenterGone({ onRetry }: { onRetry: () => void }) {
  return (
    <main className="presenter-gone">
      <p role="alert">{text('part.failed')}</p>
      <button type="button" className="stage-message-button" onClick={onRetry}>
        {text('error.retry')}
      </button>
    </main>
  );
}

/** The page: list and card at once, the leg as soon as it is there. */
function LegPage() {
  useEffect(followView, []);
  useEffect(() => followHands(window), []);
  return <Page viewport={<Stage />} />;
}

function Stage() {
  const status = useStore(legStore, (state) => state.status);
  const leg = useStore(legStore, (state) => state.leg);
  const error = useStore(legStore, (state) => state.error);
  const [seen, setSeen] = useState(false);
  const [complete, setComplete] = useState(false);
  useEffect(() => void firstSight.then(() => setSeen(true)), []);
  const [can, setCan] = useState(drawable);
  const [renewing, setRenewing] = useState(false);
  useEffect(() => {
    if (can !== 'yes') return;
    startLeg();
    void fetchFirstPicture().then(() => setComplete(true));
  }, [can]);
  useEffect(() => {
    if (!renewing) return;
    // The canvas that there was goes just after it has been taken away.
    const timer = setTimeout(() => {
      setCan(drawableNow());
      setRenewing(false);
    });
    return () => clearTimeout(timer);
  }, [renewing]);
  if (can !== 'yes') return <NoWebGL2 why={can} onRetry={() => setCan(drawableNow())} />;
  if (status === 'error' && error !== null)
    return <ErrorScreen cause={error} onRetry={() => void loadLeg(legUrl)} />;
  if (!leg || !complete || renewing) return <Loading />;
  return (
    <Boundary
      fallback={(cause, retry) => (
        <ErrorScreen
          cause={cause}
          onRetry={() => {
            setRenewing(true);
            retry();
          }}
        />
      )}
    >
      <Viewport leg={leg} onRenew={() => setRenewing(true)} />
      {!seen && <Loading />}
    </Boundary>
  );
}
