import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMPLAINTS, complaintsByMuscle, withKinds } from '../../src/finder/complaints';
import type { Content } from '../../src/patterns/schema';

describe('the complaints that can be ticked', () => {
  const content = JSON.parse(readFileSync('models/trigger-points.json', 'utf8')) as Content;

  it('are those the content reports, all of them', () => {
    const reported = new Set([...complaintsByMuscle(content).values()].flatMap((ids) => [...ids]));
    expect([...reported].sort()).toEqual([...COMPLAINTS].sort());
  });

  it('tell gastrocnemius by its night cramps', () => {
    const byMuscle = complaintsByMuscle(content);
    expect(byMuscle.get('gastrocnemius')).toContain('night_cramps');
    expect(byMuscle.get('gluteus_minimus')).not.toContain('night_cramps');
  });

  it('limping and walking uphill are kinds of walking', () => {
    expect([...withKinds(new Set(['limp', 'sitting']))]).toEqual(['limp', 'walking', 'sitting']);
    expect(withKinds(new Set(['stairs_up']))).not.toContain('walking');
  });
});
