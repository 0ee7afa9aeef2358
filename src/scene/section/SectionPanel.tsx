import { Crosshair, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useStore } from 'zustand';
import { setViewState } from '../../view/actions';
import { viewStore } from '../../view/store';
import { text } from '../../words/text';
import { cutStore } from './cutStore';
import { keepPart, lookAtCut } from './lookAtCut';
import { SectionHeight } from './SectionHeight';
import { SectionList } from './SectionList';
import { SectionTilt } from './SectionTilt';
import { justCut, SWEEP_STEP_M, sweepSection } from './sectionActions';
import './SectionPanel.css';

/** Up to this tilt, degrees, a cut is looked at from above or below. */
const LEVEL_UP_TO_DEG = 25;

interface SectionPanelProps {
  /** Lying under the leg instead of standing beside it: on a phone. */
  compact: boolean;
}

/** The tool of the cross-section: where it lies, what stays, what is in it. The wheel over it sweeps. */
function SectionPanel({ compact }: SectionPanelProps) {
  const root = useRef<HTMLElement>(null);
  const section = useStore(viewStore, ({ view }) => view.section);
  const side = useStore(viewStore, ({ view }) => view.side);
  useEffect(() => sweepByWheel(root.current), []);
  useEffect(lookOnce, []);
  if (!section) return null;
  return (
    <section
      ref={root}
      className="section-panel"
      data-compact={compact || undefined}
      aria-label={text('section.title')}
    >
      <div className="section-head">
        <h2 className="section-title">{text('section.title')}</h2>
        <Button
          className="icon-button"
          aria-label={text('section.close')}
          onPress={() => setViewState({ section: null })}
        >
          <X aria-hidden="true" size="1em" />
        </Button>
      </div>
      <SectionHeight at={section.at} compact={compact} />
      <div className="section-row">
        <ToggleButtonGroup
          className="section-choice"
          aria-label={text('section.keep')}
          disallowEmptySelection
          selectedKeys={[section.keep]}
          onSelectionChange={(keys) => keepPart(keys.has('above') ? 'above' : 'below')}
        >
          <ToggleButton id="below" className="section-option">
            {text('section.keep.below')}
          </ToggleButton>
          <ToggleButton id="above" className="section-option">
            {text('section.keep.above')}
          </ToggleButton>
        </ToggleButtonGroup>
        <Button className="section-look" onPress={() => lookAtCut('square')}>
          <Crosshair aria-hidden="true" size="1em" />
          {text('section.look')}
        </Button>
      </div>
      {!compact && section.tiltDeg <= LEVEL_UP_TO_DEG && (
        <p className="section-orientation">
          {text(`section.orientation.${section.keep === 'below' ? 'above' : 'below'}.${side}`)}
        </p>
      )}
      {!compact && <SectionTilt section={section} />}
      <SectionList compact={compact} />
    </section>
  );
}

export default SectionPanel;

/** When the leg is cut by hand, and not when a link brings a cut along, the camera rises to see what is laid open. */
function lookOnce(): () => void {
  if (!justCut.wanted) return () => {};
  justCut.wanted = false;
  if (cutStore.getState().plane) {
    lookAtCut('oblique');
    return () => {};
  }
  const stop = cutStore.subscribe(({ plane }) => {
    if (!plane) return;
    stop();
    lookAtCut('oblique');
  });
  return stop;
}

/** A notch of a wheel, CSS pixels; a touchpad sends many small ones. */
const NOTCH_PX = 100;

/** React's own wheel listeners are passive: they could not keep the page from scrolling. */
function sweepByWheel(element: HTMLElement | null): () => void {
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey || (event.target instanceof Element && event.target.closest('.section-list'))) return;
    event.preventDefault();
    const notches = -event.deltaY / (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? NOTCH_PX : 3);
    const steps = event.shiftKey ? 5 : 1;
    sweepSection((notches * steps * SWEEP_STEP_M) / cutStore.getState().heightM);
  };
  element?.addEventListener('wheel', onWheel, { passive: false });
  return () => element?.removeEventListener('wheel', onWheel);
}
