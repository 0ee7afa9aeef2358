import { afterEach, expect, it, vi } from 'vitest';
import type { ReferralAnswer } from '../../src/patterns/referralMessages';
import { type Hand, ReferralWorker } from '../../src/patterns/referralWorker';
import { realLeg } from './realLeg';

afterEach(() => vi.useRealTimers());

const { leg } = await realLeg();
const request = { type: 'dots', pitchM: 0.02 } as const;

const silent = (): Hand => ({ postMessage: () => {}, terminate: vi.fn(), onmessage: null, onerror: null });

/** What comes of a request with this worker. */
function asked(make: () => Hand): Promise<ReferralAnswer> {
  return new Promise((resolve, reject) => {
    new ReferralWorker(leg, resolve, () => reject(new Error('lost')), make).ask(request);
  });
}

it('a worker that never answers is done without, and ended', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const worker = silent();
  const answer = asked(() => worker);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await answer).toMatchObject({ type: 'dots' });
  expect(worker.terminate).toHaveBeenCalled();
});

it('a worker that fails is done without', async () => {
  const worker = silent();
  const answer = asked(() => worker);
  worker.onerror?.call(worker as Worker, new Event('error') as ErrorEvent);
  expect(await answer).toMatchObject({ type: 'dots' });
});

it('a worker that cannot be made is done without', async () => {
  const answer = asked(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(await answer).toMatchObject({ type: 'dots' });
});
