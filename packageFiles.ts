import { readdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

/** The list, a JSON array of paths, as the page asks for it (`src/platform/makePackage.ts`). */
const LIST = 'package-files.json';

/** A package is not installed, keeps no copy on the device, makes no packages, and is embedded by no other page. What programs read beside the page it does without. */
const LEFT_OUT =
  /^(sw\.js|workbox-.*|app\.webmanifest|package-files\.json|embed\.js|embed-example\..*)$|\.(schema|cdx)\.json$/;

/** Lists the files of the build for the packages that go to learning platforms. Written before the offline copy is listed, which holds the list too. */
export function packageFiles(): Plugin {
  let folder = '';
  return {
    name: 'package-files',
    apply: 'build',
    configResolved({ build }) {
      folder = build.outDir;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length))
          .map((path) => path.split(sep).join('/'))
          .filter((path) => !LEFT_OUT.test(path))
          .sort();
        writeFileSync(join(folder, LIST), JSON.stringify(files));
      },
    },
  };
}
