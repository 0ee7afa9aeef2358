import { cannotWait } from '../../referral/levels';
import type { RedFlag } from '../../referral/schema';
import { text } from '../../view/messages';
import type { SheetMuscle } from './sheetModel';

/** More names than this would fill the head of a sheet. */
const MOST_NAMES = 4;

/** The name line and the title of a sheet: what it is about, in the language of the page and in Latin. */
export function SheetHead({ muscles }: { muscles: readonly SheetMuscle[] }) {
  return (
    <header className="sheet-head">
      <SheetNameLine kicker={text('sheet.kicker')} />
      <h1 className="sheet-title">{sheetTitle(muscles)}</h1>
      <p className="sheet-latin">
        {muscles
          .slice(0, MOST_NAMES)
          .map(({ muscle }) => muscle.latin)
          .join(' · ')}
      </p>
    </header>
  );
}

/** What the sheet is, and blank lines for who fills it in and when. */
export function SheetNameLine({ kicker }: { kicker: string }) {
  return (
    <div className="sheet-name-line">
      <span className="sheet-kicker">{kicker}</span>
      <span className="sheet-name">{text('sheet.name')}</span>
      <span className="sheet-date">{text('sheet.date')}</span>
    </div>
  );
}

/** `Gastrocnemius and Gluteus minimus`; past four names the number of the rest. */
export function sheetTitle(muscles: readonly SheetMuscle[]): string {
  const names = muscles.map(({ muscle, letter }) =>
    letter ? `${letter} ${muscle.english}` : muscle.english,
  );
  if (names.length > MOST_NAMES)
    return `${names.slice(0, MOST_NAMES).join(', ')} +${names.length - MOST_NAMES}`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : text('sheet.and', { names: names.slice(0, -1).join(', '), last });
}

/** Before everything else: what must not be taken for a trigger point. What can wait till tomorrow is named in one line. */
export function SheetWarnings({ flags }: { flags: readonly RedFlag[] }) {
  const later = flags
    .filter((flag) => !cannotWait(flag))
    .map(({ short, level }) =>
      text('sheet.warningShort', { what: short, level: text(`card.level.${level}`) }),
    );
  return (
    <section className="sheet-warnings">
      <h2>{text('sheet.warnings')}</h2>
      <p>{text('sheet.warningsWhat')}</p>
      <ul>
        {flags.filter(cannotWait).map(({ id, level, suspect, pattern, action }) => (
          <li key={id}>
            <strong>{pattern}</strong> {suspect}. <em>{action}</em>{' '}
            <span className="sheet-level">{text(`card.level.${level}`)}</span>
          </li>
        ))}
      </ul>
      {later.length > 0 && <p>{text('sheet.alsoCheck', { list: later.join(', ') })}</p>}
      <p>{text('card.emergencyNumber')}</p>
    </section>
  );
}
