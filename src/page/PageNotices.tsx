import { Info, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { dismissNotice } from '../view/actions';
import { noticesShown } from '../view/notices';
import { viewStore } from '../view/store';
import { plural, text } from '../words/text';

/** What the person must know: an unknown id in the link, an entry of the content that was left out. Few at once; as one is closed another comes. */
export function PageNotices() {
  const notices = useStore(viewStore, (state) => state.notices);
  const shown = noticesShown(notices);
  const waiting = notices.length - shown.length;
  return (
    <div className="notices" role="status" aria-label={text('page.noticesLabel')}>
      {shown.map(({ id, text: sentence, act }) => (
        <div key={id} className="notice">
          <Info aria-hidden="true" size="1.125em" />
          <Sentence words={sentence} />
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
      {waiting > 0 && <p className="notices-waiting">{plural('page.noticesWaiting', waiting)}</p>}
    </div>
  );
}

/** At most three lines; what is longer is shown whole when it is asked for. */
function Sentence({ words }: { words: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  const [cut, setCut] = useState(false);
  const [whole, setWhole] = useState(false);
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = line.current ?? {};
    // The language may have changed, too.
    if (words !== '') setCut(scrollHeight > clientHeight + 2);
  }, [words]);
  return (
    <>
      <p ref={line} data-whole={whole || undefined}>
        {words}
      </p>
      {cut && !whole && (
        <Button className="text-button notice-act" onPress={() => setWhole(true)}>
          {text('page.noticeWhole')}
        </Button>
      )}
    </>
  );
}
