import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Document } from '@gltf-transform/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../models/build/catalogue';
import { figuresDigest } from '../../models/build/digest';
import { type Landmarks, readLandmarks, readStructure } from '../../models/build/figures';
import { compileLobes, distanceAt, type Lobe } from '../../models/build/geometry/lobes';
import { isClosedManifold, topologyOf } from '../../models/build/geometry/topology';
import { partsOf, type ReadPart, readLeg } from '../../models/build/writeGlb';
import { SurfaceBvh } from '../../src/geometry/bvhSurface';
import { signedVolume } from '../../src/geometry/TriangleMesh';

const LEG = fileURLToPath(new URL('../../models/leg.glb', import.meta.url));
const catalogue = readCatalogue();
let document: Document;
let parts: ReadPart[];
let extras: Record<string, unknown>;

beforeAll(async () => {
  document = await readLeg(LEG);
  parts = partsOf(document);
  extras = document.getRoot().getDefaultScene()?.getExtras() ?? {};
});

/** How far a surface may leave its figures, mm: simplification bound, inset and quantization together. */
const LEEWAY = 0.9;

/** Share of the vertices of a part that lie off the surface of lobes: outside of it, or inside where no rival took the space. */
function shareOff(part: ReadPart, lobesOf: (id: string) => readonly Lobe[]): number {
  const fields = new Map(
    parts.filter(({ kind }) => kind !== 'skin').map(({ id }) => [id, compileLobes(lobesOf(id))]),
  );
  const own = fields.get(part.id);
  if (!own) return 1;
  const p = part.mesh.positions;
  let off = 0;
  for (let i = 0; i < p.length; i += 3) {
    const [x, y, z] = [0, 1, 2].map((c) => 1000 * p[i + c]);
    const d = distanceAt(own, x, y, z, 20);
    if (Math.abs(d) <= LEEWAY) continue;
    const taken = [...fields].some(
      ([id, field]) =>
        d > 0 &&
        id !== part.id &&
        x > field.min[0] &&
        y > field.min[1] &&
        z > field.min[2] &&
        x < field.max[0] &&
        y < field.max[1] &&
        z < field.max[2] &&
        distanceAt(field, x, y, z, 20) > -LEEWAY,
    );
    if (!taken) off++;
  }
  return off / (p.length / 3);
}

describe('models/leg.glb and its figures', () => {
  it('was built from the figures that lie beside it (else: npm run model)', () => {
    expect(extras.figures).toBe(figuresDigest());
  });

  it('lies on the zero of the figures: semitendinosus, femur, patella, soleus', () => {
    for (const id of ['semitendinosus', 'femur', 'patella', 'soleus']) {
      const part = parts.find((candidate) => candidate.id === id) as ReadPart;
      expect(
        shareOff(part, (other) => readStructure(other).lobes),
        id,
      ).toBeLessThan(0.02);
    }
  });

  it('would not lie on figures that are 3 mm off: the check above can fail', () => {
    const femur = parts.find(({ id }) => id === 'femur') as ReadPart;
    const moved = (id: string): Lobe[] =>
      readStructure(id).lobes.map(([x, ...rest]) => [x + 3, ...rest] as unknown as Lobe);
    expect(shareOff(femur, moved)).toBeGreaterThan(0.2);
  });

  it('carries the landmarks of the figures', () => {
    const { landmarks, radii }: Landmarks = readLandmarks();
    expect(extras.landmarks).toEqual(landmarks);
    expect(extras.radii).toEqual(radii);
    expect(extras.units).toBe('m');
    expect(String(extras.attribution)).toContain('BodyParts3D');
  });
});

describe('structures of models/leg.glb', () => {
  it('are those of structures.json, in its order and with its names', () => {
    expect(parts.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    const nodes = document.getRoot().listNodes();
    for (const entry of catalogue) {
      const node = nodes.find((candidate) => candidate.getExtras().id === entry.id);
      // The left leg is the right one mirrored by the page, which takes its identifiers from the list.
      const { referenceName: _, fmaLeft: __, drawn: ___, yields: ____, ...named } = entry;
      expect(node?.getExtras(), entry.id).toMatchObject({ ...named, side: 'right' });
    }
  });

  it('are closed manifolds of one piece that face outward', () => {
    for (const { id, mesh } of parts) {
      const topology = topologyOf(mesh);
      expect(isClosedManifold(topology), `${id} ${JSON.stringify(topology)}`).toBe(true);
      expect(topology.pieces, id).toBe(1);
      expect(topology.vertices, `${id} has unused vertices`).toBe(mesh.positions.length / 3);
      expect(signedVolume(mesh), id).toBeGreaterThan(0);
    }
  });

  it('that yield lie under the skin, which is not laid over them', () => {
    const skin = parts.find(({ id }) => id === 'skin') as ReadPart;
    const solid = new SurfaceBvh(skin.mesh.positions, Uint32Array.from(skin.mesh.indices));
    const yielding = catalogue.filter(({ yields }) => yields);
    expect(yielding).toHaveLength(18);
    for (const { id } of yielding) {
      const { positions } = (parts.find((part) => part.id === id) as ReadPart).mesh;
      let outside = 0;
      for (let i = 0; i < positions.length; i += 3) {
        if (!solid.contains([positions[i], positions[i + 1], positions[i + 2]])) outside++;
      }
      expect(outside, id).toBe(0);
    }
  });

  it('stay within the budget: 300,000 triangles, 2.0 MB, skin 30,000 to 60,000 vertices', () => {
    expect(parts.reduce((n, { mesh }) => n + mesh.indices.length / 3, 0)).toBeLessThanOrEqual(300_000);
    expect(statSync(LEG).size).toBeLessThanOrEqual(2.0e6);
    const skin = parts.find(({ id }) => id === 'skin') as ReadPart;
    expect(skin.mesh.positions.length / 3).toBeGreaterThanOrEqual(30000);
    expect(skin.mesh.positions.length / 3).toBeLessThanOrEqual(60000);
  });

  it('carry unit fibres in the surface and an along that runs from proximal to distal', () => {
    for (const node of document.getRoot().listNodes()) {
      const primitive = node.getMesh()?.listPrimitives()[0];
      const { kind, id } = node.getExtras() as { kind: string; id: string };
      const fibre = primitive?.getAttribute('_FIBRE');
      expect(fibre !== null && fibre !== undefined, id).toBe(kind === 'muscle' || kind === 'connective');
      const normal = primitive?.getAttribute('NORMAL');
      if (!fibre || !normal) continue;
      let worstLength = 0;
      let tilted = 0;
      for (let v = 0; v < fibre.getCount(); v++) {
        const [x, y, z] = fibre.getElement(v, [0, 0, 0]);
        const [nx, ny, nz] = normal.getElement(v, [0, 0, 0]);
        worstLength = Math.max(worstLength, Math.abs(Math.hypot(x, y, z) - 1));
        if (Math.abs(x * nx + y * ny + z * nz) > 0.05) tilted++;
      }
      expect(worstLength, id).toBeLessThan(0.02);
      expect(tilted / fibre.getCount(), id).toBeLessThan(0.02);
    }
    const along = (id: string, where: 'top' | 'bottom'): number => {
      const part = parts.find((candidate) => candidate.id === id) as ReadPart;
      const node = document
        .getRoot()
        .listNodes()
        .find((candidate) => candidate.getExtras().id === id);
      const shade = node?.getMesh()?.listPrimitives()[0]?.getAttribute('_SHADE');
      const heights = Array.from(
        { length: part.mesh.positions.length / 3 },
        (_, v) => part.mesh.positions[3 * v + 1],
      );
      const edge = where === 'top' ? Math.max(...heights) - 0.005 : Math.min(...heights) + 0.005;
      const at = heights.findIndex((y) => (where === 'top' ? y >= edge : y <= edge));
      return shade?.getElement(at, [0, 0, 0, 0])[0] ?? Number.NaN;
    };
    for (const id of ['semitendinosus', 'soleus', 'rectus_femoris']) {
      expect(along(id, 'top'), id).toBeLessThan(0.15);
      expect(along(id, 'bottom'), id).toBeGreaterThan(0.85);
    }
  });
});
