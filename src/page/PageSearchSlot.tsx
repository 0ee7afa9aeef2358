import { Search as SearchIcon } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { bindShortcuts } from '../view/shortcuts';
import { text } from '../words/text';
import { PageSearch } from './laterParts';
import { StandIn } from './StandIn';
import './PageSearch.css';

interface PageSearchSlotProps {
  /** There is no room for a field: a button opens one over the whole bar. */
  folded: boolean;
}

/** Where the search is: a field that comes after the first picture, or as soon as someone wants it. */
export function PageSearchSlot({ folded }: PageSearchSlotProps) {
  const [wanted, setWanted] = useState(false);
  const [there, setThere] = useState(false);
  useEffect(() => {
    if (there) return;
    return bindShortcuts({ 'page.search': () => setWanted(true) });
  }, [there]);
  const standIn = folded ? (
    <StandIn icon={SearchIcon} />
  ) : (
    <div className="search">
      <Button
        className="search-field search-stub"
        aria-label={text('search.label')}
        onPress={() => setWanted(true)}
      >
        <SearchIcon aria-hidden="true" size="1em" />
        <span>{text('search.placeholder')}</span>
      </Button>
    </div>
  );
  const onArrive = useCallback(() => setThere(true), []);
  return <PageSearch folded={folded} autoFocus={wanted} onArrive={onArrive} standIn={standIn} />;
}
