import { Eraser, Pencil, Undo2, WandSparkles } from 'lucide-react';
import type { CSSProperties } from 'react';
import { Button } from 'react-aria-components/Button';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useStore } from 'zustand';
import { text } from '../../words/text';
import type { Tool } from './InkLayer';
import { INK_COLOURS } from './ink';
import type { Presenting } from './Presenting';

interface InkToolsProps {
  presenting: Presenting;
  tool: Tool;
  onTool: (tool: Tool) => void;
  colour: string;
  onColour: (colour: string) => void;
}

/** The laser and the pen: in hand or not, the pen's colour, its last line taken back, all of it wiped off. */
export function InkTools({ presenting, tool, onTool, colour, onColour }: InkToolsProps) {
  const ink = useStore(presenting.store, ({ presented }) => presented.ink);
  return (
    <>
      <ToggleButton
        className="icon-button"
        aria-label={text('present.laser')}
        aria-keyshortcuts="L"
        isSelected={tool === 'laser'}
        onChange={(on) => {
          onTool(on ? 'laser' : null);
          if (!on) presenting.point(null);
        }}
      >
        <WandSparkles aria-hidden="true" size="1.125em" />
      </ToggleButton>
      <ToggleButton
        className="icon-button"
        aria-label={text('present.pen')}
        isSelected={tool === 'pen'}
        onChange={(on) => onTool(on ? 'pen' : null)}
      >
        <Pencil aria-hidden="true" size="1.125em" />
      </ToggleButton>
      {(tool === 'pen' || ink.length > 0) && (
        <>
          <RadioGroup
            className="ink-colours"
            orientation="horizontal"
            aria-label={text('present.colour')}
            value={colour}
            onChange={onColour}
          >
            {INK_COLOURS.map((one, at) => (
              <Radio
                key={one}
                value={one}
                className="ink-colour"
                aria-label={text(`present.colour${at as 0 | 1 | 2 | 3}`)}
                style={{ '--ink-colour': one } as CSSProperties}
              />
            ))}
          </RadioGroup>
          <Button
            className="icon-button"
            aria-label={text('present.undo')}
            isDisabled={ink.length === 0}
            onPress={() => presenting.change({ ink: ink.slice(0, -1) })}
          >
            <Undo2 aria-hidden="true" size="1.125em" />
          </Button>
          <Button
            className="icon-button"
            aria-label={text('present.wipe')}
            isDisabled={ink.length === 0}
            onPress={() => presenting.change({ ink: [] })}
          >
            <Eraser aria-hidden="true" size="1.125em" />
          </Button>
        </>
      )}
    </>
  );
}
