import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { text } from '../../words/text';
import { install, offlineStore } from './offlineStore';

/** Whether the page works without a network, and its installation where the browser offers one. */
export function OfflineSettings() {
  const copy = useStore(offlineStore, (state) => state.copy);
  const offered = useStore(offlineStore, (state) => state.install !== null);
  return (
    <section className="dialog-part">
      <h3 className="dialog-subtitle">{text('offline.title')}</h3>
      <p className="dialog-quiet" role="status" data-copy={copy}>
        {text(`offline.${copy}`)}
      </p>
      {offered && (
        <div className="dialog-row">
          <Button className="dialog-button" onPress={() => void install()}>
            {text('offline.install')}
          </Button>
        </div>
      )}
    </section>
  );
}
