import { Search as SearchIcon } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { text } from '../view/messages';
import { isTyping } from '../view/typing';
import { firstFullFrame } from './readiness';
import './PageSearch.css';

// The search is not among the bytes that the first frame waits for.
const PageSearch = lazy(() => import('./PageSearch'));

/** Where the search is: a field that comes after the first picture, or as soon as someone wants it. */
export function PageSearchSlot() {
  const [wanted, setWanted] = useState<'not yet' | 'ready' | 'focus'>('not yet');
  useEffect(() => {
    void firstFullFrame.then(() => setWanted((before) => (before === 'not yet' ? 'ready' : before)));
  }, []);
  useEffect(() => {
    if (wanted !== 'not yet') return;
    const bySlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      setWanted('focus');
    };
    window.addEventListener('keydown', bySlash);
    return () => window.removeEventListener('keydown', bySlash);
  }, [wanted]);
  const stub = (
    <div className="search">
      <Button
        className="search-field search-stub"
        aria-label={text('search.label')}
        onPress={() => setWanted('focus')}
      >
        <SearchIcon aria-hidden="true" size="1em" />
        <span>{text('search.placeholder')}</span>
      </Button>
    </div>
  );
  if (wanted === 'not yet') return stub;
  return (
    <Suspense fallback={stub}>
      <PageSearch autoFocus={wanted === 'focus'} />
    </Suspense>
  );
}
