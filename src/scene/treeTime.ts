import { whenIdle } from '../gpu/idle';

let hurried = false;
let hurry: () => void = () => {};
const asked = new Promise<void>((resolve) => {
  hurry = resolve;
});

/** Something that is to be seen waits for the trees of the rays: from now on they are built one after the other, whether the page is idle or not. */
export function hurryTrees(): void {
  hurried = true;
  hurry();
}

/** Resolves when the next tree may be built: when the page is idle, or at the next turn when something waits for it. */
export function whenTreesMay(): Promise<void> {
  if (hurried) return new Promise((resolve) => setTimeout(resolve));
  // An idle moment can be a second away; who is in a hurry does not wait for it.
  return Promise.race([whenIdle(), asked]);
}

let signsWait = false;

/** A sign could not be decided without the skin's tree: a frame is due when it is there. */
export function waitForSkinTree(): void {
  signsWait = true;
}

/** Whether a sign waits for the skin's tree. */
export function skinTreeAwaited(): boolean {
  return signsWait;
}
