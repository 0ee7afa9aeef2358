import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indexContent } from '../../../src/patterns/contentIndex';
import { parseLookAlikes } from '../../../src/patterns/lookAlikeParse';
import { litNow } from '../../../src/scene/structures/litByTopic';
import { readContent } from '../../content/contentReport';

const { content } = readContent();
const { lookAlikes } = parseLookAlikes(JSON.parse(readFileSync('models/look-alikes.json', 'utf8')), content);
const index = indexContent(content, lookAlikes);

test('the card of a look-alike lights its muscles until its own drawing lies over them', () => {
  const lit = (card: string, alike: readonly string[]) => litNow({ card, alike }, index);
  expect(lit('mimic:dvt', [])).toContain('soleus');
  expect(lit('mimic:dvt', ['hip_joint'])).toContain('soleus');
  expect(lit('mimic:dvt', ['deep_vein_thrombosis'])).toEqual([]);
  expect(lit('alike:dermatome_l5', [])).toEqual([]);
  expect(lit('group:calf', ['deep_vein_thrombosis'])).toContain('soleus');
});
