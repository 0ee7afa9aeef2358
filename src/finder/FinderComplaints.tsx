import { Checkbox } from 'react-aria-components/Checkbox';
import { useStore } from 'zustand';
import { plural, text } from '../view/messages';
import { COMPLAINTS } from './complaints';
import { FinderFold } from './FinderFold';
import { finderStore, setTicked } from './finderStore';

/** Complaints to tick, in the order in which one would be asked. */
export function FinderComplaints() {
  const ticked = useStore(finderStore, (state) => state.ticked);
  return (
    <FinderFold
      title={text('finder.complaints')}
      note={ticked.length === 0 ? '' : plural('finder.ticked', ticked.length)}
    >
      <div className="finder-checks">
        {COMPLAINTS.map((id) => (
          <Checkbox
            key={id}
            className="check"
            isSelected={ticked.includes(id)}
            onChange={(on) =>
              setTicked(COMPLAINTS.filter((other) => (other === id ? on : ticked.includes(other))))
            }
          >
            {text(`complaint.${id}`)}
          </Checkbox>
        ))}
      </div>
    </FinderFold>
  );
}
