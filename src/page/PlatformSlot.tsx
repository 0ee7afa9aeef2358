import { packaged } from '../platform/packaged';
import { PlatformReport } from './laterParts';

/** The contact with a learning platform, where the page is in a package; fetched only there. */
export function PlatformSlot() {
  return packaged() ? <PlatformReport /> : null;
}
