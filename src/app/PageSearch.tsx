import { Search as SearchIcon } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useStore } from 'zustand';
import { flyTo } from '../camera/flights';
import { createSearch, type SearchEntry } from '../muscles/searchIndex';
import { STRUCTURES } from '../muscles/structureTable';
import { contentStore } from '../referral/contentStore';
import { setViewState } from '../view/actions';
import { text } from '../view/messages';
import { showAfterSelecting } from '../view/state';
import { viewStore } from '../view/store';
import { isTyping } from '../view/typing';

const KINDS = ['muscle', 'point', 'complaint', 'structure'] as const;

interface PageSearchProps {
  /** Someone asked for it: take the focus at once. */
  autoFocus: boolean;
}

/** Finds muscles, trigger points, complaints and bones by any of their names; `/` goes there from anywhere. */
export default function PageSearch({ autoFocus }: PageSearchProps) {
  const input = useRef<HTMLInputElement>(null);
  const content = useStore(contentStore, (state) => state.content);
  const original = useStore(contentStore, (state) => state.original);
  const search = useMemo(() => createSearch(content, STRUCTURES, original), [content, original]);
  const [query, setQuery] = useState('');
  const found = useMemo(() => (query.trim() === '' ? [] : search(query)), [search, query]);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  return (
    <ComboBox
      className="search"
      aria-label={text('search.label')}
      inputValue={query}
      onInputChange={setQuery}
      value={null}
      onChange={(key) => {
        const entry = found.find((one) => one.key === key);
        if (!entry) return;
        goTo(entry);
        setQuery('');
      }}
      allowsCustomValue
      allowsEmptyCollection={query.trim() !== ''}
      menuTrigger="input"
      // What matches is decided by the search, which forgives typing errors.
      defaultFilter={() => true}
    >
      <Group className="search-field">
        <SearchIcon aria-hidden="true" size="1em" />
        <Input ref={input} className="search-input" placeholder={text('search.placeholder')} />
        <span className="search-key" aria-hidden="true">
          /
        </span>
      </Group>
      <Popover
        className="menu-popover search-popover"
        placement="bottom start"
        // Within a landmark, as everything on the page is; the body itself is none.
        UNSTABLE_portalContainer={document.querySelector('main') ?? document.body}
      >
        <ListBox
          className="search-results"
          renderEmptyState={() => <p className="search-none">{text('search.none')}</p>}
        >
          {KINDS.map((kind) => {
            const entries = found.filter((entry) => entry.kind === kind);
            return entries.length === 0 ? null : (
              <ListBoxSection key={kind} id={kind}>
                <Header className="search-kind">{text(`search.${kind}`)}</Header>
                {entries.map((entry) => (
                  <Result key={entry.key} entry={entry} />
                ))}
              </ListBoxSection>
            );
          })}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Result({ entry: { key, kind, name, detail } }: { entry: SearchEntry }) {
  return (
    <ListBoxItem id={key} className="search-result" textValue={name}>
      <span>{name}</span>
      <span className={kind === 'muscle' || kind === 'structure' ? 'search-detail latin' : 'search-detail'}>
        {detail}
      </span>
    </ListBoxItem>
  );
}

/**
 * Select what was found and bring it into view; a trigger point shows its pattern too. Of several muscles the first has
 * the card.
 */
function goTo({ select, trp }: SearchEntry): void {
  const show = showAfterSelecting(viewStore.getState().view, select);
  setViewState({
    select: [...select].reverse(),
    trp,
    show: trp === null || show.includes(trp) ? show : [...show, trp],
  });
  flyTo(select);
}
