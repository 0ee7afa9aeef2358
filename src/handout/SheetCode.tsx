import { useMemo } from 'react';
import { encode } from 'uqr';

/** Empty modules around a code that a reader needs to find it; the paper around it is white too. */
const QUIET = 2;
/** A code of more characters has modules too fine for a phone that reads it from paper of this size. */
const MOST = 420;

/** A link as a QR code in vectors; nothing when it is too long to be read from paper. */
export function SheetCode({ link, label }: { link: string; label: string }) {
  const code = useMemo(() => (link.length > MOST ? null : encode(link, { ecc: 'M', border: QUIET })), [link]);
  if (!code) return null;
  // One run per row of dark modules: fewer seams between neighbours when it is printed.
  const runs = code.data.flatMap((row, y) => {
    const parts: string[] = [];
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      parts.push(`M${from} ${y}h${x + 1 - from}v1h${from - x - 1}z`);
    }
    return parts;
  });
  return (
    <figure className="sheet-code">
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={label}
        shapeRendering="crispEdges"
      >
        <path d={runs.join('')} fill="#000000" />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
