import { useEffect } from 'react';
import { Card } from '../card/Card';
import { startStudy } from '../patterns/studyStore';
import { expectPart, partArrived } from '../scene/readiness';

/** The card; with it comes what there is to study and the words explained, which the page is not ready without. */
export function CardSlot({ onFrame }: { onFrame: (listedIds: readonly string[]) => void }) {
  useEffect(() => {
    expectPart('study');
    void startStudy().then(() => partArrived('study'));
  }, []);
  return <Card onFrame={onFrame} />;
}
