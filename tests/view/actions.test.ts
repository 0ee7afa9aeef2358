import { beforeEach, describe, expect, it } from 'vitest';
import * as actions from '../../src/view/actions';
import { leaveNamedView, restAt } from '../../src/view/cameraActions';
import { History } from '../../src/view/history';
import { resetView, setAttachments, setDepth, setExplode, setLayer } from '../../src/view/layerActions';
import { DEFAULT_TUNING, DEFAULT_VIEW } from '../../src/view/state';
import { endGroup } from '../../src/view/stepGroup';
import { viewStore } from '../../src/view/store';

const view = () => viewStore.getState().view;

beforeEach(() => {
  viewStore.setState({
    view: DEFAULT_VIEW,
    tuning: { ...DEFAULT_TUNING },
    hover: null,
    history: History.empty(),
    notices: [],
  });
});

describe('patterns', () => {
  it('are switched one by one, in the order they were switched on', () => {
    actions.setShow(['gas_1']);
    actions.toggleTrp('st_1');
    expect(view().show).toEqual(['gas_1', 'st_1']);
    actions.toggleTrp('gas_1');
    expect(view().show).toEqual(['st_1']);
  });

  it('of a muscle are switched together without doubling', () => {
    actions.setShow(['gas_1']);
    actions.toggleTrps(['gas_1', 'gas_2'], true);
    expect(view().show).toEqual(['gas_1', 'gas_2']);
    actions.toggleTrps(['gas_1', 'gas_2'], false);
    expect(view().show).toEqual([]);
  });
});

describe('selection', () => {
  it('is replaced by a click and added to by Shift', () => {
    actions.select('soleus');
    actions.select('gastrocnemius');
    expect(view().select).toEqual(['gastrocnemius']);
    actions.addSelect('soleus');
    expect(view().select).toEqual(['gastrocnemius', 'soleus']);
    actions.addSelect('gastrocnemius');
    expect(view().select).toEqual(['soleus']);
  });

  it('does not keep what is hidden', () => {
    actions.setViewState({ select: ['soleus', 'femur'] });
    actions.hide(['soleus']);
    expect(view()).toMatchObject({ hide: ['soleus'], select: ['femur'] });
  });
});

describe('hiding', () => {
  it('comes back with one word, "Show only" too', () => {
    actions.hide(['gracilis']);
    actions.showOnly(['soleus', 'femur']);
    actions.showHidden();
    expect(view()).toMatchObject({ hide: [], only: [] });
  });

  it('of one of the shown ones takes it out of them', () => {
    actions.showOnly(['soleus', 'femur']);
    actions.hide(['femur']);
    expect(view()).toMatchObject({ hide: ['femur'], only: ['soleus'] });
  });

  it('peels down to what is shown, whether the leg has come or not', () => {
    actions.showOnly(['soleus', 'femur']);
    expect(view().depth).toBe('intermediate');
    actions.showHidden();
    expect(view().depth).toBe('skin');
    actions.showOnly(['femur']);
    expect(view().depth).toBe('bone');
    setDepth('superficial');
    actions.showOnly(['iliotibial_tract', 'soleus']);
    expect(view().depth).toBe('superficial');
  });
});

describe('undo', () => {
  it('goes back step by step and forward again', () => {
    actions.select('soleus');
    actions.setSkin(0.2);
    actions.toggleTrp('st_1');
    actions.undo();
    actions.undo();
    expect(view()).toEqual({ ...DEFAULT_VIEW, show: [], select: ['soleus'] });
    actions.redo();
    expect(view().skin).toBe(0.2);
    actions.redo();
    actions.redo();
    expect(view().show).toEqual(['st_1']);
  });

  it('takes a slider that is dragged twice as two steps: letting go ends one', () => {
    for (let skin = 0.8; skin > 0.45; skin -= 0.1) actions.setSkin(skin);
    endGroup();
    const between = view().skin;
    for (let skin = 0.4; skin > 0.1; skin -= 0.1) actions.setSkin(skin);
    actions.undo();
    expect(view().skin).toBe(between);
    actions.undo();
    expect(view().skin).toBe(DEFAULT_VIEW.skin);
  });

  it('forgets what was undone once something else is done', () => {
    actions.select('soleus');
    actions.undo();
    actions.select('femur');
    actions.redo();
    expect(view().select).toEqual(['femur']);
  });

  it('does not count what changes nothing, nor turning the leg by hand', () => {
    actions.setShow([...DEFAULT_VIEW.show]);
    actions.clearSelection();
    leaveNamedView();
    expect(viewStore.getState().history.past).toEqual([]);
    expect(view().view).toBeNull();
  });
});

it('clamps the opacity of the skin', () => {
  actions.setSkin(7);
  expect(view().skin).toBe(1);
  actions.setSkin(-1);
  expect(view().skin).toBe(0);
});

it('says a notice once, and no more when it is dismissed', () => {
  actions.addNotice('The link names "x".');
  actions.addNotice('The link names "x".');
  const [notice] = viewStore.getState().notices;
  expect(viewStore.getState().notices).toHaveLength(1);
  actions.dismissNotice(notice?.id ?? -1);
  expect(viewStore.getState().notices).toEqual([]);
});

describe('going back several steps', () => {
  it('lands before all of them, and forward again one by one', () => {
    actions.select('soleus');
    actions.hide(['femur']);
    actions.toggleTrp('st_1');
    actions.undo(2);
    expect(view()).toEqual({ ...DEFAULT_VIEW, show: [], select: ['soleus'] });
    actions.redo();
    expect(view().hide).toEqual(['femur']);
    actions.undo(99);
    expect(view()).toEqual(DEFAULT_VIEW);
  });

  it('resetting is a step like any other', () => {
    actions.select('soleus');
    actions.setSkin(0.1);
    resetView();
    expect(view()).toEqual(DEFAULT_VIEW);
    actions.undo();
    expect(view()).toMatchObject({ select: ['soleus'], skin: 0.1 });
  });
});

describe('depth', () => {
  it('is clamped, counted once per drag, and the skin slider brings a peeled skin back', () => {
    setDepth('deep');
    setDepth('bone');
    expect(viewStore.getState().history.past).toHaveLength(1);
    endGroup();
    setDepth('deep');
    expect(viewStore.getState().history.past).toHaveLength(2);
    actions.setSkin(0.5);
    expect(view()).toMatchObject({ depth: 'skin', skin: 0.5 });
    setLayer('deep', 3);
    setExplode(-1);
    expect(view().layers.deep).toBe(1);
    expect(view().explode).toBe(0);
  });

  it('attachments lie under the skin: it goes with the first look at them, and only then', () => {
    setAttachments(true);
    expect(view()).toMatchObject({ attachments: true, depth: 'superficial' });
    setDepth('bone');
    setAttachments(false);
    expect(view()).toMatchObject({ attachments: false, depth: 'bone' });
  });
});

describe('where the camera stands', () => {
  const place = (azimuthDeg: number) => ({
    azimuthDeg,
    elevationDeg: 0,
    distanceM: 1,
    target: [0, 0, 0] as const,
  });

  it('is told without being a step, and a step taken before or after keeps it', () => {
    actions.select('soleus');
    leaveNamedView();
    restAt(place(30));
    actions.setShow(['gas_1']);
    restAt(place(60));
    actions.undo();
    expect(view()).toMatchObject({ select: ['soleus'], camera: place(60), view: null });
    actions.redo();
    expect(view()).toMatchObject({ show: ['gas_1'], camera: place(60) });
    actions.undo();
    actions.undo();
    expect(view()).toMatchObject({ select: [], camera: place(60) });
  });

  it('comes back when a flight to a named view is undone', () => {
    leaveNamedView();
    restAt(place(30));
    actions.setView('anterior');
    expect(view()).toMatchObject({ view: 'anterior', camera: null });
    actions.undo();
    expect(view()).toMatchObject({ view: null, camera: place(30) });
    actions.redo();
    expect(view()).toMatchObject({ view: 'anterior', camera: null });
  });

  it('is a place or a named view, never both', () => {
    actions.setViewState({ camera: place(10) });
    expect(view().view).toBeNull();
    actions.setViewState({ view: 'sole' });
    expect(view().camera).toBeNull();
  });
});
