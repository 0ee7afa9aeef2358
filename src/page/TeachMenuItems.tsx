import { Brush, CircleQuestionMark, Columns2, type LucideIcon, Presentation, Printer } from 'lucide-react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { COMPARISONS_CARD } from '../patterns/against';
import { openCard } from '../view/actions';
import { openTool, TEACH_TOOLS, type TeachTool } from '../view/opened';
import { text } from '../words/text';

const ICONS: Readonly<Record<TeachTool, LucideIcon>> = {
  lessons: Presentation,
  quiz: CircleQuestionMark,
  handout: Printer,
};

/** The tools of the "Teach" menu, each with a line on what it is for. */
export default function TeachMenuItems() {
  return (
    <Menu className="menu" aria-label={text('teach.label')}>
      {TEACH_TOOLS.map((tool) => {
        const Icon = ICONS[tool];
        return (
          <MenuItem
            key={tool}
            className="menu-item"
            textValue={text(`teach.${tool}`)}
            onAction={() => openTool(tool)}
          >
            <Icon aria-hidden="true" size="1em" />
            <span className="menu-item-words">
              {text(`teach.${tool}`)}
              <span className="menu-item-hint">{text(`teach.${tool}.hint`)}</span>
            </span>
          </MenuItem>
        );
      })}
      <MenuItem className="menu-item" textValue={text('against.all')} onAction={showComparisons}>
        <Columns2 aria-hidden="true" size="1em" />
        <span className="menu-item-words">
          {text('against.all')}
          <span className="menu-item-hint">{text('against.allHint')}</span>
        </span>
      </MenuItem>
      <MenuItem className="menu-item" textValue={text('finder.title')} onAction={() => openTool('finder')}>
        <Brush aria-hidden="true" size="1em" />
        <span className="menu-item-words">
          {text('finder.title')}
          <span className="menu-item-hint">{text('finder.hint')}</span>
        </span>
      </MenuItem>
    </Menu>
  );
}

/** They stand on the card, which a tool would cover. */
function showComparisons(): void {
  openTool(null);
  openCard(COMPARISONS_CARD);
}
