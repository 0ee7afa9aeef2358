import { usePatternColour } from '../patterns/patternColours';
import { ZoneSwatch } from '../scene/legend/LegendSwatch';
import './ZoneMark.css';

interface ZoneMarkProps {
  zone: 'essential' | 'spillover';
  /** Trigger points whose pattern it stands for. */
  points: readonly string[];
}

/** A sample of a zone beside its words: as on the skin while the pattern is on, grey while it is off. */
export function ZoneMark({ zone, points }: ZoneMarkProps) {
  const colour = usePatternColour(points);
  return (
    <span className="zone-mark" aria-hidden="true">
      {colour ? (
        <ZoneSwatch zone={zone} colour={colour} />
      ) : (
        <span className="zone-mark-off" data-zone={zone} />
      )}
    </span>
  );
}
