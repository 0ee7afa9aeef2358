import { setConsoleFunction } from 'three';

/**
 * React Three Fiber 9.8 still makes a THREE.Clock, which three has called deprecated since r183: one warning per page,
 * about code that is not ours and that works. That the context is lost and back the page says itself. Everything else three has to say goes to the
 * console as before.
 */
const KNOWN = [
  'THREE.Clock: This module has been deprecated',
  'THREE.WebGLRenderer: Context Lost.',
  'THREE.WebGLRenderer: Context Restored.',
];

/** Keep these off the console. Call before the canvas is made. */
export function filterThreeConsole(): void {
  setConsoleFunction((type: string, message: string, ...details: unknown[]) => {
    if (KNOWN.some((known) => message.startsWith(known))) return;
    if (type === 'error') console.error(message, ...details);
    else if (type === 'warn') console.warn(message, ...details);
    else console.log(message, ...details);
  });
}
