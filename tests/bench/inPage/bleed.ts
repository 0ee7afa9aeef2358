/** The same zone painted in three ways, for looking at: ours, three's decal, and a sphere in the shader. Runs inside the page. */
import {
  type BufferGeometry,
  Color,
  type Material,
  Mesh,
  MeshBasicMaterial,
  MeshPhysicalMaterial,
  PerspectiveCamera,
  Vector3,
} from 'three';
import { DecalGeometry } from 'three/addons/geometries/DecalGeometry.js';
import { linearRgb, ZONE_COLOURS } from '../../../src/patterns/zoneColours';

export type Method = 'ours' | 'decal' | 'sphere';
/** Nothing painted: on our skin, and on the plain one that carries the sphere. */
export type Blank = 'bare' | 'plain';
type Triple = readonly [number, number, number];

/** A zone as decals and spheres know it, and where to look at it from. Leg space, metres. */
export interface BleedPlace {
  centre: Triple;
  /** Outward, unit. */
  normal: Triple;
  /** Along the zone, unit. */
  along: Triple;
  lengthM: number;
  widthM: number;
  /** From the centre to the camera. */
  eye: Triple;
}

const WINE = ZONE_COLOURS[0].core;

/** A picture of the place from its eye as a data URL; the pattern itself must be switched on for `ours` and off for the others. */
export function paint(
  skin: Mesh<BufferGeometry, Material>,
  method: Method | Blank,
  place: BleedPlace,
): string {
  const { renderer, scene } = window.announced;
  const camera = new PerspectiveCamera(24, 1, 0.02, 12);
  const centre = new Vector3(...place.centre);
  camera.position.copy(centre).add(new Vector3(...place.eye));
  camera.lookAt(centre);
  camera.updateMatrixWorld();
  const own = skin.material;
  const decal = method === 'decal' ? decalOf(skin, place) : null;
  if (decal) scene.add(decal);
  if (method === 'sphere' || method === 'plain')
    skin.material = sphereMaterial(place, method === 'plain' ? 0 : (place.lengthM + place.widthM) / 4);
  renderer.render(scene, camera);
  const picture = renderer.domElement.toDataURL('image/png');
  if (decal) {
    scene.remove(decal);
    decal.geometry.dispose();
  }
  if (skin.material !== own) skin.material.dispose();
  skin.material = own;
  return picture;
}

function decalOf(skin: Mesh, { centre, normal, along, lengthM, widthM }: BleedPlace): Mesh {
  const plain = new Mesh(skin.geometry, new MeshBasicMaterial());
  plain.matrixWorld.copy(skin.matrixWorld);
  const at = new Vector3(...centre);
  const facing = new Mesh();
  facing.position.copy(at);
  facing.up.set(...along);
  facing.lookAt(at.clone().add(new Vector3(...normal)));
  // As deep as it is wide, so that the zone's own curvature is covered.
  const geometry = new DecalGeometry(plain, at, facing.rotation, new Vector3(widthM, lengthM, widthM));
  const material = new MeshPhysicalMaterial({
    color: WINE,
    roughness: 0.66,
    polygonOffset: true,
    polygonOffsetFactor: -4,
    transparent: true,
  });
  const decal = new Mesh(geometry, material);
  decal.renderOrder = 1000;
  return decal;
}

/** Plain skin whose fragments are painted within a radius of the zone's middle. */
function sphereMaterial({ centre }: BleedPlace, radiusM: number): MeshPhysicalMaterial {
  const material = new MeshPhysicalMaterial({
    color: '#e6c5ae',
    roughness: 0.66,
    specularIntensity: 0.55,
    transparent: true,
  });
  material.onBeforeCompile = (shader) => {
    shader.uniforms.uCentre = { value: new Vector3(...centre) };
    shader.uniforms.uRadius = { value: radiusM };
    shader.uniforms.uWine = { value: new Color().setRGB(...linearRgb(WINE)) };
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', '#include <common>\nvarying vec3 vPlace;')
      .replace(
        '#include <begin_vertex>',
        '#include <begin_vertex>\nvPlace = (modelMatrix * vec4(position, 1.0)).xyz;',
      );
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        '#include <common>\nvarying vec3 vPlace;\nuniform vec3 uCentre;\nuniform float uRadius;\nuniform vec3 uWine;',
      )
      .replace(
        '#include <color_fragment>',
        '#include <color_fragment>\nif (distance(vPlace, uCentre) < uRadius) diffuseColor.rgb = uWine;',
      );
  };
  return material;
}
