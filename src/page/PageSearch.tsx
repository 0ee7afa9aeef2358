import { Search as SearchIcon, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { startLookAlikes } from '../patterns/lookAlikeStore';
import { useCourses } from '../scene/courses/useCourses';
import { searchIn } from '../search/search';
import type { SearchEntry } from '../search/searchEntries';
import { focusNext } from '../view/focusNext';
import { bindShortcuts } from '../view/shortcuts';
import { plural, text } from '../words/text';
import { useLanguage } from '../words/useWords';
import { goToFound } from './goToFound';
import { PageSearchResults } from './PageSearchResults';

interface PageSearchProps {
  /** There is no room for a field: a button opens one over the whole bar. */
  folded: boolean;
  /** Someone asked for it before it was there: take the focus at once. */
  autoFocus: boolean;
  /** It is there and listens. */
  onArrive: () => void;
}

/** Finds muscles, places, complaints and illnesses by any of their names; `/` goes there from anywhere. */
export default function PageSearch({ folded, autoFocus, onArrive }: PageSearchProps) {
  const [unfolded, setUnfolded] = useState(autoFocus);
  /** Where the focus was before. */
  const before = useRef<Element | null>(null);
  useEffect(() => {
    onArrive();
    return bindShortcuts({
      'page.search': () => {
        before.current = document.activeElement;
        setUnfolded(true);
        document.querySelector<HTMLInputElement>('.search-input')?.focus();
      },
    });
  }, [onArrive]);
  if (folded && !unfolded)
    return (
      <Button
        className="icon-button search-unfold"
        aria-label={text('search.open')}
        onPress={() => {
          before.current = null;
          setUnfolded(true);
        }}
      >
        <SearchIcon aria-hidden="true" size="1.125em" />
      </Button>
    );
  return (
    <SearchField
      folded={folded}
      autoFocus={folded || autoFocus}
      onLeave={(to) => {
        setUnfolded(false);
        // In the field the next slash would be a letter; on a phone the keyboard would stay.
        if (to === 'card') leaveToCard();
        else leaveTo(before.current);
        before.current = null;
      }}
    />
  );
}

interface SearchFieldProps {
  folded: boolean;
  autoFocus: boolean;
  /** It is done: something was chosen and has its card, or nothing is wanted. */
  onLeave: (to: 'card' | 'back') => void;
}

function SearchField({ folded, autoFocus, onLeave }: SearchFieldProps) {
  const field = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [focused, setFocused] = useState(false);
  const [marked, setMarked] = useState(0);
  const content = useStore(contentStore, (state) => state.content);
  const original = useStore(contentStore, (state) => state.original);
  const lookAlikes = useStore(contentStore, (state) => state.lookAlikes);
  const language = useLanguage();
  const courses = useCourses();
  const found = useMemo(
    () => searchIn({ content, original, lookAlikes, language, courses })(query),
    [query, content, original, lookAlikes, language, courses],
  );
  const listId = useId();
  const open = focused && query.trim() !== '';
  const roomPx = useRoomBelow(field, open);
  useLayoutEffect(() => {
    // In the same turn as the press, so that a phone brings up its keyboard.
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);

  const leave = (to: 'card' | 'back') => {
    setQuery('');
    setMarked(0);
    input.current?.blur();
    onLeave(to);
  };
  const choose = (entry: SearchEntry) => {
    goToFound(entry);
    leave('card');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const entry = found[marked];
    if (key === 'Escape') leave('back');
    else if (key === '/' && query === '') input.current?.select();
    else if (key === 'Enter' && open && entry) choose(entry);
    else if (key === 'ArrowDown' && open) setMarked((marked + 1) % Math.max(found.length, 1));
    else if (key === 'ArrowUp' && open) setMarked((marked + found.length - 1) % Math.max(found.length, 1));
    else return;
    event.preventDefault();
    // Escape and the arrows mean something else to the leg.
    event.stopPropagation();
  };

  return (
    <search className="search" data-folded={folded || undefined}>
      <div ref={field} className="search-field" data-focus-within={focused || undefined}>
        <SearchIcon aria-hidden="true" size="1em" />
        <input
          ref={input}
          className="search-input"
          type="text"
          role="combobox"
          aria-label={text('search.label')}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={listId}
          aria-activedescendant={open && found[marked] ? `${listId}-${marked}` : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          placeholder={text('search.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setMarked(0);
          }}
          onKeyDown={onKeyDown}
          onFocus={() => {
            setFocused(true);
            void startLookAlikes();
          }}
          onBlur={() => setFocused(false)}
        />
        {query === '' && !folded ? (
          <span className="search-key" aria-hidden="true">
            /
          </span>
        ) : (
          <Button
            className="icon-button search-clear"
            aria-label={text(folded ? 'search.close' : 'search.clear')}
            onPress={() => leave('back')}
          >
            <X aria-hidden="true" size="1em" />
          </Button>
        )}
      </div>
      {open && (
        <div className="menu-popover search-popover" style={{ maxHeight: roomPx }}>
          <PageSearchResults id={listId} found={found} marked={marked} onMark={setMarked} onChoose={choose} />
        </div>
      )}
      <p className="visually-hidden" role="status">
        {open ? (found.length === 0 ? text('search.none') : plural('search.found', found.length)) : ''}
      </p>
    </search>
  );
}

/** Room for the results is left free below them, CSS pixels. */
const MARGIN_PX = 12;

/** How much of the window is free below the field, above a phone's keyboard; CSS pixels. */
function useRoomBelow(field: React.RefObject<HTMLElement | null>, open: boolean): number {
  const [roomPx, setRoomPx] = useState(0);
  useLayoutEffect(() => {
    if (!open) return;
    const view = window.visualViewport;
    const measure = () => {
      const bottom = field.current?.getBoundingClientRect().bottom ?? 0;
      const seen = view ? view.offsetTop + view.height : window.innerHeight;
      setRoomPx(Math.max(seen - bottom - MARGIN_PX, 0));
    };
    measure();
    const on: EventTarget = view ?? window;
    on.addEventListener('resize', measure);
    return () => on.removeEventListener('resize', measure);
  }, [field, open]);
  return roomPx;
}

function leaveTo(element: Element | null): void {
  const target = element instanceof HTMLElement && element.isConnected ? element : null;
  if (target && target !== document.body) target.focus();
  else focusNext(() => document.querySelector('.search-unfold'));
}

/** What was found stands on the card: go on reading there. */
function leaveToCard(): void {
  focusNext(() => {
    const card = document.getElementById('details');
    if (!card || card.hidden) return null;
    // All of the panel is no thing to act on: its frame would only be noise.
    card.dataset.quiet = '';
    card.addEventListener('blur', () => delete card.dataset.quiet, { once: true });
    return card;
  });
}
