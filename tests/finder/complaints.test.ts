import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMPLAINTS, complaintsByPoint } from '../../src/finder/complaints';
import type { Content } from '../../src/referral/schema';

describe('the complaints that can be ticked', () => {
  const content = JSON.parse(readFileSync('models/trigger-points.json', 'utf8')) as Content;

  it('are those the content reports, all of them', () => {
    const reported = new Set([...complaintsByPoint(content).values()].flatMap((ids) => [...ids]));
    expect([...reported].sort()).toEqual([...COMPLAINTS].sort());
  });

  it('tell gastrocnemius by its night cramps', () => {
    const byPoint = complaintsByPoint(content);
    expect(byPoint.get('gas_1')).toContain('night_cramps');
    expect(byPoint.get('gmin_p2')).not.toContain('night_cramps');
  });
});
