/**
 * Runs before the page's own scripts: catches three's renderer and scenes as they announce themselves, adds up the script of
 * animation frames, and counts what React commits. Plain script, handed to the browser as it is.
 */
export const ANNOUNCED = `(() => {
  globalThis.__name ??= (made) => made;
  const script = { frameMs: 0, commits: { page: 0, canvas: 0 } };
  const announced = (window.announced = { renderer: null, scene: null, camera: null, script });
  const tools = new EventTarget();
  tools.addEventListener('observe', ({ detail }) => {
    if (detail.isScene) announced.scenes = [...(announced.scenes ?? []), detail];
    else if (typeof detail.render === 'function') {
      announced.renderer = detail;
      const render = detail.render;
      detail.render = function (scene, camera) {
        // The page's own small drawings into textures have no perspective.
        if (camera.isPerspectiveCamera) {
          announced.scene = scene;
          announced.camera ??= camera;
        }
        return render.call(this, scene, camera);
      };
    }
  });
  window.__THREE_DEVTOOLS__ = tools;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ask((now) => {
      const start = performance.now();
      callback(now);
      script.frameMs += performance.now() - start;
    });
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    isDisabled: false,
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onScheduleFiberRoot() {},
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
    onCommitFiberRoot(_, root) {
      script.commits[root.containerInfo instanceof Node ? 'page' : 'canvas']++;
    },
  };
})();`;
