import { RotateCcw, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Heading';
import { useStore } from 'zustand';
import { resetLayers, setExplode, setGhost, setLayer } from '../view/layerActions';
import { LAYERS, type LayerName } from '../view/state';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { ShareSlider } from './ShareSlider';
import { TrackSwitch } from './TrackSwitch';
import './LayersPanel.css';

/** Opacity of each layer, how far the muscles are apart, and whether the selection stands out from the rest. */
export default function LayersPanel() {
  const layers = useStore(viewStore, ({ view }) => view.layers);
  const explode = useStore(viewStore, ({ view }) => view.explode);
  const ghost = useStore(viewStore, ({ view }) => view.ghost);
  return (
    <>
      <div className="layers-head">
        <Heading slot="title" level={2} className="layers-title">
          {text('layers.title')}
        </Heading>
        <Button slot="close" className="icon-button" aria-label={text('panel.close')}>
          <X aria-hidden="true" size="1em" />
        </Button>
      </div>
      {LAYERS.filter((name) => !isSwitched(name)).map((name) => (
        <ShareSlider
          key={name}
          label={text(`layers.${name}`)}
          value={layers[name]}
          onChange={(value) => setLayer(name, value)}
        />
      ))}
      <div className="layers-courses">
        {LAYERS.filter(isSwitched).map((name) => (
          <TrackSwitch
            key={name}
            className="pattern-switch labelled-switch layers-switch"
            isSelected={layers[name] > 0}
            onChange={(on) => setLayer(name, Number(on))}
          >
            {text(`layers.${name}`)}
          </TrackSwitch>
        ))}
      </div>
      <div className="layers-apart">
        <ShareSlider label={text('layers.explode')} value={explode} onChange={setExplode} />
      </div>
      <TrackSwitch
        className="pattern-switch labelled-switch layers-ghost"
        isSelected={ghost}
        onChange={setGhost}
      >
        <span className="layers-ghost-words">
          {text('layers.ghost')}
          <span className="layers-help">{text('layers.ghostHelp')}</span>
        </span>
      </TrackSwitch>
      <Button className="text-button layers-reset" onPress={resetLayers}>
        <RotateCcw aria-hidden="true" size="1em" />
        {text('layers.reset')}
      </Button>
    </>
  );
}

/** Nerves and vessels are there or not; a link can have them faint. */
function isSwitched(name: LayerName): boolean {
  return name === 'nerves' || name === 'vessels';
}
