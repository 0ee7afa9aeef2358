import { Info, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { dismissNotice } from '../view/actions';
import { viewStore } from '../view/store';
import { text } from '../words/text';

/** What the person must know: an unknown id in the link, an entry of the content that was left out. */
export function PageNotices() {
  const notices = useStore(viewStore, (state) => state.notices);
  return (
    <div className="notices" role="status" aria-label={text('page.noticesLabel')}>
      {notices.map(({ id, text: sentence, act }) => (
        <div key={id} className="notice">
          <Info aria-hidden="true" size="1.125em" />
          <p>{sentence}</p>
          {act && (
            <Button className="text-button notice-act" onPress={act.run}>
              {act.label}
            </Button>
          )}
          <Button
            className="icon-button"
            aria-label={text('page.dismissNotice')}
            onPress={() => dismissNotice(id)}
          >
            <X aria-hidden="true" size="1em" />
          </Button>
        </div>
      ))}
    </div>
  );
}
