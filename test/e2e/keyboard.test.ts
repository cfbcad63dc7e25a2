import { beforeEach, describe, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import {
  confirmation,
  elementsOf,
  fact,
  planGroup,
  shownPlans,
  waitUntilReady,
} from '../support/e2e/elements.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();

beforeEach(async () => {
  await stage.page.goto(stage.site.url);
  await waitUntilReady(stage.page);
});

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => stage.page.keyboard.press(key)), Promise.resolve());

interface Focused {
  /** `radio`, `button`, `a`, `h3` … */
  readonly kind: string;
  /** The label's or the element's text. */
  readonly name: string;
  readonly checked: boolean;
  /** Local name of the element around it in whose shadow root it is. */
  readonly host: string;
  /** Whether it, its label or a box around it has an outline. */
  readonly outlined: boolean;
}

/** What has the focus, through shadow roots. */
const focused = (): Promise<Focused> =>
  stage.page.evaluate(() => {
    let host = '';
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) {
      host = element.localName;
      element = element.shadowRoot.activeElement;
    }
    const input = element instanceof HTMLInputElement ? element : undefined;
    const text = input?.labels?.[0]?.innerText ?? (element as HTMLElement | null)?.innerText ?? '';
    const around = [element, input?.labels?.[0]];
    for (let box = element?.parentElement; box; box = box.parentElement) around.push(box);
    return {
      kind: input?.type ?? element?.localName ?? '',
      name: text.replace(/\s+/g, ' ').trim(),
      checked: input?.checked ?? false,
      host,
      outlined: around.some((one) => one && getComputedStyle(one).outlineStyle !== 'none'),
    };
  });

/** Presses Tab until something has the focus, and says how often. */
async function tabTo(is: (what: Focused) => boolean, key = 'Tab'): Promise<number> {
  for (let count = 1; count <= 40; count += 1) {
    await press(key);
    if (is(await focused())) return count;
  }
  throw new Error('Forty times Tab did not reach it.');
}

const inPicker = (kind: string, name?: string) => (what: Focused) =>
  what.host === 'vitable-plan-picker' && what.kind === kind && (name === undefined || what.name === name);

const OFFERED_AT_EE = [
  'Larkspur Bronze 6000',
  'Larkspur Silver 2500',
  'Juniper Silver Copay',
  'Harborlight Gold 1000',
  'Gold Neighborhood HMO',
  'Harborlight Platinum Zero',
];

describe('with the keyboard alone', () => {
  it('a plan is elected, from the first Tab to the confirmation', async () => {
    const { picker, card } = elementsOf(stage.page);
    await press('Tab');
    expect((await focused()).name).toBe('Skip to content');
    await press('Enter');
    await tabTo(inPicker('radio', 'You only'));
    expect((await focused()).outlined).toBe(true);
    await press('ArrowRight');
    expect(await focused()).toMatchObject({ name: 'You and spouse', checked: true });
    expect(await tabTo(inPicker('radio', 'Larkspur Bronze 6000'))).toBe(1);
    expect((await focused()).outlined).toBe(true);
    await press('Space');
    expect(await focused()).toMatchObject({ name: 'Larkspur Bronze 6000', checked: true });
    await press('ArrowDown');
    expect(await focused()).toMatchObject({ name: 'Larkspur Silver 2500', checked: true });
    expect(await tabTo(inPicker('button', 'Review your choice'))).toBe(1);
    expect((await focused()).outlined).toBe(true);
    await press('Enter');
    await expect.poll(async () => (await focused()).name).toBe('Review your choice');
    expect((await focused()).kind).toBe('h3');

    await tabTo(inPicker('checkbox'));
    expect(await focused()).toMatchObject({ name: 'Jordan Ñuñez-Lindqvist Spouse', checked: true });
    await tabTo(inPicker('button', 'Confirm and enroll'));
    await press('Enter');
    await confirmation(picker).waitFor();
    await expect.poll(async () => (await focused()).name).toBe('You’re enrolled');
    expect(await fact(picker, 'Plan')).toBe('Larkspur Silver 2500');
    expect(await fact(picker, 'Coverage level')).toBe('You and spouse');
    await card.getByText('You’re enrolled.', { exact: false }).waitFor();
    // The card was read again meanwhile, and took nothing away.
    expect((await focused()).name).toBe('You’re enrolled');
    expect(await stage.site.requests('POST')).toHaveLength(1);
    expectClean(stage.visit.witness);
  });

  it('A5: what was forgotten is said in a summary that has the focus and leads to the field', async () => {
    await tabTo(inPicker('button', 'Review your choice'));
    await press('Enter');
    await expect.poll(async () => (await focused()).name).toContain('Please check the following');
    await tabTo(inPicker('button', 'Choose a plan'));
    await press('Enter');
    expect(await focused()).toMatchObject({ kind: 'radio', name: 'Larkspur Bronze 6000', checked: false });
    await press('Space');
    await tabTo(inPicker('button', 'Review your choice'));
    await press('Enter');
    await expect.poll(async () => (await focused()).kind).toBe('h3');
    expect(
      await elementsOf(stage.page).picker.getByRole('button', { name: 'Confirm and enroll' }).count(),
    ).toBe(1);
  });

  it('an enrollment is reissued after a life event', async () => {
    await stage.page.goto(`${stage.site.url}/?enrollment=enrl_active`);
    await waitUntilReady(stage.page);
    const inCard = (kind: string, name: string) => (what: Focused) =>
      what.host === 'vitable-enrollment-card' && what.kind === kind && what.name.startsWith(name);
    await tabTo(inCard('button', 'Change coverage after a life event'));
    await press('Enter');
    await expect.poll(async () => (await focused()).kind).toMatch(/^h\d$/);
    const { card } = elementsOf(stage.page);
    await card.getByRole('radio', { name: 'Marriage' }).waitFor();
    await tabTo((what) => what.host === 'vitable-enrollment-card' && what.kind === 'radio');
    for (let turn = 0; turn < 5 && !(await focused()).name.startsWith('Marriage'); turn += 1)
      await press('ArrowDown');
    await press('Space');
    expect(await focused()).toMatchObject({ kind: 'radio', checked: true });
    expect((await focused()).name).toMatch(/^Marriage/);
    await tabTo(inCard('button', 'Reopen my enrollment'));
    await press('Enter');
    await card.getByText('Action needed', { exact: true }).waitFor();
    await expect.poll(async () => (await focused()).name).toContain('Choose your coverage');
    expect(await stage.site.requests('POST')).toHaveLength(1);
  });
});

describe('A2: the plans', () => {
  const goToPlans = async () => {
    await tabTo(inPicker('radio', 'Larkspur Bronze 6000'));
    await press('Space');
  };
  /** Where each press leads; each also chooses. */
  async function walk(key: string, times: number): Promise<string[]> {
    const names: string[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      await press(key);
      const { name, checked } = await focused();
      names.push(checked ? name : `${name} (not chosen)`);
    }
    return names.map((name) => (name.startsWith('Juniper Catastrophic') ? 'Juniper Catastrophic' : name));
  }
  /** As listed at "You only": the last one is not offered there and is passed over. */
  const ROUND = [...OFFERED_AT_EE, 'Juniper Catastrophic'];

  it('are one tab stop, which is the chosen plan, and hold nothing else to stop at', async () => {
    await goToPlans();
    await press('ArrowDown', 'ArrowDown');
    await press('Shift+Tab');
    expect(await focused()).toMatchObject({ kind: 'radio', name: 'You only' });
    await press('Tab');
    expect(await focused()).toMatchObject({ kind: 'radio', name: 'Juniper Silver Copay', checked: true });
    await press('Tab');
    expect(await focused()).toMatchObject({ kind: 'button', name: 'Review your choice' });
    const group = planGroup(elementsOf(stage.page).picker);
    expect(await group.getByRole('button').count()).toBe(0);
    expect(await group.getByRole('link').count()).toBe(0);
  });

  it.each([
    ['ArrowDown', 1],
    ['ArrowRight', 1],
    ['ArrowUp', -1],
    ['ArrowLeft', -1],
  ] as const)('%s moves, chooses, passes over what is not offered, and wraps', async (key, step) => {
    await goToPlans();
    const expected = Array.from({ length: 8 }, (_, turn) => {
      const place = (step * (turn + 1)) % ROUND.length;
      return ROUND[(place + ROUND.length) % ROUND.length];
    });
    expect(await walk(key, 8)).toEqual(expected);
    expect((await shownPlans(elementsOf(stage.page).picker)).filter(({ chosen }) => chosen)).toHaveLength(1);
  });

  it('in a page that reads from right to left, ArrowLeft goes forward and ArrowRight back', async () => {
    await stage.page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await goToPlans();
    expect(await walk('ArrowLeft', 2)).toEqual(['Larkspur Silver 2500', 'Juniper Silver Copay']);
    expect(await walk('ArrowRight', 3)).toEqual([
      'Larkspur Silver 2500',
      'Larkspur Bronze 6000',
      'Juniper Catastrophic',
    ]);
    expect(await walk('ArrowDown', 1)).toEqual(['Larkspur Bronze 6000']);
  });

  it('in a page that reads from right to left, the coverage tiers go forward with ArrowLeft too', async () => {
    await stage.page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await tabTo(inPicker('radio', 'You only'));
    await press('ArrowLeft');
    expect(await focused()).toMatchObject({ name: 'You and spouse', checked: true });
    await press('ArrowRight', 'ArrowRight');
    expect(await focused()).toMatchObject({ name: 'Coverage level not specified', checked: true });
  });
});
