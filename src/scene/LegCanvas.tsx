import { createRoot, extend, type ReconcilerRoot } from '@react-three/fiber';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  BufferAttribute,
  BufferGeometry,
  Group,
  InstancedMesh,
  LineSegments,
  Mesh,
  Points,
  ShaderMaterial,
  Sprite,
} from 'three';
import { Boundary } from '../view/Boundary';
import { MOST_PIXELS } from './CanvasResolution';
import { endLegScene, legScene } from './LegScene';
import { followContext } from './lostContext';

// What may be written as JSX. Fiber's own <Canvas> registers all of three, which then is all in the bundle:
// 34 kB (gzip) more before the first frame.
extend({
  BufferAttribute,
  BufferGeometry,
  Group,
  InstancedMesh,
  LineSegments,
  Mesh,
  Points,
  ShaderMaterial,
  Sprite,
});

interface LegCanvasProps {
  /** What is drawn: three's objects as JSX. */
  children: ReactNode;
  /** Name of the canvas for a screen reader. */
  label: string;
  /** The canvas is there, and when it is not any more. */
  onCanvas: (canvas: HTMLCanvasElement | null) => void;
}

const roots = new WeakMap<HTMLCanvasElement, ReconcilerRoot<HTMLCanvasElement>>();

function rootOf(canvas: HTMLCanvasElement): ReconcilerRoot<HTMLCanvasElement> {
  const root = roots.get(canvas) ?? createRoot(canvas);
  roots.set(canvas, root);
  return root;
}

/** Takes the one canvas over, with the first picture that may be on it. From then on it is drawn when asked to and never by itself. */
export function LegCanvas({ children, label, onCanvas }: LegCanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ReconcilerRoot<HTMLCanvasElement> | null>(null);
  const [error, setError] = useState<unknown>(null);

  // Before the browser paints: the picture does not go while its canvas changes hands.
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return;
    const { canvas, renderer, scene, camera } = legScene();
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.removeAttribute('aria-hidden');
    element.append(canvas);
    const taken = rootOf(canvas);
    const leaveContext = followContext(renderer);
    let held = true;
    let filled = false;

    const configure = async () => {
      const { width, height, top, left } = element.getBoundingClientRect();
      if (width === 0 || height === 0) return;
      const { toneMapping } = renderer;
      await taken.configure({
        // Fiber draws as soon as it is told so: not before there is a leg. `CanvasLink` then lets it.
        frameloop: filled ? 'demand' : 'never',
        dpr: [1, MOST_PIXELS],
        size: { width, height, top, left },
        gl: renderer,
        scene,
        camera,
      });
      // Fiber has its own idea of it.
      renderer.toneMapping = toneMapping;
      filled = true;
      if (held) setRoot(taken);
    };
    // Also the first size: the observer speaks as soon as it is set, and never for a window of no size.
    const observer = new ResizeObserver(() => void configure().catch(setError));
    observer.observe(element);
    onCanvas(canvas);
    return () => {
      held = false;
      observer.disconnect();
      leaveContext();
      onCanvas(null);
      setRoot(null);
      canvas.remove();
      // Unless it is put back at once, as React does in development.
      queueMicrotask(() => {
        if (canvas.isConnected) return;
        taken.unmount();
        if (legScene().canvas === canvas) endLegScene();
      });
    };
  }, [onCanvas]);

  // In an effect of its own: a change of language must not take the canvas away.
  useEffect(() => {
    holder.current?.querySelector('canvas')?.setAttribute('aria-label', label);
  }, [label]);

  useEffect(() => {
    root?.render(<Boundary onError={setError}>{children}</Boundary>);
  }, [root, children]);

  // Thrown where the page can catch it: the canvas has a React root of its own.
  if (error !== null) throw error;
  return <div ref={holder} style={{ position: 'absolute', inset: 0, overflow: 'hidden' }} />;
}
