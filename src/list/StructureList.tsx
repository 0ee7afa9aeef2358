import {
  cloneElement,
  type HTMLAttributes,
  isValidElement,
  type ReactElement,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Key } from 'react-aria-components';
import { Collection } from 'react-aria-components/Collection';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { lookAlikeStore, startLookAlikes } from '../patterns/lookAlikeStore';
import { viewOfLookAlike } from '../patterns/strokeView';
import { useCourses } from '../scene/courses/useCourses';
import { STRUCTURES } from '../scene/structures/structureTable';
import { openAtStart, rowsAbove, type StructureNode, structureTree } from '../scene/structures/structureTree';
import {
  addSelect,
  openCard,
  select,
  setHover,
  setViewState,
  showAlike,
  toggleAlike,
  toggleTrps,
} from '../view/actions';
import { isShortcut } from '../view/shortcuts';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { useWords } from '../words/useWords';
import { LOOK_ALIKES_ROW, withLookAlikes } from './lookAlikeRows';
import { type OpenRows, openFor, setRows } from './openRows';
import { StructureRow } from './StructureRow';
import { StructureFoot, StructureTools } from './StructureTools';
import './StructureList.css';

interface StructureListProps {
  /** Asked for by a double click or Enter on a selected row: bring these structures into view. */
  onFrame: (listedIds: readonly string[]) => void;
}

/**
 * The tree of groups, muscles and trigger points, bones, connective structures, nerves and vessels. It needs the content, not the
 * model, and stays in step with the leg in both directions: selection, hover, switches.
 */
export function StructureList({ onFrame }: StructureListProps) {
  const content = useStore(contentStore, (state) => state.content);
  const original = useStore(contentStore, (state) => state.original);
  const status = useStore(contentStore, (state) => state.status);
  const { lookAlikes } = useStore(contentStore, (state) => state.lookAlikes);
  const asked = useStore(lookAlikeStore);
  const words = useWords();
  const courses = useCourses();
  const structures = useMemo(
    () => structureTree(content, [...STRUCTURES, ...courses], original, words),
    [content, courses, original, words],
  );
  const tree = useMemo(
    () => withLookAlikes(structures, lookAlikes, asked, words),
    [structures, lookAlikes, asked, words],
  );
  if (status === 'loading') return <ListLoading />;
  return (
    <LoadedList
      key={content.meta.contentVersion}
      tree={tree}
      open={openAtStart(content, tree)}
      onFrame={onFrame}
    />
  );
}

interface LoadedListProps extends StructureListProps {
  tree: readonly StructureNode[];
  open: readonly string[];
}

function LoadedList({ tree, open, onFrame }: LoadedListProps) {
  const list = useRef<HTMLDivElement>(null);
  const adding = useRef(false);
  const [{ expanded }, setOpenRows] = useState<OpenRows>(() => ({
    expanded: new Set(open),
    bySelection: new Set(),
  }));
  const selected = useStore(viewStore, ({ view }) => view.select);
  const trp = useStore(viewStore, ({ view }) => view.trp);
  const card = useStore(viewStore, ({ view }) => view.card);
  const byKey = useMemo(() => indexByKey(tree), [tree]);
  const groups = useMemo(
    () => [...byKey.values()].filter((node) => !hasCard(node)).map(({ key }) => key),
    [byKey],
  );
  // Of cards that are no structure's, look-alikes alone have a row.
  const listed = card !== null && byKey.has(card) ? card : null;
  const selectedKeys = listed === null ? selectedRows(selected, trp, byKey) : new Set([listed]);
  const newest = listed ?? trp ?? selected.at(-1) ?? null;

  useEffect(() => {
    if (expanded.has(LOOK_ALIKES_ROW)) void startLookAlikes();
  }, [expanded]);

  useEffect(() => {
    if (newest === null) return;
    setOpenRows((before) => openFor(before, rowsAbove(tree, newest)));
    // The row exists only after its groups have opened.
    const frame = requestAnimationFrame(() => {
      list.current?.querySelector(`[data-key="${CSS.escape(newest)}"]`)?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [newest, tree]);

  const setExpanded = (next: Set<Key>) => setOpenRows((before) => setRows(before, next));
  const toggle = (key: string) => {
    const next = new Set(expanded);
    if (!next.delete(key)) next.add(key);
    setExpanded(next);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tree inside has the roles; this only notes Shift and leaving.
    <div
      className="structure-list"
      onPointerDownCapture={(event) => {
        adding.current = event.shiftKey || event.ctrlKey || event.metaKey;
      }}
      onKeyDownCapture={(event) => {
        adding.current = false;
        const node = byKey.get(rowKey(event.target) ?? '');
        if (!node || !isRow(event.target)) return;
        if (isShortcut(event.nativeEvent, 'list.add')) addRow(node);
        else if (isShortcut(event.nativeEvent, 'list.switch') && hasSwitch(node)) switchRow(node);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerLeave={() => setHover(null)}
      onDoubleClick={(event) => {
        const key = rowKey(event.target);
        const node = key === null ? undefined : byKey.get(key);
        if (node && hasCard(node)) frameRow(node, onFrame);
      }}
    >
      <StructureTools />
      <Tree
        ref={list}
        aria-label={text('list.label')}
        items={tree}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={selectedKeys}
        onSelectionChange={(keys) => {
          const key = keys === 'all' ? undefined : [...keys].at(-1);
          const node = key === undefined ? undefined : byKey.get(String(key));
          if (node) selectRow(node, adding.current);
        }}
        disabledKeys={groups}
        disabledBehavior="selection"
        expandedKeys={expanded}
        onExpandedChange={setExpanded}
        renderEmptyState={() => <ListEmpty />}
        render={(props) => <div {...props} role="tree" aria-multiselectable="true" />}
      >
        {(node) => <StructureItem node={node} onToggle={toggle} />}
      </Tree>
      <StructureFoot />
    </div>
  );
}

interface StructureItemProps {
  node: StructureNode;
  onToggle: (key: string) => void;
}

function StructureItem({ node, onToggle }: StructureItemProps) {
  return (
    <TreeItem
      id={node.key}
      // Under its muscle a point is called "Middle": by itself it is named in full.
      textValue={node.heard}
      className="structure-item"
      data-kind={node.kind}
      {...(node.kind === 'group' ? { onAction: () => onToggle(node.key) } : {})}
      onHoverStart={() => setHover(isOnLeg(node) ? node.key : null)}
      render={(props) => (
        <div {...props} role="treeitem" tabIndex={props.tabIndex}>
          {withoutCellRole(props.children)}
        </div>
      )}
    >
      <TreeItemContent>
        {({ isExpanded }) => <StructureRow node={node} isExpanded={isExpanded} />}
      </TreeItemContent>
      <Collection items={node.children}>
        {(child) => <StructureItem node={child} onToggle={onToggle} />}
      </Collection>
    </TreeItem>
  );
}

/**
 * React Aria draws a tree as a grid of rows with one cell each. Here every row is a `treeitem` of a `tree`, which is
 * what the list is to a screen reader, so the cell between the row and its content must not claim a role.
 */
function withoutCellRole(children: unknown): ReactElement | null {
  if (!isValidElement<HTMLAttributes<HTMLElement>>(children)) return null;
  return cloneElement(children, { role: 'presentation', 'aria-colindex': undefined });
}

/** On a row itself and not on a button in it. */
function isRow(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('role') === 'treeitem';
}

/** Neither a group nor a note. */
function hasCard({ kind }: StructureNode): boolean {
  return kind !== 'group' && kind !== 'note';
}

/** Lit while it is pointed at. */
function isOnLeg(node: StructureNode): boolean {
  return hasCard(node) && node.drawing === undefined;
}

/** Bring it into view. */
function frameRow(node: StructureNode, onFrame: StructureListProps['onFrame']): void {
  const drawing = contentStore.getState().index.drawings.get(node.drawing ?? '');
  if (drawing) showAlike(drawing.id, { view: viewOfLookAlike(drawing.lookAlike) });
  else onFrame([node.muscle ?? node.key]);
}

/** A group opens and folds with the space bar; what has no patterns is selected by it. */
function hasSwitch({ kind, points, drawing }: StructureNode): boolean {
  return drawing !== undefined || (kind !== 'group' && points.length > 0);
}

/** What its switch does. */
function switchRow({ points, drawing }: StructureNode): void {
  if (drawing !== undefined) {
    toggleAlike(drawing);
    return;
  }
  const { show } = viewStore.getState().view;
  toggleTrps(points, !points.every((id) => show.includes(id)));
}

/** A trigger point brings its muscle into the selection. */
function addRow(node: StructureNode): void {
  if (node.kind === 'point' && node.muscle !== null) addSelect(node.muscle);
  else if (isOnLeg(node)) addSelect(node.key);
  else if (hasCard(node)) openCard(node.key);
}

function selectRow(node: StructureNode, add: boolean): void {
  if (node.drawing !== undefined) openCard(node.key);
  else if (node.kind === 'point' && node.muscle !== null)
    setViewState({ select: [node.muscle], trp: node.key });
  else if (add) addSelect(node.key);
  else select(node.key);
}

/** A trigger point whose card is open stands for its muscle. */
function selectedRows(
  selected: readonly string[],
  trp: string | null,
  byKey: ReadonlyMap<string, StructureNode>,
): Set<string> {
  if (trp === null) return new Set(selected);
  const muscle = byKey.get(trp)?.muscle;
  return new Set([...selected.filter((id) => id !== muscle), trp]);
}

function indexByKey(tree: readonly StructureNode[]): Map<string, StructureNode> {
  const byKey = new Map<string, StructureNode>();
  const visit = (node: StructureNode) => {
    byKey.set(node.key, node);
    for (const child of node.children) visit(child);
  };
  for (const node of tree) visit(node);
  return byKey;
}

function rowKey(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest('[role="treeitem"]')?.getAttribute('data-key') ?? null)
    : null;
}

function ListLoading() {
  return (
    <div
      className="structure-list structure-list-loading"
      aria-busy="true"
      role="status"
      aria-label={text('list.label')}
    >
      {Array.from({ length: 12 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: twelve grey bars without identity.
        <span key={row} className="structure-list-bar" />
      ))}
    </div>
  );
}

function ListEmpty() {
  return (
    <div className="structure-list-empty">
      <p>{text('list.empty')}</p>
      <p>{text('list.emptyHelp')}</p>
    </div>
  );
}
