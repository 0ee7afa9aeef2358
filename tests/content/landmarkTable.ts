import { readFileSync } from 'node:fs';
import type { Leg, Point } from '../../src/leg/Leg';
import { parseLeg } from '../../src/leg/loadLeg';
import { SkinSurface } from '../../src/patterns/SkinSurface';
import type { Content, Stroke } from '../../src/patterns/schema';
import { positionsInLegSpace, skinMesh } from '../../src/patterns/skinMesh';
import { sampleStroke, skinPointAt } from '../../src/patterns/strokeSamples';

/** A zone whose words name a landmark, and how far from that landmark it was drawn. */
interface LandmarkRow {
  /** `sol_1 essential`. */
  zone: string;
  words: string;
  landmark: string;
  /** From the landmark on this skin to the zone, millimetres: to its middle line, or to its border where the words only say that it is there. */
  apartMm: number;
  /** What was measured to. */
  to: 'middle line' | 'border';
}

/** A landmark that words of zones name. */
interface NamedLandmark {
  name: string;
  /** Words of a zone that mean it. */
  words: RegExp;
  /** Words with which the zone lies beside it; then its border counts, not its middle. */
  to: LandmarkRow['to'];
  /** Places of the landmark on the skin; the zone is measured to the nearest, or to each where it follows the landmark. */
  places(skin: SkinSurface, leg: Leg): Point[];
  /** The zone runs along the landmark: of the places at its own levels the worst counts. */
  along?: true;
}

const bony = (leg: Leg, name: string): Point => {
  const point = leg.landmarks[name];
  if (!point)
    throw new Error(`landmarkTable: leg.glb has no landmark ${name}; rebuild it with npm run model.`);
  return point;
};
/** The skin nearest to a bony landmark. */
const over = (name: string) => (skin: SkinSurface, leg: Leg) => {
  const near = skin.bvh.nearest(bony(leg, name));
  return near ? [near.point] : [];
};
/** Words for the sole under a metatarsal head: of this toe alone, or of a row of heads with this one in it. */
const underHead = (toe: number, ordinal: string): RegExp =>
  new RegExp(
    [
      `head of the ${ordinal} metatarsal`,
      ...(toe <= 4
        ? ['heads of the first to fourth metatarsals', 'heads of the second to fourth metatarsals']
        : []),
    ].join('|'),
    'i',
  );
/** The skin straight under a bony landmark of the foot. */
const under = (name: string) => (skin: SkinSurface, leg: Leg) => {
  const hit = skin.bvh.rayHits([...bony(leg, name)], [0, -1, 0]).find(({ outward }) => outward);
  return hit ? [hit.point] : [];
};

/** The skin behind the Achilles tendon, from two hand's breadths above the heel down to where it is attached: its middle at each level. */
function tendonPlaces(skin: SkinSurface, leg: Leg): Point[] {
  const tendon = leg.structures.get('calcaneal_tendon');
  if (!tendon)
    throw new Error('landmarkTable: leg.glb has no calcaneal_tendon; rebuild it with npm run model.');
  const positions = positionsInLegSpace(tendon);
  const places: Point[] = [];
  for (let y = bony(leg, 'calcaneal_insertion')[1] + 0.015; y < 0.13; y += 0.01) {
    let [x, z, count] = [0, 0, 0];
    for (let v = 0; v < positions.length; v += 3) {
      if (Math.abs((positions[v + 1] ?? 0) - y) > 0.006) continue;
      x += positions[v] ?? 0;
      z += positions[v + 2] ?? 0;
      count++;
    }
    if (count === 0) continue;
    const near = skin.bvh.nearest([x / count, y, z / count]);
    if (near) places.push(near.point);
  }
  return places;
}

/** Where the foot's arch is highest: under the navicular bone, on the inner side of the sole. */
function archPlaces(skin: SkinSurface, leg: Leg): Point[] {
  const bone = leg.structures.get('navicular');
  if (!bone) throw new Error('landmarkTable: leg.glb has no navicular; rebuild it with npm run model.');
  const middle = bone.bounds.getCenter(bone.bounds.min.clone());
  const { axial } = skin.limb.coordinatesOf([middle.x, middle.y, middle.z], 'foot_sole');
  const point = skinPointAt(skin, { segment: 'foot_sole', axial, bearing: 225 });
  return point ? [point] : [];
}

const NAMED: readonly NamedLandmark[] = [
  {
    name: 'Achilles tendon',
    words: /Achilles tendon/i,
    to: 'middle line',
    places: tendonPlaces,
    along: true,
  },
  {
    name: 'lateral malleolus',
    words: /(over|above|behind).*lateral malleolus/i,
    to: 'border',
    places: over('lateral_malleolus'),
  },
  {
    name: 'kneecap',
    words: /(around|deep to).*(kneecap|patella)|^front of the knee/i,
    to: 'border',
    places: over('patella_centre'),
  },
  {
    name: 'greater trochanter',
    words: /greater trochanter/i,
    to: 'middle line',
    places: over('greater_trochanter'),
  },
  { name: 'coccyx', words: /^coccyx\b/i, to: 'border', places: over('coccyx_tip') },
  { name: 'sitting bone', words: /sitting bone|sit bone/i, to: 'border', places: over('ischial_tuberosity') },
  { name: 'sacroiliac joint', words: /sacroiliac (joint|region)/i, to: 'border', places: over('psis') },
  { name: 'medial arch', words: /medial arch(?! on the top)/i, to: 'border', places: archPlaces },
  {
    name: 'sole under the head of the first metatarsal',
    words: /heads? of the first (metatarsal|to fourth metatarsals)|first metatarsal head/i,
    to: 'border',
    places: under('metatarsal_head_1'),
  },
  {
    name: 'underside of the heel',
    words: /underside of the heel(?! bone)/i,
    to: 'border',
    places: under('heel_bottom'),
  },
  ...(['second', 'third', 'fourth', 'fifth'] as const).map(
    (ordinal, i): NamedLandmark => ({
      name: `sole under the head of the ${ordinal} metatarsal`,
      words: underHead(i + 2, ordinal),
      to: 'border',
      places: under(`metatarsal_head_${i + 2}`),
    }),
  ),
  {
    name: 'top of the head of the first metatarsal',
    words: /(back|top) of the first metatarsal and its head/i,
    to: 'border',
    places: over('metatarsal_head_1'),
  },
];

/** Places of the content's own list that stand over a bony landmark of the model. */
const PLACES_OVER_BONE: Readonly<Record<string, string>> = {
  'anterior superior iliac spine': 'asis',
  'posterior superior iliac spine': 'psis',
  'greater trochanter': 'greater_trochanter',
  'pubic tubercle': 'pubic_tubercle',
  'kneecap (patella)': 'patella_centre',
  'head of fibula': 'fibular_head',
  'tibial tuberosity': 'tibial_tuberosity',
  'outer ankle bone (lateral malleolus)': 'lateral_malleolus',
  'inner ankle bone (medial malleolus)': 'medial_malleolus',
};

export interface MeasuredLandmarks {
  /** Every zone whose words name a landmark. */
  zones: LandmarkRow[];
  /** Named places that stand over a bony landmark: how far apart the two are on the skin, millimetres. */
  places: { name: string; apartMm: number }[];
}

/** What the content says of landmarks, measured on the model's own skin. */
export async function measuredLandmarks(content: Content): Promise<MeasuredLandmarks> {
  const glb = readFileSync('models/leg.glb');
  const leg = await parseLeg(
    glb.buffer.slice(glb.byteOffset, glb.byteOffset + glb.byteLength) as ArrayBuffer,
  );
  const skin = new SkinSurface(skinMesh(leg));
  const places = content.coordinates.landmarks.flatMap((place) => {
    const bone = PLACES_OVER_BONE[place.name];
    if (!bone) return [];
    const [said, found] = [skinPointAt(skin, place), over(bone)(skin, leg)[0]];
    const apartM =
      said && found ? Math.hypot(...said.map((c, k) => c - (found[k] ?? 0))) : Number.POSITIVE_INFINITY;
    return [{ name: place.name, apartMm: Math.round(1000 * apartM) }];
  });
  const zones = content.muscles
    .flatMap(({ points }) => points)
    .flatMap(({ id, referral }) =>
      (['essential', 'spillover'] as const).flatMap((zone) => {
        const { words, strokes } = referral[zone];
        if (strokes.length === 0) return [];
        return NAMED.filter((named) => named.words.test(words)).map(({ name, to, places, along }) => {
          const apart = places(skin, leg)
            .filter(([, y]) => !along || reaches(skin, strokes, y))
            .map((place) => distanceM(skin, strokes, place, to));
          const apartM = along ? Math.max(...apart) : Math.min(...apart);
          return { zone: `${id} ${zone}`, words, landmark: name, apartMm: Math.round(1000 * apartM), to };
        });
      }),
    );
  return { zones, places };
}

/** Whether the middle line of one of the strokes comes to height y, metres. */
function reaches(skin: SkinSurface, strokes: readonly Stroke[], y: number): boolean {
  const heights = strokes.flatMap((stroke) => sampleStroke(skin, stroke).points.map((point) => point[1]));
  return y <= Math.max(...heights) && y >= Math.min(...heights);
}

/** From a place to the nearest of the strokes: to its middle line, or to its border (0 inside), metres. */
function distanceM(
  skin: SkinSurface,
  strokes: readonly Stroke[],
  [x, y, z]: Point,
  to: LandmarkRow['to'],
): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const stroke of strokes) {
    const halfM = to === 'border' ? stroke.halfWidthCm / 100 : 0;
    for (const point of sampleStroke(skin, stroke).points) {
      const apart = Math.hypot(point[0] - x, point[1] - y, point[2] - z);
      nearest = Math.min(nearest, Math.max(0, apart - halfM));
    }
  }
  return nearest;
}
