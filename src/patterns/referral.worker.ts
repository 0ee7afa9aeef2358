/// <reference lib="webworker" />

import { ReferralDesk } from './referralDesk';
import type { ReferralRequest } from './referralMessages';

/** Distance fields off the main thread. */
const desk = new ReferralDesk((message, transfer) => self.postMessage(message, { transfer }));
self.onmessage = ({ data }: MessageEvent<ReferralRequest>) => desk.hear(data);
