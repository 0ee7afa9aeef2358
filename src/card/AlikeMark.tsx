import type { LookAlike } from '../patterns/lookAlikeSchema';

/** A sample of a look-alike's drawing beside its words: barred where skin goes numb, soft where it hurts. */
export function AlikeMark({ drawn, wider = false }: Pick<LookAlike, 'drawn'> & { wider?: boolean }) {
  return (
    <span className="alike-mark" aria-hidden="true" data-drawn={drawn} data-wider={wider || undefined} />
  );
}
