import { useState } from 'react';
import { saveFile } from '../view/saveFile';
import { causeOf } from '../view/sayError';
import { text } from '../words/text';
import { useLanguage } from '../words/useWords';
import type { PackageContent } from './packageContent';
import type { PackageKind } from './packaged';

/** A package on its way, and what became of the last one. */
export interface Packaging {
  /** Files gathered, of how many; null while none is made. */
  gathered: { done: number; all: number } | null;
  /** A sentence on how it went; empty before. */
  said: string;
  make: (kind: PackageKind, content: PackageContent) => void;
}

/** Makes packages, one at a time; what does it is fetched with the first. */
export function usePackaging(): Packaging {
  const language = useLanguage();
  const [gathered, setGathered] = useState<Packaging['gathered']>(null);
  const [said, setSaid] = useState('');
  const make = async (kind: PackageKind, content: PackageContent) => {
    setSaid('');
    setGathered({ done: 0, all: 0 });
    try {
      const { makePackage } = await import('./makePackage').catch(() => {
        throw new Error(text('part.failed'));
      });
      const zip = await makePackage(kind, content, language, (done, all) => setGathered({ done, all }));
      saveFile(`${content.id}.${kind}.zip`, zip);
      setSaid(text('platform.saved'));
    } catch (error) {
      setSaid(causeOf(error));
    }
    setGathered(null);
  };
  return { gathered, said, make: (kind, content) => void make(kind, content) };
}
