/** The least that shows the same file: three, its loader, one material, one frame. What the page's start is measured against. */
import {
  Box3,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import legUrl from '../../../models/leg.glb?url';

const renderer = new WebGLRenderer({ antialias: true });
renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);

const { scene: leg } = await new GLTFLoader().setMeshoptDecoder(MeshoptDecoder).loadAsync(legUrl);
const material = new MeshStandardMaterial({ color: '#c79a80' });
leg.traverse((object) => {
  if (object instanceof Mesh) object.material = material;
});
const scene = new Scene();
scene.add(leg, new HemisphereLight(0xffffff, 0x999999, 1.5), new DirectionalLight(0xffffff, 2));

const box = new Box3().setFromObject(leg);
const camera = new PerspectiveCamera(24, innerWidth / innerHeight, 0.02, 12);
const middle = box.getCenter(new Vector3());
camera.position.copy(middle).add(new Vector3(0, 0, -3));
camera.lookAt(middle);
renderer.render(scene, camera);
requestAnimationFrame(() => {
  document.documentElement.dataset.ready = 'true';
});
