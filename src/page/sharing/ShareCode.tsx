import { useMemo } from 'react';
import { encode } from 'uqr';
import { MOST_IN_CODE } from '../../view/viewLink';
import { text } from '../../words/text';

/** Empty modules around a code that a reader needs to find it. */
const QUIET = 2;

/** The link as a QR code for the phones of a class; says so when it is too long to be read. */
export function ShareCode({ link }: { link: string }) {
  const code = useMemo(
    () => (link.length > MOST_IN_CODE ? null : encode(link, { ecc: 'M', border: QUIET })),
    [link],
  );
  if (!code) return <p className="dialog-quiet">{text('share.qrLong', { count: link.length })}</p>;
  const squares = code.data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <div className="share-code">
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={text('share.qr')}
        shapeRendering="crispEdges"
      >
        <path d={squares.join('')} fill="#000000" />
      </svg>
    </div>
  );
}
