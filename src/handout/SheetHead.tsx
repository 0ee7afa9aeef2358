import type { RedFlag } from '../patterns/schema';
import type { Language } from '../words/languages';
import { text } from '../words/text';
import { useLanguage } from '../words/useWords';
import type { SheetMuscle } from './sheetModel';

/** More names than this would fill the head of a sheet. */
const MOST_NAMES = 4;

/** The name line and the title of a sheet: what it is about, in the language of the page and in Latin. */
export function SheetHead({ muscles }: { muscles: readonly SheetMuscle[] }) {
  const language = useLanguage();
  return (
    <header className="sheet-head">
      <SheetNameLine kicker={text('sheet.kicker')} />
      <h1 className="sheet-title">{sheetTitle(muscles, language)}</h1>
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

/** `Gastrocnemius and gluteus minimus`; past four names the number of the rest. Only German writes every noun with a capital. */
function sheetTitle(muscles: readonly SheetMuscle[], language: Language = 'en'): string {
  const names = muscles.map(({ muscle: { english } }, at) =>
    at === 0 || language === 'de' || /^\p{Lu}\p{Lu}/u.test(english)
      ? english
      : english.charAt(0).toLowerCase() + english.slice(1),
  );
  if (names.length > MOST_NAMES)
    return `${names.slice(0, MOST_NAMES).join(', ')} +${names.length - MOST_NAMES}`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : text('sheet.and', { names: names.slice(0, -1).join(', '), last });
}

interface SheetWarningsProps {
  /** Said in full. */
  flags: readonly RedFlag[];
  /** What can wait till tomorrow is named in one line. */
  later?: readonly RedFlag[];
  /** Those that the first page has no room for stand at the end. */
  place: 'first' | 'first, more at the end' | 'end';
}

/** Before everything else: what must not be taken for a trigger point. */
export function SheetWarnings({ flags, later = [], place }: SheetWarningsProps) {
  const named = later.map(({ short, level }) =>
    text('sheet.warningShort', { what: short, level: text(`card.level.${level}`) }),
  );
  return (
    <section className="sheet-warnings">
      <h2>{text(place === 'end' ? 'sheet.warningsMore' : 'sheet.warnings')}</h2>
      {place !== 'end' && (
        <p>
          {text('sheet.warningsWhat')} {place === 'first, more at the end' && text('sheet.warningsRest')}
        </p>
      )}
      <ul>
        {flags.map(({ id, level, suspect, pattern, action }) => (
          <li key={id}>
            <strong>{pattern}</strong> {suspect}. <em>{action}</em>{' '}
            <span className="sheet-level">{text(`card.level.${level}`)}</span>
          </li>
        ))}
      </ul>
      {named.length > 0 && <p>{text('sheet.alsoCheck', { list: named.join(', ') })}</p>}
      {place !== 'end' && <p>{text('card.emergencyNumber')}</p>}
    </section>
  );
}
