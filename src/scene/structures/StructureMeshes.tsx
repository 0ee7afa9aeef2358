import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { beforePicture } from '../../gpu/beforePicture';
import type { Leg } from '../../leg/Leg';
import { contentStore } from '../../patterns/contentStore';
import { onSlice } from '../../view/onSlice';
import { redraw } from '../../view/redraw';
import { viewStore } from '../../view/store';
import { legScene } from '../LegScene';
import { expectPart, firstFullFrame, partArrived } from '../readiness';
import { farStructures } from './farStructures';
import { insideIsVeiled } from './highlight';
import { litNow } from './litByTopic';
import { ANSWER_MS, StructureScene, structureView } from './StructureScene';
import { tuneStructures } from './structureUniforms';

interface StructureMeshesProps {
  leg: Leg;
}

/**
 * Muscles, bones and connective tissue: one mesh each. What the person does reaches them as uniforms and flags
 * straight from the store; React renders this once per leg.
 */
export function StructureMeshes({ leg }: StructureMeshesProps) {
  const gl = useThree((state) => state.gl);
  const camera = useThree((state) => state.camera);
  const whole = useThree((state) => state.scene);
  const scene = useMemo(() => new StructureScene(leg, insideIsVeiled(viewStore.getState().view)), [leg]);

  // What the first picture does not need.
  useEffect(() => {
    expectPart(PROGRAMS);
    const prepare = async () => {
      await firstFullFrame;
      await scene.prepare(gl, camera, whole);
    };
    void prepare().finally(() => partArrived(PROGRAMS));
  }, [scene, gl, camera, whole]);

  // Without it every structure is drawn whole from afar too.
  useEffect(() => {
    void farStructures(leg).then((far) => far && scene.takeFar(far));
    const skin = legScene().skinOf(leg);
    return beforePicture((eye) => scene.look(() => skin.pixelM(gl, eye)));
  }, [leg, scene, gl]);

  useEffect(() => {
    const show = (fadeMs = ANSWER_MS) => {
      const { view, hover } = viewStore.getState();
      scene.veil(insideIsVeiled(view));
      scene.show(view, hover, litNow(view, contentStore.getState().index), pageInk, fadeMs);
    };
    const tune = () => {
      tuneStructures(viewStore.getState().tuning);
      redraw();
    };
    tune();
    show(0);
    const stops = [
      onSlice(
        viewStore,
        ({ view }) => ({
          ...structureView(view),
          card: view.card,
          alike: view.alike,
          veiled: insideIsVeiled(view),
        }),
        () => {
          show();
          redraw();
        },
      ),
      // Points and places are under the pointer too; what of the leg is fades in and asks for its frames.
      onSlice(
        viewStore,
        ({ hover }) => (hover !== null && leg.listed.has(hover) ? hover : null),
        () => show(),
      ),
      onSlice(
        viewStore,
        ({ tuning: { ghostOpacity, fibreStrength } }) => [ghostOpacity, fibreStrength],
        tune,
      ),
      // A link's card comes to be known with the content.
      onSlice(
        contentStore,
        ({ index }) => index,
        () => {
          if (viewStore.getState().view.card !== null) show();
        },
      ),
    ];
    return () => {
      for (const stop of stops) stop();
      scene.dispose();
    };
  }, [leg, scene]);

  return <primitive object={scene.group} />;
}

/** What the page waits for before it says that it is ready. */
const PROGRAMS = 'programs';

/** The page's ink: dark on paper, pale on slate, so that the outline stands out from both. */
function pageInk(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--ink').trim() || '#22262b';
}
