import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexContent } from '../../../src/patterns/contentIndex';
import { parseContentText } from '../../../src/patterns/loadContent';
import { ROOTS } from '../../../src/patterns/roots';
import { parseStudy } from '../../../src/patterns/studyParse';
import { studyStore } from '../../../src/patterns/studyStore';
import { litByTopic, musclesOfRoot } from '../../../src/scene/structures/litByTopic';

const { study } = parseStudy(JSON.parse(readFileSync('models/muscle-study.json', 'utf8')));
const index = indexContent(parseContentText(readFileSync('models/trigger-points.json', 'utf8')).content);

describe('the roots', () => {
  it('have each a card, that lights its muscles', () => {
    studyStore.setState({ status: 'ready', study });
    for (const root of ROOTS) expect(index.topics.get(`root:${root}`)?.kind, root).toBe('root');
    expect(litByTopic('root:S1', index)).toEqual(
      expect.arrayContaining(['gastrocnemius', 'gluteus_maximus']),
    );
    expect(litByTopic('root:S1', index)).not.toContain('vastus_medialis');
    expect(musclesOfRoot('L3', study)).toContain('vastus_medialis');
  });

  it('supply every muscle of the study between them', () => {
    const supplied = new Set(ROOTS.flatMap((root) => musclesOfRoot(root, study)));
    expect([...supplied].sort()).toEqual(Object.keys(study.muscles).sort());
  });
});
