import { beforeEach, describe, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import { WAIVE, confirmation, elementsOf, fact, planGroup, waitUntilReady } from '../support/e2e/elements.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();

beforeEach(async () => {
  // The odd plans: one is not offered at a tier, one has a long name, and one has no tier.
  await stage.page.goto(`${stage.site.url}/?enrollment=enrl_odd`);
  await waitUntilReady(stage.page);
});

const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => stage.page.keyboard.press(key)), Promise.resolve());

interface Focused {
  /** `radio`, `button`, `a`, `h3` … */
  readonly kind: string;
  /** Its `aria-label`, or the label's or the element's text. */
  readonly name: string;
  readonly checked: boolean;
  /** Local name of the element whose shadow root contains it. */
  readonly host: string;
  /** Whether it, its label, the label's sibling or a box around it has an outline. */
  readonly outlined: boolean;
}

/** Finds the focused element, also inside shadow roots. */
const focused = (): Promise<Focused> =>
  stage.page.evaluate(() => {
    let host = '';
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) {
      host = element.localName;
      element = element.shadowRoot.activeElement;
    }
    const input = element instanceof HTMLInputElement ? element : undefined;
    const text =
      element?.ariaLabel ?? input?.labels?.[0]?.innerText ?? (element as HTMLElement | null)?.innerText ?? '';
    const around = [element, input?.labels?.[0]];
    for (let box = element?.parentElement; box; box = box.parentElement) around.push(box);
    return {
      kind: input?.type ?? element?.localName ?? '',
      name: text.replace(/\s+/g, ' ').trim(),
      checked: input?.checked ?? false,
      host,
      outlined: around.some(
        // A pseudo-element of the label covers the whole card, so the outline may be on that.
        (one) =>
          one && [null, '::after'].some((after) => getComputedStyle(one, after).outlineStyle !== 'none'),
      ),
    };
  });

/** Presses Tab until the wanted element has the focus, and returns the stops on the way. */
async function tabTo(is: (what: Focused) => boolean, key = 'Tab'): Promise<readonly Focused[]> {
  const passed: Focused[] = [];
  for (let count = 1; count <= 40; count += 1) {
    await press(key);
    const stop = await focused();
    if (is(stop)) return passed;
    passed.push(stop);
  }
  throw new Error('Forty times Tab did not reach it.');
}

const inPicker = (kind: string, name?: string) => (what: Focused) =>
  what.host === 'vitable-plan-picker' && what.kind === kind && (name === undefined || what.name === name);

const radiosAmong = (stops: readonly Focused[]) =>
  stops.filter(({ kind }) => kind === 'radio').map(({ name }) => name);

/** Expects the stops beside the plans' radios to be boxes to compare: no other plan, link or button. */
function expectOnlyBoxesToCompare(stops: readonly Focused[]): void {
  for (const stop of stops) {
    expect(stop).toMatchObject({ kind: 'checkbox', name: expect.stringMatching(/^Compare ./) as unknown });
  }
}

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
    // The cheapest plan comes first. The other switches are folded away.
    const way = await tabTo((what) => what.kind === 'radio' && what.name.startsWith('Juniper Catastrophic'));
    expect(radiosAmong(way)).toEqual([]);
    expect((await focused()).outlined).toBe(true);
    await press('ArrowDown');
    expect(await focused()).toMatchObject({ name: 'Larkspur Bronze 6000', checked: true });
    await press('ArrowUp', 'Space');
    expect((await focused()).checked).toBe(true);
    await press('ArrowDown', 'ArrowDown');
    expect(await focused()).toMatchObject({ name: 'Larkspur Silver 2500', checked: true });
    expectOnlyBoxesToCompare(await tabTo(inPicker('button', 'Review your choice')));
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
    // The card has read again meanwhile, and that did not move the focus.
    expect((await focused()).name).toBe('You’re enrolled');
    expect(await stage.site.requests('POST')).toHaveLength(1);
    expectClean(stage.visit.witness);
  });

  it('A5: a missing answer is named in a summary that has the focus and leads to the field', async () => {
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
  /** The names of the radios that each press leads to; each press also chooses. */
  async function walk(key: string, times: number): Promise<string[]> {
    const names: string[] = [];
    for (let turn = 0; turn < times; turn += 1) {
      await press(key);
      const { name, checked } = await focused();
      names.push(checked ? name : `${name} (not chosen)`);
    }
    return names.map((name) => (name.startsWith('Juniper Catastrophic') ? 'Juniper Catastrophic' : name));
  }
  /**
   * The plans at "You only", the cheapest first. "Fernhollow Direct Primary Care", before the last, is not offered
   * there.
   */
  const ROUND = [
    'Larkspur Bronze 6000',
    'Juniper Catastrophic',
    'Larkspur Silver 2500',
    'Juniper Silver Copay',
    'Gold Neighborhood HMO',
    'Harborlight Gold 1000',
    'Harborlight Platinum Zero',
    WAIVE,
  ];

  it('are one tab stop, which is the chosen plan; the boxes to compare are another one', async () => {
    await goToPlans();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    const isCopay = inPicker('radio', 'Juniper Silver Copay');
    const back = await tabTo(inPicker('button', 'View and filters'), 'Shift+Tab');
    expect(radiosAmong(back)).toEqual([]);
    expect(radiosAmong(await tabTo(isCopay))).toEqual([]);
    expect((await focused()).checked).toBe(true);
    const forth = await tabTo(inPicker('button', 'Review your choice'));
    expectOnlyBoxesToCompare(forth);
    expect(forth).toHaveLength(1);
    const group = planGroup(elementsOf(stage.page).picker);
    expect(await group.getByRole('checkbox').count()).toBe(8);
    expect(await group.locator('button:not([tabindex="-1"])').count()).toBe(0);
    expect(await group.getByRole('link').count()).toBe(0);
  });

  it.each([
    ['ArrowDown', 1],
    ['ArrowRight', 1],
    ['ArrowUp', -1],
    ['ArrowLeft', -1],
  ] as const)('%s moves, chooses, skips a plan that is not offered, and wraps', async (key, step) => {
    await goToPlans();
    const expected = Array.from({ length: ROUND.length + 1 }, (_, turn) => {
      const place = (step * (turn + 1)) % ROUND.length;
      return ROUND[(place + ROUND.length) % ROUND.length];
    });
    expect(await walk(key, ROUND.length + 1)).toEqual(expected);
    const group = planGroup(elementsOf(stage.page).picker);
    expect(await group.getByRole('radio', { checked: true }).count()).toBe(1);
  });

  it('in a page that reads from right to left, ArrowLeft goes forward and ArrowRight back', async () => {
    await stage.page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await goToPlans();
    expect(await walk('ArrowLeft', 2)).toEqual(['Juniper Catastrophic', 'Larkspur Silver 2500']);
    expect(await walk('ArrowRight', 3)).toEqual(['Juniper Catastrophic', 'Larkspur Bronze 6000', WAIVE]);
    expect(await walk('ArrowDown', 1)).toEqual(['Larkspur Bronze 6000']);
  });

  it('in a page that reads from right to left, the coverage tiers go forward with ArrowLeft too', async () => {
    await stage.page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await tabTo(inPicker('radio', 'You only'));
    await press('ArrowLeft');
    expect(await focused()).toMatchObject({ name: 'You and spouse', checked: true });
    await press('ArrowRight', 'ArrowRight');
    expect(await focused()).toMatchObject({ name: 'Family', checked: true });
  });
});
