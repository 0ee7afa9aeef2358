import { useEffect, useState } from 'react';
import { text } from '../words/text';
import { mayBeCleared } from './deviceStorage';

/**
 * A plain word beside what a person has made, where the browser does not promise to keep it.
 * @param settings whether it stands where all of it can be saved
 */
export function MayBeCleared({ className, settings = false }: { className: string; settings?: boolean }) {
  const [may, setMay] = useState(false);
  useEffect(() => {
    let gone = false;
    void mayBeCleared().then((answer) => {
      if (!gone) setMay(answer);
    });
    return () => {
      gone = true;
    };
  }, []);
  const said = settings
    ? text('settings.mayBeCleared')
    : `${text('settings.mayBeCleared')} ${text('settings.saveAll')}`;
  return may && <p className={className}>{said}</p>;
}
