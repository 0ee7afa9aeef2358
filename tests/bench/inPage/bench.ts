/**
 * Runs inside the built page, beside it: the page is measured as it is shipped and knows nothing of this. three announces its
 * renderer and scenes to `__THREE_DEVTOOLS__`, which is how they are found.
 */
import {
  type BufferGeometry,
  Color,
  DataTexture,
  type Material,
  Mesh,
  MeshBasicMaterial,
  MeshPhysicalMaterial,
  MeshStandardMaterial,
  PerspectiveCamera,
  Raycaster,
  type Scene,
  Vector2,
  Vector3,
  type WebGLRenderer,
} from 'three';
import { DecalGeometry } from 'three/addons/geometries/DecalGeometry.js';
import type {} from '../../../src/page/legViewer';
import { type Blank, type BleedPlace, type Method, paint } from './bleed';

/** What `announced.ts` caught before the page's own scripts ran. */
interface Announced {
  renderer: WebGLRenderer;
  scene: Scene;
  camera: PerspectiveCamera;
  /** Milliseconds of script in animation frames, and how many commits React made, by the kind of its root. */
  script: { frameMs: number; commits: { page: number; canvas: number } };
}

declare global {
  interface Window {
    announced: Announced;
  }
}

const pixel = new Uint8Array(4);

function skinMesh(): Mesh<BufferGeometry, Material> {
  const skin = window.announced.scene.getObjectByName('skin') as Mesh<BufferGeometry, Material> | undefined;
  if (!skin?.isMesh)
    throw new Error(
      'bench: no mesh named "skin" in the scene; look for it by another sign in inPage/bench.ts.',
    );
  return skin;
}

/** Draw once from `camera` and wait until the last pixel is there. Milliseconds. */
function drawn(camera: PerspectiveCamera): number {
  const { renderer, scene } = window.announced;
  const gl = renderer.getContext();
  const start = performance.now();
  renderer.render(scene, camera);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  return performance.now() - start;
}

/** Frames with the page's skin and with a plain physical material, in turn. Milliseconds, and what the page's skin was drawn with. */
export function framePairs(
  count: number,
  place: keyof typeof PLACES,
): { ours: number[]; plain: number[]; program: string } {
  const skin = skinMesh();
  const { renderer } = window.announced;
  const camera = placeCamera(skin, renderer.domElement.width / renderer.domElement.height, place);
  // The page chooses how to draw for this camera, and then leaves the material as it is.
  drawn(camera);
  const own = skin.material;
  const program = window.legViewer.stats().skin;
  const plain = plainMaterial();
  const [ours, theirs]: [number[], number[]] = [[], []];
  const draw = (material: Material) => {
    skin.material = material;
    return drawn(camera);
  };
  for (let pair = -2; pair < count; pair++) {
    const [a, b] = pair % 2 === 0 ? [draw(own), draw(plain)] : [draw(plain), draw(own)].reverse();
    if (pair < 0) continue;
    ours.push(a ?? Number.NaN);
    theirs.push(b ?? Number.NaN);
  }
  skin.material = own;
  plain.dispose();
  return { ours, plain: theirs, program };
}

/** Frames of the page's own view. Milliseconds. */
export function viewFrames(count: number): number[] {
  const { camera } = window.announced;
  drawn(camera);
  return Array.from({ length: count }, () => drawn(camera));
}

/** The geometry of every structure as it is drawn now, by mesh: asked for close up, where nothing is left out. */
let whole: ReadonlyMap<Mesh, BufferGeometry> = new Map();

/** Keep the structures as they are drawn now as what a plain page would draw. */
export function keepWhole(): void {
  const meshes = new Map<Mesh, BufferGeometry>();
  window.announced.scene.getObjectByName('structures')?.traverse((object) => {
    const mesh = object as Mesh<BufferGeometry>;
    if (mesh.isMesh) meshes.set(mesh, mesh.geometry);
  });
  whole = meshes;
}

/** Frames as the page draws them now, and with plain materials on the same meshes, every triangle of them, in the same passes, in turn. Milliseconds. */
export function plainPairs(count: number): { ours: number[]; plain: number[] } {
  const { scene, camera } = window.announced;
  const skin = skinMesh();
  interface Swap {
    mesh: Mesh<BufferGeometry, Material>;
    own: readonly [Material, BufferGeometry];
    plain: readonly [Material, BufferGeometry];
  }
  const swaps: Swap[] = [];
  scene.getObjectByName('structures')?.traverse((object) => {
    const mesh = object as Mesh<BufferGeometry, Material & { color?: Color }>;
    if (!mesh.isMesh || !mesh.material.colorWrite) return;
    const { color, side, depthWrite } = mesh.material;
    const plain = new MeshStandardMaterial({ color: color ?? '#fff', roughness: 0.6, side, depthWrite });
    const { material, geometry } = mesh;
    swaps.push({ mesh, own: [material, geometry], plain: [plain, whole.get(mesh) ?? geometry] });
  });
  const plainSkin = plainMaterial();
  plainSkin.opacity = window.legViewer.state().skin;
  swaps.push({ mesh: skin, own: [skin.material, skin.geometry], plain: [plainSkin, skin.geometry] });
  const [ours, theirs]: [number[], number[]] = [[], []];
  const draw = (which: 'own' | 'plain') => {
    for (const swap of swaps) [swap.mesh.material, swap.mesh.geometry] = swap[which];
    return drawn(camera);
  };
  for (let pair = -2; pair < count; pair++) {
    const [a, b] = pair % 2 === 0 ? [draw('own'), draw('plain')] : [draw('plain'), draw('own')].reverse();
    if (pair < 0) continue;
    ours.push(a ?? Number.NaN);
    theirs.push(b ?? Number.NaN);
  }
  for (const { mesh, own, plain } of swaps) {
    [mesh.material, mesh.geometry] = own;
    plain[0].dispose();
  }
  return { ours, plain: theirs };
}

/** Drags of `frames` frames round the leg with the share of the pixels that a moving canvas has, and with all of them, in turn. Milliseconds. */
export function dragPairs(count: number, frames: number, share: number): { low: number[]; full: number[] } {
  const { renderer, scene, camera } = window.announced;
  const gl = renderer.getContext();
  const ratio = renderer.getPixelRatio();
  const eye = camera.clone();
  const middle = new Vector3(0, camera.position.y, 0);
  const turn = (2 * Math.PI) / 3 / frames;
  const drag = (of: number) => {
    const start = performance.now();
    for (let frame = 0; frame < frames; frame++) {
      // The first is a jump, see HandResolution; the last one comes at rest.
      renderer.setPixelRatio(frame > 0 && frame < frames - 1 ? of * ratio : ratio);
      eye.position
        .sub(middle)
        .applyAxisAngle(eye.up, frame % 2 === 0 ? turn : -turn)
        .add(middle);
      eye.lookAt(middle);
      eye.updateMatrixWorld();
      renderer.render(scene, eye);
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    }
    return performance.now() - start;
  };
  const [low, full]: [number[], number[]] = [[], []];
  for (let pair = 0; pair < count; pair++) {
    const [a, b] = pair % 2 === 0 ? [drag(share), drag(1)] : [drag(1), drag(share)].reverse();
    low.push(a ?? Number.NaN);
    full.push(b ?? Number.NaN);
  }
  renderer.setPixelRatio(ratio);
  return { low, full };
}

/** What the skin is compared with: three's physical material with the same switches, so that only the heat and our own light differ. */
export function plainMaterial(): MeshPhysicalMaterial {
  return new MeshPhysicalMaterial({
    color: new Color('#e6c5ae'),
    roughness: 0.66,
    specularIntensity: 0.55,
    transparent: true,
  });
}

/** Height in shares of the leg's, and how far behind it one looks from, metres: from buttock to knee; the hollow of the knee alone. */
const PLACES = { 'posterior thigh': [0.68, 1.15], 'hollow of the knee': [0.47, 0.45] } as const;

/** Square behind a place. */
function placeCamera(skin: Mesh, aspect: number, place: keyof typeof PLACES): PerspectiveCamera {
  const camera = new PerspectiveCamera(24, aspect, 0.02, 12);
  skin.geometry.computeBoundingBox();
  const box = skin.geometry.boundingBox?.clone().applyMatrix4(skin.matrixWorld);
  if (!box) return camera;
  const [height, behindM] = PLACES[place];
  const middle = box.getCenter(new Vector3());
  middle.y = box.min.y + height * (box.max.y - box.min.y);
  camera.position.set(middle.x, middle.y, middle.z - behindM);
  camera.lookAt(middle);
  camera.updateMatrixWorld();
  return camera;
}

/** How a pattern was switched on: script until its frame was submitted, and what it made. */
export interface Toggle {
  scriptMs: number;
  commits: { page: number; canvas: number };
}

/** Switch `ids` on through the page's API and wait for the frame. */
export function toggle(ids: readonly string[]): Promise<Toggle> {
  return change({ show: [...ids] });
}

/** Change the view through the page's API and wait for the frame. */
export async function change(patch: Parameters<typeof window.legViewer.set>[0]): Promise<Toggle> {
  const { script } = window.announced;
  const before = { frameMs: script.frameMs, ...script.commits };
  const frames = window.legViewer.stats().frames;
  const start = performance.now();
  window.legViewer.set(patch);
  const setMs = performance.now() - start;
  while (window.legViewer.stats().frames === frames) await nextFrame();
  const frameMs = script.frameMs - before.frameMs;
  const commits = { page: script.commits.page - before.page, canvas: script.commits.canvas - before.canvas };
  return { scriptMs: setMs + frameMs, commits };
}

/** Script of one frame in which nothing changed, until it is submitted. Milliseconds. */
export function frameScript(): number {
  const { renderer, scene, camera } = window.announced;
  const start = performance.now();
  renderer.render(scene, camera);
  return performance.now() - start;
}

/** Size of the essential zone of semitendinosus with its falloff: across, along and into the thigh, metres. */
const ZONE_M = [0.14, 0.18, 0.14] as const;
/** Where it lies: share of the leg's height. */
const ZONE_HEIGHT = 0.73;

/** `DecalGeometry` for a zone at the top of the back of the thigh. Milliseconds; its frame not included. */
export function decal(): number {
  const skin = plainMesh(skinMesh());
  skin.geometry.computeBoundingBox();
  const box = skin.geometry.boundingBox?.clone().applyMatrix4(skin.matrixWorld);
  if (!box) throw new Error('bench: the skin has no bounding box.');
  const at = box.getCenter(new Vector3());
  at.y = box.min.y + ZONE_HEIGHT * (box.max.y - box.min.y);
  at.z = box.min.z + 0.03;
  const facing = new Mesh();
  facing.position.copy(at);
  facing.lookAt(at.x, at.y, at.z - 1);
  const start = performance.now();
  const geometry = new DecalGeometry(skin, at, facing.rotation, new Vector3(...ZONE_M));
  const ms = performance.now() - start;
  if (geometry.getAttribute('position').count === 0) throw new Error('bench: the decal met no skin.');
  geometry.dispose();
  return ms;
}

/** What of one pattern a decal would show: its essential zone and its spillover, across, along and into the leg, metres. */
const DECALS_M = [ZONE_M, [0.16, 0.34, 0.14]] as const;
/** Shares of the leg's height between which the decals lie: what the camera behind the thigh sees. */
const DECAL_HEIGHTS = [0.55, 0.82] as const;

/**
 * Frames with the page's skin, and with a plain physical material under two decals (`DecalGeometry`, transparent, with a picture) for each of so many patterns,
 * in turn. Milliseconds, and the triangles of the decals.
 */
export function decalPairs(
  count: number,
  patterns: number,
): { ours: number[]; plain: number[]; triangles: number } {
  const skin = skinMesh();
  const { renderer, scene } = window.announced;
  const camera = placeCamera(skin, renderer.domElement.width / renderer.domElement.height, 'posterior thigh');
  drawn(camera);
  const own = skin.material;
  const plain = plainMaterial();
  const on = plainMesh(skin);
  on.geometry.computeBoundingBox();
  const box = on.geometry.boundingBox?.clone().applyMatrix4(on.matrixWorld);
  if (!box) throw new Error('bench: the skin has no bounding box.');
  const material = new MeshPhysicalMaterial({
    color: new Color('#a02050'),
    map: disc(),
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -4,
  });
  const decals: Mesh[] = [];
  const [low, high] = DECAL_HEIGHTS;
  for (let i = 0; i < patterns; i++)
    for (const size of DECALS_M) {
      const at = box.getCenter(new Vector3());
      at.y = box.min.y + (low + ((i + 0.5) / patterns) * (high - low)) * (box.max.y - box.min.y);
      at.z = box.min.z + 0.03;
      const facing = new Mesh();
      facing.position.copy(at);
      facing.lookAt(at.x, at.y, at.z - 1);
      const decal = new Mesh(new DecalGeometry(on, at, facing.rotation, new Vector3(...size)), material);
      decal.renderOrder = skin.renderOrder + 1 + decals.length;
      decals.push(decal);
    }
  const draw = (which: 'own' | 'plain') => {
    skin.material = which === 'own' ? own : plain;
    for (const decal of decals) decal.visible = which === 'plain';
    return drawn(camera);
  };
  for (const decal of decals) scene.add(decal);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let pair = -2; pair < count; pair++) {
    const [a, b] = pair % 2 === 0 ? [draw('own'), draw('plain')] : [draw('plain'), draw('own')].reverse();
    if (pair < 0) continue;
    ours.push(a ?? Number.NaN);
    theirs.push(b ?? Number.NaN);
  }
  skin.material = own;
  let triangles = 0;
  for (const decal of decals) {
    triangles += decal.geometry.getAttribute('position').count / 3;
    scene.remove(decal);
    decal.geometry.dispose();
  }
  material.map?.dispose();
  material.dispose();
  plain.dispose();
  return { ours, plain: theirs, triangles };
}

/** A soft disc, as decals are painted with. */
function disc(): DataTexture {
  const side = 128;
  const data = new Uint8Array(4 * side * side);
  for (let i = 0; i < side * side; i++) {
    const [x, y] = [(2 * (i % side)) / side - 1, (2 * Math.floor(i / side)) / side - 1];
    data.set([255, 255, 255, 255 * Math.min(1, Math.max(0, 4 * (1 - Math.hypot(x, y))))], 4 * i);
  }
  const texture = new DataTexture(data, side, side);
  texture.needsUpdate = true;
  return texture;
}

/**
 * Frames while nothing but the camera's turn changes, and while a pattern fades in with it. Milliseconds from one to the next, as a person sees them.
 * @param ids patterns that are on afterwards
 */
export async function fadeFrames(ids: readonly string[]): Promise<{ before: number[]; during: number[] }> {
  const { renderer } = window.announced;
  const gl = renderer.getContext();
  const frames = async (count: number) => {
    const times: number[] = [];
    let last = performance.now();
    for (let i = 0; i < count; i++) {
      const { skin } = window.legViewer.state();
      window.legViewer.set({ skin: skin === 1 ? 0.999 : 1 });
      await nextFrame();
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    return times;
  };
  await frames(4);
  const before = await frames(9);
  window.legViewer.set({ show: [...ids] });
  const during = await frames(9);
  window.legViewer.set({ skin: 1 });
  return { before, during };
}

/** Picks at random places of the canvas: the page's own, and every triangle of every structure. Milliseconds each. */
export function pickPairs(count: number): { ours: number[]; plain: number[]; triangles: number } {
  const { scene, camera, renderer } = window.announced;
  const meshes: Mesh[] = [];
  const seen = new Set<BufferGeometry>();
  scene.traverse((object) => {
    const mesh = object as Mesh<BufferGeometry>;
    if (!mesh.isMesh || !mesh.geometry.index || mesh.geometry.index.count < 300 || seen.has(mesh.geometry))
      return;
    seen.add(mesh.geometry);
    meshes.push(plainMesh(mesh));
  });
  const { left, top, width, height } = renderer.domElement.getBoundingClientRect();
  const raycaster = new Raycaster();
  const [ours, plain]: [number[], number[]] = [[], []];
  // Along the middle of the leg, so that most rays meet something.
  for (let i = 0; i < count; i++) {
    const x = left + width * (0.47 + 0.06 * ((i * 0.618) % 1));
    const y = top + height * (0.15 + 0.7 * ((i * 0.382) % 1));
    let start = performance.now();
    for (let again = 0; again < 20; again++) window.legViewer.pick(x, y);
    ours.push((performance.now() - start) / 20);
    start = performance.now();
    raycaster.setFromCamera(new Vector2(((x - left) / width) * 2 - 1, 1 - ((y - top) / height) * 2), camera);
    raycaster.intersectObjects(meshes, false);
    plain.push(performance.now() - start);
  }
  const triangles = meshes.reduce((sum, { geometry }) => sum + (geometry.index?.count ?? 0) / 3, 0);
  return { ours, plain, triangles };
}

/** The same geometry in a mesh whose rays are three's own. */
function plainMesh(mesh: Mesh): Mesh {
  const plain = new Mesh(mesh.geometry, new MeshBasicMaterial());
  plain.matrixAutoUpdate = false;
  plain.matrix.copy(mesh.matrixWorld);
  plain.matrixWorld.copy(mesh.matrixWorld);
  return plain;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

/** A picture of a zone in one of three ways; see `bleed.ts`. */
export function bleedPicture(method: Method | Blank, place: BleedPlace): string {
  return paint(skinMesh(), method, place);
}
