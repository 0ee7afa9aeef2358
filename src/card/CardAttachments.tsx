import { useStore } from 'zustand';
import { TrackSwitch } from '../list/TrackSwitch';
import { contentStore } from '../patterns/contentStore';
import { attachmentStore } from '../scene/structures/attachmentStore';
import { idName } from '../scene/structures/idName';
import { setAttachments } from '../view/layerActions';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import './CardAttachments.css';

interface CardAttachmentsProps {
  /** Listed id of the muscle. */
  listed: string;
  /** What the content says of both ends; null where it says nothing: then the bones are named. */
  said: { origin: string; insertion: string } | null;
}

/** Draws origin and insertion on the bones, and is their legend. */
export function CardAttachments({ listed, said }: CardAttachmentsProps) {
  const on = useStore(viewStore, ({ view }) => view.attachments);
  return (
    <section className="attachments">
      <TrackSwitch className="pattern-switch labelled-switch" isSelected={on} onChange={setAttachments}>
        {text('attachments.label')}
      </TrackSwitch>
      {on && <Ends listed={listed} said={said} />}
    </section>
  );
}

function Ends({ listed, said }: CardAttachmentsProps) {
  const found = useStore(attachmentStore, (state) => state);
  const index = useStore(contentStore, (state) => state.index);
  if (!found.muscles.includes(listed)) return <p className="attachments-wait">{text('attachments.wait')}</p>;
  return (
    <dl className="attachments-ends">
      {(['origin', 'insertion'] as const).map((end) => (
        <div key={end}>
          <dt>
            <span className="attachments-swatch" data-end={end} aria-hidden="true" />
            {text(`attachments.${end}`)}
          </dt>
          <dd>
            {said?.[end] ??
              (found[end].map((id) => idName(id, index)).join(', ') || text('attachments.none'))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
