import { Checkbox } from 'react-aria-components/Checkbox';
import { useStore } from 'zustand';
import { plural, text } from '../words/text';
import { COMPLAINTS } from './complaints';
import { FinderFold } from './FinderFold';
import { finderStore, setTicked } from './finderStore';

/** Complaints to tick, in the order in which one would be asked; they stand open where there is room. */
export function FinderComplaints({ open }: { open: boolean }) {
  const ticked = useStore(finderStore, (state) => state.ticked);
  return (
    <FinderFold
      title={text('finder.complaints')}
      open={open}
      note={ticked.length === 0 ? '' : plural('finder.ticked', ticked.length)}
    >
      <div className="finder-chips">
        {COMPLAINTS.map((id) => (
          <Checkbox
            key={id}
            className="option"
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
