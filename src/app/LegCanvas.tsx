import { createRoot, extend, type ReconcilerRoot } from '@react-three/fiber';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import {
  BufferAttribute,
  BufferGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  InstancedMesh,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  NeutralToneMapping,
  PlaneGeometry,
  Points,
  ShaderMaterial,
  Sprite,
} from 'three';
import { Boundary } from '../view/Boundary';

// What may be written as JSX. Fiber's own <Canvas> registers all of three, which then is all in the bundle:
// 34 kB (gzip) more before the first frame.
extend({
  BufferAttribute,
  BufferGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  InstancedMesh,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
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

/**
 * The one canvas. It draws when asked to and never by itself; its background is the page's own paper, seen through it.
 * Tone mapping: Khronos neutral leaves colours below the highlights as they are, so that the legend's colours are the skin's.
 */
export function LegCanvas({ children, label, onCanvas }: LegCanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ReconcilerRoot<HTMLCanvasElement> | null>(null);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const canvas = document.createElement('canvas');
    canvas.style.display = 'block';
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    element.append(canvas);
    const made = createRoot(canvas);
    let alive = true;
    let filled = false;

    const configure = async () => {
      const { width, height, top, left } = element.getBoundingClientRect();
      if (width === 0 || height === 0) return;
      await made.configure({
        // Fiber draws as soon as it is told so: not before there is a leg. `CanvasLink` then lets it.
        frameloop: filled ? 'demand' : 'never',
        dpr: [1, 2],
        size: { width, height, top, left },
        gl: {
          antialias: true,
          alpha: true,
          // What is selected is seen through the skin where it lies next under it: marked there.
          stencil: true,
          toneMapping: NeutralToneMapping,
          powerPreference: 'high-performance',
        },
        camera: { fov: 24, near: 0.02, far: 12 },
      });
      filled = true;
      if (alive) setRoot(made);
    };
    // Also the first size: the observer speaks as soon as it is set, and never for a window of no size.
    const observer = new ResizeObserver(() => void configure().catch(setError));
    observer.observe(element);
    onCanvas(canvas);
    return () => {
      alive = false;
      observer.disconnect();
      onCanvas(null);
      setRoot(null);
      made.unmount();
      canvas.remove();
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
