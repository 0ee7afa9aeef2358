import { Download, MonitorUp, ScreenShare } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { createPortal } from 'react-dom';
import { text } from '../../view/messages';
import { isShortcut } from '../../view/shortcuts';
import { goToStep, type LessonPlay } from '../lessons/lessonPlay';
import { saveBlob, savePicture } from '../lessons/savePicture';
import { onceThere, type TeachStage } from '../teachStage';
import { InkLayer, type Tool } from './InkLayer';
import { InkTools } from './InkTools';
import { INK_COLOURS, type InkFrame, inkSvg } from './ink';
import { channelOf, Presenting } from './Presenting';
import './Present.css';

/** Width of the picture that the presenter's window gets, pixels. */
const CLASS_PICTURE_PX = 640;
/** Width of a drawing that is saved, pixels. */
const SAVED_PICTURE_PX = 4096;

/** For a class: the presenter's window, the bare picture for the projector, the laser and the pen. */
export function PresentTools({ play, stage }: { play: LessonPlay; stage: TeachStage }) {
  const presenting = usePresenting(play);
  const frame = useInkFrame(stage);
  const [tool, setTool] = useState<Tool>(null);
  const [colour, setColour] = useState<string>(INK_COLOURS[0]);
  const bare = useBare();
  useLaserKey(presenting, tool, setTool);
  useClassPicture(presenting, stage);
  if (!presenting) return null;
  const { id } = play.read.lesson;
  const save = async (kind: 'png' | 'svg') => {
    const picture = await stage.picture(SAVED_PICTURE_PX);
    const canvas = stage.canvasBox();
    if (!picture || !canvas || !frame) return;
    const scale = picture.height / canvas.height;
    const svg = inkSvg(
      { url: picture.toDataURL('image/png'), width: picture.width, height: picture.height },
      presenting.store.getState().presented.ink,
      {
        middleX: (frame.middleX - canvas.left) * scale,
        middleY: (frame.middleY - canvas.top) * scale,
        height: picture.height,
      },
    );
    const name = `${id}-${play.at + 1}`;
    if (kind === 'svg') saveBlob(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
    else await savePicture(svg, picture.width, picture.height, `${name}.png`);
  };
  return (
    <div className="present-tools">
      <Button
        className="icon-button"
        aria-label={text('present.open')}
        onPress={() => {
          const address = new URL(window.location.href);
          address.search = `?presenter=${encodeURIComponent(id)}`;
          address.hash = '';
          window.open(address, `leg-presenter-${id}`, 'popup,width=960,height=640');
        }}
      >
        <ScreenShare aria-hidden="true" size="1.125em" />
      </Button>
      <ToggleButton
        className="icon-button"
        aria-label={text('present.bare')}
        isSelected={bare.on}
        onChange={bare.set}
      >
        <MonitorUp aria-hidden="true" size="1.125em" />
      </ToggleButton>
      <InkTools presenting={presenting} tool={tool} onTool={setTool} colour={colour} onColour={setColour} />
      <MenuTrigger>
        <Button className="icon-button" aria-label={text('present.save')}>
          <Download aria-hidden="true" size="1.125em" />
        </Button>
        <Popover className="menu-popover" placement="top">
          <Menu
            className="menu"
            aria-label={text('present.save')}
            onAction={(key) => void save(key === 'svg' ? 'svg' : 'png')}
          >
            <MenuItem id="png" className="menu-item">
              {text('present.savePng')}
            </MenuItem>
            <MenuItem id="svg" className="menu-item">
              {text('present.saveSvg')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {createPortal(
        <InkLayer presenting={presenting} frame={frame} tool={tool} colour={colour} />,
        document.querySelector('.stage') ?? document.body,
      )}
    </div>
  );
}

/** This window's end of the presentation; the steps of both windows are one. */
function usePresenting({ read, at }: LessonPlay): Presenting | null {
  const [presenting, setPresenting] = useState<Presenting | null>(null);
  const { lesson } = read;
  useEffect(() => {
    const made = new Presenting({
      channel: channelOf(lesson.id),
      by: crypto.randomUUID(),
      lesson: JSON.stringify(lesson),
    });
    setPresenting(made);
    const stop = made.store.subscribe(({ presented }, { presented: before }) => {
      if (presented.step !== before.step) goToStep(presented.step);
    });
    const leave = () => made.close();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      stop();
      made.close();
    };
  }, [lesson]);
  useEffect(() => {
    if (!presenting) return;
    const { presented } = presenting.store.getState();
    // What the other window knows from before a reload comes first: until it has answered nothing here is a change.
    if (presented.step !== at) presenting.change({ step: at });
  }, [presenting, at]);
  return presenting;
}

function useInkFrame(stage: TeachStage): InkFrame | null {
  const [frame, setFrame] = useState<InkFrame | null>(null);
  useEffect(() => {
    const look = () => {
      const canvas = stage.canvasBox();
      const free = stage.freeBox();
      if (!canvas || !free) return;
      const next = {
        middleX: (free.left + free.right) / 2,
        middleY: (free.top + free.bottom) / 2,
        height: canvas.height,
      };
      setFrame((now) =>
        now?.middleX === next.middleX && now.middleY === next.middleY && now.height === next.height
          ? now
          : next,
      );
    };
    const observer = new ResizeObserver(look);
    for (const element of document.querySelectorAll('[data-free], .stage')) observer.observe(element);
    const stop = onceThere(stage, look);
    return () => {
      stop();
      observer.disconnect();
    };
  }, [stage]);
  return frame;
}

/** The laser lights as long as its key is held. */
function useLaserKey(presenting: Presenting | null, tool: Tool, setTool: (tool: Tool) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || !isShortcut(event, 'lesson.laser')) return;
      if (event.type === 'keydown' && tool === null) setTool('laser');
      if (event.type === 'keyup' && tool === 'laser') {
        setTool(null);
        presenting?.point(null);
      }
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('keyup', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('keyup', onKey);
    };
  }, [presenting, tool, setTool]);
}

/** What the class sees, for the presenter's window: once the picture rests, and only while somebody looks. */
function useClassPicture(presenting: Presenting | null, stage: TeachStage): void {
  const company = useCompany(presenting);
  useEffect(() => {
    if (!presenting || !company) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let taking = false;
    const take = async () => {
      taking = true;
      const picture = await stage.picture(CLASS_PICTURE_PX);
      const canvas = stage.canvasBox();
      const free = stage.freeBox();
      if (picture && canvas && free)
        presenting.show({
          url: picture.toDataURL('image/webp', 0.8),
          aspect: canvas.width / canvas.height,
          middle: [
            ((free.left + free.right) / 2 - canvas.left) / canvas.height,
            ((free.top + free.bottom) / 2 - canvas.top) / canvas.height,
          ],
        });
      // The frame that was drawn for the picture is not news.
      requestAnimationFrame(() => {
        taking = false;
      });
    };
    const later = () => {
      if (taking) return;
      clearTimeout(timer);
      timer = setTimeout(() => void take(), 250);
    };
    later();
    const stop = stage.onFrame(later);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [presenting, company, stage]);
}

function useCompany(presenting: Presenting | null): boolean {
  const [company, setCompany] = useState(false);
  useEffect(() => presenting?.store.subscribe((state) => setCompany(state.company)), [presenting]);
  return company;
}

/** Only the leg and the words: for the projector. Kept in the address, so that a reload keeps it. */
function useBare(): { on: boolean; set: (on: boolean) => void } {
  const [on, setOn] = useState(() => new URLSearchParams(window.location.search).has('projector'));
  useEffect(() => {
    document.documentElement.toggleAttribute('data-bare', on);
    const address = new URL(window.location.href);
    if (on) address.searchParams.set('projector', '1');
    else address.searchParams.delete('projector');
    window.history.replaceState(window.history.state, '', address);
    return () => document.documentElement.removeAttribute('data-bare');
  }, [on]);
  return { on, set: setOn };
}
