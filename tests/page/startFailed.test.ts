import { expect, it } from 'vitest';
import { ENGLISH_FAILED } from '../../src/page/startFailed';
import en from '../../src/words/en.json';

it('what is said of a failed start without any words is what the English words say', () => {
  for (const [id, said] of Object.entries(ENGLISH_FAILED)) expect(en).toHaveProperty([id], said);
});
