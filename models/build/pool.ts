import { Worker } from 'node:worker_threads';

/** Node 20 gives a worker no TypeScript through `--import tsx`, so it registers tsx itself and then loads the script. */
const LOADER = `
const { tsx, script } = require('node:worker_threads').workerData;
import(tsx).then(({ register }) => { register(); return import(script); });
`;
const TSX = import.meta.resolve('tsx/esm/api');

/**
 * Runs a task for every job on a few worker threads and returns the results in the order of the jobs, whichever thread
 * finishes first: the outcome does not depend on timing. Jobs are handed out in the order given, so put long ones first.
 */
export class Pool<Job, Result> {
  private readonly workers: Worker[];

  /** @param script file of the worker, which answers each message { index, job } with { index, result } or { index, error }. */
  constructor(
    script: URL,
    readonly threads: number,
  ) {
    this.workers = Array.from(
      { length: threads },
      () => new Worker(LOADER, { eval: true, workerData: { tsx: TSX, script: script.href } }),
    );
  }

  /** @throws the first error of any job. */
  run(jobs: readonly Job[]): Promise<Result[]> {
    const results: Result[] = new Array(jobs.length);
    let next = 0;
    let open = jobs.length;
    return new Promise((resolve, reject) => {
      if (open === 0) return resolve(results);
      const hand = (worker: Worker): void => {
        if (next < jobs.length) worker.postMessage({ index: next, job: jobs[next++] });
      };
      for (const worker of this.workers) {
        worker.removeAllListeners();
        worker.on('error', reject);
        worker.on('message', (answer: { index: number; result: Result; error?: string }) => {
          if (answer.error !== undefined) return reject(new Error(answer.error));
          results[answer.index] = answer.result;
          if (--open === 0) resolve(results);
          else hand(worker);
        });
        hand(worker);
      }
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
