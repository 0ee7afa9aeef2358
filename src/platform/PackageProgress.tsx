import { text } from '../words/text';
import type { Packaging } from './usePackaging';
import './PackageProgress.css';

/** How far the making of a package has come, and how it went. */
export function PackageProgress({
  gathered,
  said,
  className = '',
}: Pick<Packaging, 'gathered' | 'said'> & { className?: string }) {
  return (
    <div className={`package-progress ${className}`}>
      {gathered && (
        <progress
          className="progress-bar"
          aria-label={text('platform.gathering')}
          {...(gathered.all > 0 && { value: gathered.done, max: gathered.all })}
        />
      )}
      <p role="status">{gathered ? text('platform.gathering') : said}</p>
    </div>
  );
}
