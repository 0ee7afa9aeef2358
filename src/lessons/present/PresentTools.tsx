import { Check, Presentation } from 'lucide-react';
import { type ComponentProps, useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { canvasBox, framePicture, freeBox, onceThere } from '../../scene/canvas';
import { addNotice } from '../../view/actions';
import { address, addressWith, writeAddress } from '../../view/address';
import { openWindow } from '../../view/ownWindow';
import { emptyPicture, imageOf, pngOf } from '../../view/pictures';
import { saveFile } from '../../view/saveFile';
import { causeOf } from '../../view/sayError';
import { bindShortcuts } from '../../view/shortcuts';
import { text } from '../../words/text';
import { goToStep, type LessonPlay } from '../play/lessonPlay';
import { InkLayer, type Tool } from './InkLayer';
import { InkTools } from './InkTools';
import { INK_COLOURS, type InkFrame, inkSvg } from './ink';
import { channelOf, Presenting } from './Presenting';
import { useClassPicture } from './useClassPicture';
import { usePresenting } from './usePresenting';
import './Present.css';

/** Width of a drawing that is saved, pixels. */
const SAVED_PICTURE_PX = 4096;

/** For a class: the presenter's window, the bare picture for the projector, the laser and the pen. */
export function PresentTools({ play }: { play: LessonPlay }) {
  const presenting = usePresentingPlay(play);
  const frame = useInkFrame();
  const [tool, setTool] = useState<Tool>(null);
  const [colour, setColour] = useState<string>(INK_COLOURS[0]);
  const bare = useBare();
  useLaserKey(presenting, tool, setTool);
  useEscape(tool, setTool, bare);
  useClassPicture(presenting);
  if (!presenting) return null;
  const { id } = play.read.lesson;
  const save = async (kind: 'png' | 'svg') => {
    const taken = await framePicture(SAVED_PICTURE_PX);
    const canvas = canvasBox();
    if (!taken || !canvas || !frame) throw new Error(text('share.noLeg'));
    const { width, height } = taken;
    const scale = height / canvas.height;
    const svg = inkSvg(
      { url: taken.toDataURL('image/png'), width, height },
      presenting.store.getState().presented.ink,
      {
        middleX: (frame.middleX - canvas.left) * scale,
        middleY: (frame.middleY - canvas.top) * scale,
        height,
      },
    );
    const name = `${id}-${play.at + 1}`;
    if (kind === 'svg') return saveFile(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
    const { picture, paper } = emptyPicture(width, height);
    paper.drawImage(await imageOf(svg), 0, 0);
    saveFile(`${name}.png`, await pngOf(picture));
  };
  const sayUnsaved = (error: unknown) => addNotice(text('share.failed', { cause: causeOf(error) }));
  const openPresenter = () => {
    openWindow(addressWith({ presenter: id }), `leg-presenter-${id}`, 'popup,width=1280,height=720');
  };
  const inHand = [...(bare.on ? ['bare'] : []), ...(tool === null ? [] : [tool])];
  return (
    <>
      <MenuTrigger>
        <Button className="icon-button lesson-class" aria-label={text('present.tools')}>
          <Presentation aria-hidden="true" size="1.125em" />
        </Button>
        <Popover className="menu-popover" placement="top start">
          <Menu
            className="menu"
            aria-label={text('present.tools')}
            onAction={(key) => {
              if (key === 'open') openPresenter();
              if (key === 'png' || key === 'svg') save(key).catch(sayUnsaved);
            }}
          >
            <MenuItem id="open" className="menu-item">
              {text('present.open')}
            </MenuItem>
            <MenuSection
              aria-label={text('present.tools')}
              selectionMode="multiple"
              selectedKeys={inHand}
              onSelectionChange={(keys) => {
                const on = (key: string) => keys !== 'all' && keys.has(key);
                bare.set(on('bare'));
                // One thing at a time is in hand: the one that is new.
                const next = (['laser', 'pen'] as const).filter(on);
                setTool(next.find((one) => one !== tool) ?? next[0] ?? null);
              }}
            >
              <ToolItem id="bare" words={text('present.bare')} hint="Esc" />
              <ToolItem id="laser" words={text('present.laser')} hint="L" />
              <ToolItem id="pen" words={text('present.pen')} />
            </MenuSection>
            <Separator className="menu-rule" />
            <MenuSection aria-label={text('present.save')}>
              <MenuItem id="png" className="menu-item">
                {text('present.savePng')}
              </MenuItem>
              <MenuItem id="svg" className="menu-item">
                {text('present.saveSvg')}
              </MenuItem>
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      <InkRow presenting={presenting} tool={tool} onTool={setTool} colour={colour} onColour={setColour} />
      {createPortal(
        <InkLayer presenting={presenting} frame={frame} tool={tool} colour={colour} />,
        document.querySelector('.stage') ?? document.body,
      )}
    </>
  );
}

/** The laser, the pen and what belongs to them, in a row of their own as long as they are in use. */
function InkRow(props: ComponentProps<typeof InkTools>) {
  const drawn = useStore(props.presenting.store, ({ presented }) => presented.ink.length > 0);
  if (props.tool === null && !drawn) return null;
  return (
    <div className="present-tools">
      <InkTools {...props} />
    </div>
  );
}

function ToolItem({ id, words, hint }: { id: string; words: string; hint?: string }) {
  return (
    <MenuItem id={id} className="menu-item" textValue={words}>
      <span className="menu-item-words">{words}</span>
      {hint && (
        <span className="menu-item-key" aria-hidden="true">
          {hint}
        </span>
      )}
      <Check className="menu-item-check" aria-hidden="true" size="1em" />
    </MenuItem>
  );
}

/** The class's end of the presentation; the steps of both windows are one. */
function usePresentingPlay({ read: { lesson }, at }: LessonPlay): Presenting | null {
  const open = useCallback(
    () =>
      new Presenting({
        channel: channelOf(lesson.id),
        by: crypto.randomUUID(),
        lesson: JSON.stringify(lesson),
      }),
    [lesson],
  );
  const presenting = usePresenting(open);
  useEffect(
    () =>
      presenting?.store.subscribe(({ presented }, { presented: before }) => {
        if (presented.step !== before.step) goToStep(presented.step);
      }),
    [presenting],
  );
  useEffect(() => {
    if (!presenting) return;
    const { presented } = presenting.store.getState();
    // What the other window knows from before a reload comes first: until it has answered nothing here is a change.
    if (presented.step !== at) presenting.change({ step: at });
  }, [presenting, at]);
  return presenting;
}

function useInkFrame(): InkFrame | null {
  const [frame, setFrame] = useState<InkFrame | null>(null);
  useEffect(() => {
    const look = () => {
      const canvas = canvasBox();
      const free = freeBox();
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
    const stop = onceThere(look);
    return () => {
      stop();
      observer.disconnect();
    };
  }, []);
  return frame;
}

/** The laser lights as long as its key is held. */
function useLaserKey(presenting: Presenting | null, tool: Tool, setTool: (tool: Tool) => void): void {
  useEffect(() => {
    const light = () => {
      if (tool === null) setTool('laser');
    };
    const dim = () => {
      if (tool !== 'laser') return;
      setTool(null);
      presenting?.point(null);
    };
    // The key is the lesson's own: the page would switch the names with it.
    const unbind = [
      bindShortcuts({ 'lesson.laser': light }, { first: true }),
      bindShortcuts({ 'lesson.laser': dim }, { up: true }),
    ];
    return () => {
      for (const stop of unbind) stop();
    };
  }, [presenting, tool, setTool]);
}

/** Escape puts away what is in hand; then it leaves the projector's picture, whose buttons nobody sees. */
function useEscape(tool: Tool, setTool: (tool: Tool) => void, bare: ReturnType<typeof useBare>): void {
  useEffect(() => {
    if (tool === null && !bare.on) return;
    const letGo = () => {
      if (tool !== null) setTool(null);
      else bare.set(false);
    };
    // Before the selection hears of it.
    return bindShortcuts({ 'page.letGo': letGo }, { first: true });
  }, [tool, setTool, bare]);
}

/** Only the leg and the words: for the projector. Kept in the address, so that a reload keeps it. */
function useBare(): { on: boolean; set: (on: boolean) => void } {
  const [on, setOn] = useState(() => address().projector);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-bare', on);
    writeAddress({ projector: on ? '1' : null });
    return () => document.documentElement.removeAttribute('data-bare');
  }, [on]);
  return { on, set: setOn };
}
