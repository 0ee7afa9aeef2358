import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { legStore } from '../leg/legStore';
import { contentStore } from '../patterns/contentStore';
import { probePlace } from '../scene/structures/probePlace';
import { text } from '../words/text';

/** The named places under their heading. */
export function CardPlaces() {
  return (
    <section className="card-part">
      <h3 className="card-subtitle">{text('card.places')}</h3>
      <CardPlaceChips />
    </section>
  );
}

/** Named places of the skin, each a question: the probe for whoever does not use a pointer. */
export function CardPlaceChips() {
  const leg = useStore(legStore, (state) => state.leg);
  const places = useStore(contentStore, ({ content }) => content.coordinates.landmarks);
  if (!leg || places.length === 0) return null;
  return (
    <ul className="chips">
      {places.map((place) => (
        <li key={place.name}>
          <span className="chip">
            <Button className="chip-name" onPress={() => probePlace(leg, place)}>
              {place.name.charAt(0).toUpperCase() + place.name.slice(1)}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
