import { useEffect, useRef, useState } from 'react';
import type { ViewState } from '../../view/state';
import { encodeUrl } from '../../view/urlCodec';
import { writtenStyle } from '../../view/writtenStyle';
import { text } from '../../words/text';
import { placedIn } from '../play/lessonCamera';

/** Size of the window in which the next step is drawn, CSS pixels. */
const SIZE = { width: 320, height: 240 } as const;

/** Nothing of the page but the leg. */
const LEG_ALONE = `
  .page { --inset-left: 0rem !important; --inset-right: 0rem !important; --inset-bottom: 0rem !important; --bar-height: 0rem; --gap: 0rem; }
  .page > :not(.stage), .stage-section, .stage-grid > :not(.stage-free, .stage-fit), .labels { display: none !important; }
  .stage-grid { position: relative; }
  .stage-grid > :is(.stage-free, .stage-fit) { position: absolute !important; inset: 0 !important; margin: 0; }
`;

/** The page inside a window of its own. */
type LegWindow = Window &
  Pick<typeof globalThis, 'CSSStyleSheet'> & { legViewer?: { set: (view: Partial<ViewState>) => void } };

/**
 * How the next step will look: the page itself in a small window that shows nothing but the leg. The class sees none of it, and it draws
 * only when the step changes.
 */
export function NextPicture({ view }: { view: ViewState }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [there, setThere] = useState(false);
  const shown = view.camera
    ? { ...view, camera: placedIn({ width: SIZE.width / SIZE.height, height: 1 }, view.camera) }
    : view;
  const [first] = useState(() => `./${encodeUrl(shown, '')}`);
  useEffect(() => {
    if (there) (frame.current?.contentWindow as LegWindow | null)?.legViewer?.set(shown);
  });
  const bare = () => {
    const inside = frame.current?.contentWindow as LegWindow | null;
    if (!inside) return;
    writtenStyle(LEG_ALONE, inside);
    // The page says so on its root when it is there, with its picture.
    const root = inside.document.documentElement;
    const look = () => {
      if (root.dataset.ready !== 'true') return;
      observer.disconnect();
      setThere(true);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { attributes: true, attributeFilter: ['data-ready'] });
    look();
  };
  return (
    <div className="presenter-next-picture" data-there={there || undefined}>
      <iframe
        ref={frame}
        src={first}
        title={text('present.next')}
        width={SIZE.width}
        height={SIZE.height}
        tabIndex={-1}
        inert
        onLoad={bare}
      />
    </div>
  );
}
