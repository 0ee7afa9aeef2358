/**
 * One tab edits a lesson at a time. Asks for the lesson; while another tab has it this one waits in line, and has it as soon as
 * the other lets go or is closed, even by a crash. Where a browser has no locks the lesson is taken to be free.
 * @param onHeld hears whether this tab has the lesson: at once, and again when it comes to have it
 * @returns what lets go of it
 */
export function holdLesson(
  id: string,
  onHeld: (held: boolean) => void,
  locks: LockManager | undefined = navigator.locks,
): () => void {
  if (!locks) {
    onHeld(true);
    return () => {};
  }
  const name = lockName(id);
  const waiting = new AbortController();
  let release = () => {};
  const hold = () =>
    new Promise<void>((resolve) => {
      release = resolve;
      if (waiting.signal.aborted) resolve();
      else onHeld(true);
    });
  void locks
    .request(name, { ifAvailable: true }, (lock) => {
      if (lock) return hold();
      if (waiting.signal.aborted) return;
      onHeld(false);
      // In line, outside this request: it must end first. Letting go while in line rejects, which is as meant.
      void locks.request(name, { signal: waiting.signal }, hold).catch(() => {});
    })
    .catch(() => onHeld(true));
  return () => {
    waiting.abort();
    release();
  };
}

/**
 * Do `work` unless a tab edits the lesson meanwhile: what is deleted under somebody's hands would be called saved there.
 * @returns whether it was done
 */
export async function whileNobodyEdits(
  id: string,
  work: () => Promise<void>,
  locks: LockManager | undefined = navigator.locks,
): Promise<boolean> {
  if (!locks) {
    await work();
    return true;
  }
  return locks.request(lockName(id), { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}

const lockName = (id: string) => `leg-viewer.lesson.${id}`;
