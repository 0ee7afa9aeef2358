import { Worker } from 'node:worker_threads';

/** No input may take longer, milliseconds. */
const LONGEST_MS = 5000;

const MOST_BYTES = 1 << 16;

/** Runs beside what it watches, since that may never come back. Plain JavaScript: it has no loader. */
const WATCH = `
const { workerData: { signs, words, longestMs } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
for (;;) {
  const beat = Atomics.load(signs, 0);
  if (Atomics.wait(signs, 0, beat, longestMs) !== 'timed-out' || Atomics.load(signs, 1) === 0) continue;
  const said = new TextDecoder().decode(words.slice(0, Atomics.load(signs, 2)));
  writeSync(2, '\\nfuzz: no answer within ' + longestMs + ' ms: ' + said + '\\n');
  process.kill(process.pid, 'SIGKILL');
}`;

/** Ends the process when one input takes longer than `LONGEST_MS`, and says which: a reader that never comes back cannot be stopped otherwise. */
export class Watchdog {
  /** Beat, whether an input is being read, length of what is said of it. */
  private readonly signs = new Int32Array(new SharedArrayBuffer(12));
  private readonly words = new Uint8Array(new SharedArrayBuffer(MOST_BYTES));
  private readonly worker = new Worker(WATCH, {
    eval: true,
    workerData: { signs: this.signs, words: this.words, longestMs: LONGEST_MS },
  });

  constructor() {
    this.worker.unref();
  }

  /** An input is about to be read. */
  begin(said: string): void {
    const { written } = new TextEncoder().encodeInto(said.slice(0, MOST_BYTES / 3), this.copy);
    this.words.set(this.copy.subarray(0, written));
    Atomics.store(this.signs, 2, written);
    this.beat(1);
  }

  end(): void {
    this.beat(0);
  }

  stop(): Promise<number> {
    return this.worker.terminate();
  }

  /** Encoders do not write to shared memory. */
  private readonly copy = new Uint8Array(MOST_BYTES);

  private beat(reading: 0 | 1): void {
    Atomics.store(this.signs, 1, reading);
    Atomics.add(this.signs, 0, 1);
    Atomics.notify(this.signs, 0);
  }
}
