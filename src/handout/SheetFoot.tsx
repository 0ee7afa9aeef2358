import type { Content } from '../patterns/schema';
import { text } from '../words/text';

interface SheetFootProps {
  content: Content;
  page: number;
  of: number;
  /** More to say of where the drawings come from. */
  also?: string;
}

/** Whose figures and words these are, what they are not, and which edition: on every page, for pages part. */
export function SheetFoot({ content, page, of, also }: SheetFootProps) {
  const { contentVersion, date, license } = content.meta;
  return (
    <>
      <p>
        {text('disclaimer.line')} {text('credits.line')}. {also}
      </p>
      <p className="sheet-foot-line">
        <span>
          {text('sheet.version', { content: contentVersion, date })}
          {license !== '' && ` · ${license}`} · {window.location.host}
        </span>
        <span>{text('sheet.page', { page, of })}</span>
      </p>
    </>
  );
}
