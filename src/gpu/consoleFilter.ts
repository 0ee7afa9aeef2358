import { setConsoleFunction } from 'three';

/**
 * React Three Fiber 9.8 still makes a THREE.Clock, which three has called deprecated since r183: one warning per page,
 * about code that is not ours and that works. Everything else three has to say goes to the console as before.
 */
const KNOWN = 'THREE.Clock: This module has been deprecated';

/** Keep that one warning off the console. Call before the canvas is made. */
export function filterThreeConsole(): void {
  setConsoleFunction((type: string, message: string, ...details: unknown[]) => {
    if (message.startsWith(KNOWN)) return;
    if (type === 'error') console.error(message, ...details);
    else if (type === 'warn') console.warn(message, ...details);
    else console.log(message, ...details);
  });
}
