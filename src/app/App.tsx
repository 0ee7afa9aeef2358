import { lazy, Suspense, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useStore } from 'zustand';
import { legStore } from '../anatomy/legStore';
import { loadLeg } from '../anatomy/loadLeg';
import { useLanguage } from '../view/language';
import { followHands } from '../view/stepGroup';
import { followView } from '../view/urlSync';
import { ErrorScreen } from './ErrorScreen';
import { Loading } from './Loading';
import { legUrl } from './legUrl';
import { NoWebGL2 } from './NoWebGL2';
import { Page } from './Page';
import { presenterAsked } from './presenterAsked';
import { firstSight } from './readiness';
import { Viewport } from './Viewport';
import { ViewportBoundary } from './ViewportBoundary';
import { hasWebGL2 } from './webgl2';

const PresenterPage = lazy(async () => {
  await import('./teachPanel.css');
  return import('../teaching/presenter/PresenterPage');
});

/** The page, or the presenter's window of a lesson. */
export function App() {
  // Read here, at the root: a change of language renders every word again, and takes nothing away.
  const language = useLanguage();
  const presenter = presenterAsked();
  return (
    <I18nProvider locale={language}>
      {presenter === null ? (
        <LegPage />
      ) : (
        <Suspense fallback={null}>
          <PresenterPage id={presenter} />
        </Suspense>
      )}
    </I18nProvider>
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
  useEffect(() => void firstSight.then(() => setSeen(true)), []);
  if (!hasWebGL2()) return <NoWebGL2 />;
  if (status === 'error' && error !== null)
    return <ErrorScreen cause={error} onRetry={() => void loadLeg(legUrl)} />;
  if (!leg) return <Loading />;
  return (
    <ViewportBoundary fallback={(cause, retry) => <ErrorScreen cause={cause} onRetry={retry} />}>
      <Viewport leg={leg} />
      {!seen && <Loading />}
    </ViewportBoundary>
  );
}
