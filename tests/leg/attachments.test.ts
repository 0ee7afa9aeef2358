import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bonesNamed } from '../../src/leg/attachmentBones';
import { attachmentsOf, CLOSENESS_REACH_M, CONTACT_M, endAt } from '../../src/leg/attachments';
import { parseLeg } from '../../src/leg/loadLeg';
import { parseContentText } from '../../src/patterns/loadContent';

const file = readFileSync('models/leg.glb');
const leg = await parseLeg(
  file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
);
const { content } = parseContentText(readFileSync('models/trigger-points.json', 'utf8'));
const bones = leg.inside.filter(({ kind }) => kind === 'bone').map(({ id }) => id);

const named = (id: string) => {
  const muscle = content.muscles.find((each) => each.id === id);
  if (!muscle) return null;
  return {
    origin: bonesNamed(muscle.origin.text, bones),
    insertion: bonesNamed(muscle.insertion.text, bones),
  };
};

/** Bones on which an end of the muscle is drawn, with the number of vertices in contact. */
function drawn(id: string): { origin: string[]; insertion: string[] } {
  const edge = 127 * (1 - CONTACT_M / CLOSENESS_REACH_M);
  const found = [...attachmentsOf(leg, id, named(id))];
  const of = (sign: 1 | -1) =>
    found.filter(([, bytes]) => bytes.some((byte) => sign * byte >= edge)).map(([bone]) => bone);
  return { origin: of(1), insertion: of(-1) };
}

describe('bones that an attachment names', () => {
  it.each([
    ['Ischial tuberosity, with semitendinosus, and the sacrotuberous ligament.', ['hip_bone']],
    ['Iliotibial tract and gluteal tuberosity of the femur.', ['femur']],
    ['Head of the fibula (common tendon), slips to the lateral tibial condyle.', ['fibula', 'tibia']],
    ['Medial cuneiform and base of the first metatarsal.', ['medial_cuneiform', 'metatarsal_1']],
    ['Lateral intermuscular septum.', []],
    [
      'Inner side of the base of the first phalanx of toes 3-5.',
      ['proximal_phalanx_3', 'proximal_phalanx_4', 'proximal_phalanx_5'],
    ],
    ['Underside of the heel bone and plantar fascia.', ['calcaneus']],
  ])('%s', (sentence, expected) => {
    expect([...bonesNamed(sentence, bones)].sort()).toEqual(expected);
  });

  it('finds one for every origin and insertion of the content, save those on no bone of this leg', () => {
    const none = content.muscles
      .filter(({ id }) => leg.listed.has(id))
      .flatMap(({ id, origin, insertion }) =>
        [origin.text, insertion.text].filter((text) => bonesNamed(text, bones).size === 0).map(() => id),
      );
    // Quadratus plantae ends on a tendon.
    expect(none).toEqual(['quadratus_plantae']);
  });
});

describe('an end of a muscle', () => {
  const both = { origin: new Set(['femur', 'hip_bone']), insertion: new Set(['femur', 'tibia']) };
  it.each([
    ['femur', 0.2, 1],
    ['femur', 0.7, -1],
    ['hip_bone', 0.6, 1],
    ['hip_bone', 0.9, 0],
    ['tibia', 0.6, -1],
    ['tibia', 0.1, 0],
    ['patella', 0.9, 0],
  ] as const)('on %s at %d: %d', (bone, along, end) => {
    expect(endAt(bone, along, both)).toBe(end);
  });

  it('is at the ends alone where no bone is named', () => {
    expect([0.1, 0.5, 0.9].map((along) => endAt('femur', along, null))).toEqual([1, 0, -1]);
  });
});

describe('where the muscles of this leg meet bone', () => {
  it.each([
    ['semitendinosus', ['hip_bone'], ['tibia']],
    ['biceps_femoris_long', ['hip_bone'], ['fibula']],
    ['gluteus_minimus', ['hip_bone'], ['femur']],
    ['gastrocnemius', ['femur'], ['calcaneus']],
    ['soleus', ['tibia', 'fibula'], ['calcaneus']],
    ['popliteus', ['femur'], ['tibia']],
    ['vastus_lateralis', ['femur'], ['patella']],
    ['iliopsoas', ['hip_bone'], ['femur']],
    ['adductor_magnus', ['hip_bone'], ['femur']],
    ['tibialis_anterior', ['tibia'], ['medial_cuneiform']],
    ['tibialis_posterior', ['tibia', 'fibula'], ['navicular']],
  ] as const)('%s', (id, origin, insertion) => {
    const found = drawn(id);
    expect(found.origin).toEqual(expect.arrayContaining([...origin]));
    expect(found.insertion).toEqual(expect.arrayContaining([...insertion]));
  });
});
