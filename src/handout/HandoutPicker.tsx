import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Checkbox } from 'react-aria-components/Checkbox';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import type { Content, Muscle } from '../patterns/schema';
import { pointName } from '../scene/structures/structureTree';
import { plural, text } from '../words/text';

interface HandoutPickerProps {
  content: Content;
  chosen: readonly string[];
  onChoose: (points: readonly string[]) => void;
}

/** Which muscles, or which of their trigger points, come on the sheet; in the order they were chosen. */
export function HandoutPicker({ content, chosen, onChoose }: HandoutPickerProps) {
  const [sought, setSought] = useState('');
  const wanted = plain(sought);
  const found = content.muscles.filter(
    ({ english, latin }) => plain(english).includes(wanted) || plain(latin).includes(wanted),
  );
  const turn = (points: readonly string[], on: boolean) =>
    onChoose(on ? [...new Set([...chosen, ...points])] : chosen.filter((id) => !points.includes(id)));
  return (
    <section className="handout-part">
      <h3 className="handout-subtitle">{text('handout.muscles')}</h3>
      <input
        type="search"
        className="handout-field"
        placeholder={text('handout.find')}
        aria-label={text('handout.find')}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <div className="handout-chosen">
        <p role="status">{plural('handout.chosen', chosen.length)}</p>
        <Button className="handout-clear" isDisabled={chosen.length === 0} onPress={() => onChoose([])}>
          {text('handout.none')}
        </Button>
      </div>
      {found.length === 0 ? (
        <p className="handout-quiet">{text('handout.noMatch')}</p>
      ) : (
        <ul className="handout-muscles">
          {found.map((muscle) => (
            <PickerRow key={muscle.id} muscle={muscle} chosen={chosen} onTurn={turn} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface PickerRowProps {
  muscle: Muscle;
  chosen: readonly string[];
  onTurn: (points: readonly string[], on: boolean) => void;
}

function PickerRow({ muscle, chosen, onTurn }: PickerRowProps) {
  const ids = muscle.points.map(({ id }) => id);
  const on = ids.filter((id) => chosen.includes(id)).length;
  const row = (
    <Checkbox
      className="check handout-muscle"
      isSelected={on === ids.length}
      isIndeterminate={on > 0 && on < ids.length}
      onChange={(next) => onTurn(ids, next)}
    >
      {muscle.english}
    </Checkbox>
  );
  if (ids.length === 1) return <li className="handout-row">{row}</li>;
  return (
    <li>
      <Disclosure className="handout-points">
        <div className="handout-row">
          {row}
          <Heading level={4} className="handout-more">
            <Button
              slot="trigger"
              className="icon-button"
              aria-label={text('handout.pointsOf', { name: muscle.english })}
            >
              <ChevronRight aria-hidden="true" size="1em" />
            </Button>
          </Heading>
        </div>
        <DisclosurePanel>
          {muscle.points.map((point) => (
            <Checkbox
              key={point.id}
              className="check handout-point"
              isSelected={chosen.includes(point.id)}
              onChange={(next) => onTurn([point.id], next)}
            >
              {pointName(muscle, point)}
            </Checkbox>
          ))}
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}

/** Without accents and capitals. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
