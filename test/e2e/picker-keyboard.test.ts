import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { AccessibilityTree } from '../support/e2e/accessibility-tree.js';
import { accessibilityTreeOf } from '../support/e2e/accessibility-tree.js';
import { expectClean } from '../support/e2e/browser.js';
import {
  chooseTier,
  confirmation,
  elementsOf,
  fact,
  shownPlans,
  waitUntilReady,
} from '../support/e2e/elements.js';
import { longDate } from '../support/e2e/money.js';
import type { Keyboard } from '../support/e2e/keyboard.js';
import { keyboardOn } from '../support/e2e/keyboard.js';
import { setStage } from '../support/e2e/stage.js';

/** A small phone, and a desktop window. */
const WINDOWS = [
  { width: 320, height: 568 },
  { width: 1280, height: 720 },
] as const;

const CONSEQUENCES =
  'You won’t have this coverage through your employer. Until the next open enrollment, you can usually enroll only after a life event, such as a marriage or a birth.';

const stage = setStage();

interface Sitting {
  readonly picker: Locator;
  readonly card: Locator;
  readonly keys: Keyboard;
  readonly tree: AccessibilityTree;
  /** Records what a screen reader says of the focused element. */
  note(): Promise<void>;
  readonly heard: readonly string[];
}

async function sitDown(size: { width: number; height: number }, partly = false): Promise<Sitting> {
  const { page, site } = stage;
  await page.setViewportSize(size);
  // The odd plans: one is not offered at a tier, some have missing values, and one has a very long name.
  await page.goto(`${site.url}/?enrollment=enrl_odd`);
  await waitUntilReady(page);
  const tree = await accessibilityTreeOf(page);
  const heard: string[] = [];
  return {
    ...elementsOf(page),
    keys: keyboardOn(page, 'vitable-plan-picker', partly),
    tree,
    heard,
    note: async () => void heard.push(await tree.focused()),
  };
}

const names = async (picker: Locator) => (await shownPlans(picker)).map(({ name }) => name.split(' — ')[0]);

/** The dates of the plan year in which Avery chooses, in words. */
async function dates(): Promise<{ starts: string; ends: string; by: string }> {
  const year = await stage.site.served<{
    coverage_start: string;
    coverage_end: string;
    open_enrollment_end_date: string;
  }>('/v1/plan-years/plyr_odd');
  return {
    starts: longDate(year.coverage_start),
    ends: longDate(year.coverage_end),
    by: longDate(year.open_enrollment_end_date),
  };
}

describe.each(WINDOWS)('A8: by keyboard alone, at $width pixels', (size) => {
  const narrow = size.width < 600;

  it('a plan is found, compared, chosen and elected; each stop is in view, marked, and has a sensible description', async () => {
    const { picker, card, keys, tree, heard, note } = await sitDown(size);

    if (narrow) await keys.tabTo('select', 'Who will be covered?');
    else await keys.tabTo('radio', 'You only');
    await note();
    await keys.press(...(narrow ? ['ArrowDown', 'ArrowDown'] : ['ArrowRight', 'ArrowRight']));
    await note();
    await keys.tabTo('button', 'View and filters');
    await keys.press('Enter');
    await note();
    await keys.tabTo('select', 'Sort by');
    await keys.press('ArrowDown');
    await note();
    await keys.tabTo('checkbox', 'Silver');
    await keys.press('Space');
    await note();
    await keys.tabTo('checkbox', 'Gold');
    await keys.press('Space');
    expect(await names(picker)).toEqual([
      'Harborlight Gold 1000',
      'Gold Neighborhood HMO',
      'Larkspur Silver 2500',
      'Juniper Silver Copay',
    ]);
    await picker.getByRole('button', { name: 'Clear all' }).focus();
    await keys.focus();
    await keys.tabTo('radio', 'Harborlight Gold 1000');
    await note();
    await keys.tabTo('checkbox', 'Compare Harborlight Gold 1000');
    await keys.press('Space');
    await note();
    // Tab stops at one of the boxes to compare; the arrow keys lead to the others.
    await keys.press('ArrowDown');
    expect((await keys.focus()).name).toBe('Compare Gold Neighborhood HMO');
    await keys.press('Space');
    await keys.tabTo('button', 'Compare 2 plans');
    await note();
    await keys.press('Enter');
    await keys.arriveAt('h3', 'Compare plans');
    await note();

    const rows = async () =>
      (await tree.read('table', 'Compare plans')).filter((line) => line.startsWith('rowheader'));
    expect(await rows()).toContain('rowheader "Metal level"');
    await keys.tabTo('checkbox', 'Show only differences');
    await keys.press('Space');
    await note();
    // Both plans are gold, and the employer pays the same for both, so these rows are left out.
    expect(await rows()).toEqual([
      'rowheader "You pay, a month"',
      'rowheader "Total, a month"',
      'rowheader "Deductible (yearly)"',
      'rowheader "Out-of-pocket maximum (yearly)"',
      'rowheader "Compared with covering only you"',
      'rowheader "Description"',
    ]);
    await keys.tabTo('radio', 'Harborlight Gold 1000');
    await keys.press('Space', 'ArrowRight');
    await keys.focus();
    await note();
    await keys.tabTo('button', 'Back to all plans');
    await note();
    await keys.press('Enter');
    await keys.arriveAt('button', 'Compare 2 plans');
    await keys.tabTo('button', 'Review your choice');
    await note();
    await keys.press('Enter');
    await keys.arriveAt('h3', 'Review your choice');
    await note();

    const { starts, ends, by } = await dates();
    expect(await tree.read('region', 'Review your choice')).toEqual([
      'region "Review your choice"',
      'heading "Review your choice"',
      'term "Plan"',
      'Gold Neighborhood HMO',
      'term "Coverage level"',
      'You and children',
      // 44,899 and 55,000 cents a month; × 12 ÷ 26 and × 12.
      'You pay',
      '$448.99',
      'a month',
      'About $207.23 a paycheck',
      'Your employer pays $550 of $998.99',
      'table "What it costs"',
      ...(narrow ? [] : ['columnheader "Who pays"', ...PERIODS.map((period) => `columnheader "${period}"`)]),
      ...[
        ['You pay', '$448.99', '$207.23', '$5,387.88'],
        ['Employer pays', '$550', '$253.85', '$6,600'],
        ['Total', '$998.99', '$461.08', '$11,987.88'],
      ].flatMap(([who, ...amounts]) => [
        `rowheader "${who}"`,
        ...amounts.flatMap((amount, at) => [
          ...(narrow ? [`rowheader "${PERIODS[at]}"`] : []),
          `cell "${amount}"`,
        ]),
      ]),
      'term "Coverage starts"',
      starts,
      'term "Coverage ends"',
      ends,
      'term "Choose by"',
      by,
      'group "Who else is covered"',
      'checkbox "Riley Lindqvist Child", checked',
      'checkbox "Sam O\'Lindqvist Child", checked',
      'button "Confirm and enroll"',
      'button "Back"',
    ]);
    await keys.tabTo('checkbox', 'Riley Lindqvist Child');
    await keys.press('Space');
    await note();
    await keys.tabTo('button', 'Confirm and enroll');
    await note();
    await keys.press('Enter');
    await confirmation(picker).waitFor();
    await keys.arriveAt('h3', 'You’re enrolled');
    await note();

    expect(heard).toEqual([
      ...(narrow
        ? ['combobox "Who will be covered?", You only', 'combobox "Who will be covered?", You and children']
        : [
            'Who will be covered? > radio "You only", checked',
            'Who will be covered? > radio "You and children", checked',
          ]),
      'button "View and filters", expanded',
      'combobox "Sort by", Deductible, lowest first',
      'Metal level > checkbox "Silver", checked',
      'Plans > radio "Harborlight Gold 1000", not checked: ' +
        'Gold plan Harborlight Assurance You pay $518.38 a month About $239.25 a paycheck Your employer pays $550 of $1,068.38 ' +
        '$330.88 a month more than covering only you ' +
        'Deductible (yearly) $1,000 Out-of-pocket maximum (yearly) $5,500 Lower deductible, higher premium.',
      'Plans > checkbox "Compare Harborlight Gold 1000", checked',
      'button "Compare 2 plans"',
      'heading "Compare plans"',
      'checkbox "Show only differences", checked',
      'Compare plans > radio "Gold Neighborhood HMO", checked',
      'button "Back to all plans"',
      'button "Review your choice"',
      'heading "Review your choice"',
      'Who else is covered > checkbox "Riley Lindqvist Child", not checked',
      'button "Confirm and enroll"',
      'heading "You’re enrolled"',
    ]);
    expect(keys.faults).toEqual([]);

    expect((await stage.site.requests('POST')).map(({ body }) => body)).toEqual([
      {
        elections: [
          {
            enrollment_id: 'enrl_odd',
            decision: 'Enrolled',
            selected_plan_id: 'plan_odd_hmo',
            coverage_tier: 'EC',
            dependent_ids: ['dpnd_sam'],
          },
        ],
      },
    ]);
    expect(await fact(picker, 'You pay')).toBe('$448.99 a month');
    await card.getByText('You’re enrolled.', { exact: false }).waitFor();
    expect(await fact(card, 'Plan')).toBe('Gold Neighborhood HMO');
    // The update of the card did not move the focus.
    await keys.arriveAt('h3', 'You’re enrolled');
    expectClean(stage.visit.witness);
  });

  it('the coverage is declined; each stop is in view, marked, and describes the consequences', async () => {
    const { picker, card, keys, tree, heard, note } = await sitDown(size);
    await keys.tabTo('radio', 'Larkspur Bronze 6000');
    // One press up from the first plan leads to the last choice, which declines the coverage.
    await keys.press('ArrowUp');
    await keys.focus();
    await note();
    await keys.tabTo('button', 'Review your choice');
    await note();
    await keys.press('Enter');
    await keys.arriveAt('h3', 'I don’t want this coverage');
    await note();
    expect(await tree.read('region', 'I don’t want this coverage')).toEqual([
      'region "I don’t want this coverage"',
      'heading "I don’t want this coverage"',
      CONSEQUENCES,
      'term "Choose by"',
      (await dates()).by,
      'button "Confirm and decline"',
      'button "Back"',
    ]);
    await keys.tabTo('button', 'Back');
    await keys.press('Space');
    await keys.arriveAt('button', 'Review your choice');
    await keys.press('Space');
    await keys.arriveAt('h3', 'I don’t want this coverage');
    await keys.tabTo('button', 'Confirm and decline');
    await note();
    await keys.press('Enter');
    await keys.arriveAt('h3', 'You’ve declined this coverage');
    await note();
    expect(heard).toEqual([
      `Plans > radio "I don’t want this coverage", checked: ${CONSEQUENCES}`,
      'button "Review your choice"',
      'heading "I don’t want this coverage"',
      'button "Confirm and decline"',
      'heading "You’ve declined this coverage"',
    ]);
    expect(keys.faults).toEqual([]);

    expect((await stage.site.requests('POST')).map(({ body }) => body)).toEqual([
      { elections: [{ enrollment_id: 'enrl_odd', decision: 'Waived' }] },
    ]);
    expect(await stage.site.served('/v1/enrollments/enrl_odd')).toMatchObject({
      status: 'waived',
      decision: 'waived',
      selected_plan_id: null,
    });
    await card.getByText('You declined this coverage.', { exact: true }).waitFor();
    await picker.getByRole('button', { name: 'See all plans' }).waitFor();
    expectClean(stage.visit.witness);
  });
});

describe.each(WINDOWS)('A8: in the table, at $width pixels', (size) => {
  it('the arrow keys bring each plan into view, down and up, below the header that stays in sight', async () => {
    const { picker, keys } = await sitDown(size);
    await picker.getByRole('button', { name: 'View and filters' }).click();
    await picker.getByRole('radio', { name: 'Table', exact: true }).check({ force: true });
    await picker.getByRole('checkbox', { name: 'Show only differences' }).focus();
    await keys.tabTo('radio', 'Larkspur Bronze 6000');
    for (const key of ['ArrowDown', 'ArrowUp']) {
      for (let count = 0; count < 6; count += 1) {
        await keys.press(key);
        await keys.focus();
      }
    }
    expect((await keys.focus()).name).toBe('Larkspur Bronze 6000');
    // Shift and Tab lead back through the boxes to compare, which are in the last column.
    await keys.tabTo('checkbox', 'Compare Larkspur Bronze 6000');
    await keys.press('ArrowDown', 'ArrowDown');
    await keys.focus();
    await keys.press('Shift+Tab', 'Shift+Tab');
    await keys.focus();
    expect(keys.faults).toEqual([]);
  });
});

/** The periods of the costs in the review. */
const PERIODS = ['Per month', 'Per paycheck (estimate)', 'Per year'];

describe('A8: the plans can be reached with Tab', () => {
  const size = WINDOWS[1];

  /** The plan at which Tab stops, coming from the last control above the plans. */
  async function reached({ keys, picker }: Sitting): Promise<string> {
    const term = picker.getByRole('button', { name: 'Coverage level', exact: true });
    await ((await term.count()) > 0 ? term : picker.locator('#filters')).focus();
    for (let count = 0; count < 12; count += 1) {
      await keys.press('Tab');
      const { kind, name } = await keys.focus();
      if (kind === 'radio') return name;
    }
    return 'none';
  }

  it('after a filter has removed the focused one', async () => {
    const sitting = await sitDown(size);
    const { keys, picker } = sitting;
    await keys.tabTo('radio', 'Larkspur Bronze 6000');
    await picker.getByRole('button', { name: 'Filters' }).click();
    await picker.getByRole('checkbox', { name: 'Gold', exact: true }).check();
    expect(await reached(sitting)).toBe('Gold Neighborhood HMO');
  });

  it('after a switch to a tier at which the focused one is not offered', async () => {
    const sitting = await sitDown(size);
    const { picker } = sitting;
    await picker.getByRole('radio', { name: 'Harborlight Gold 1000' }).focus();
    await chooseTier(picker, 'ES');
    expect(await reached(sitting)).toBe(
      'Juniper Catastrophic — “Vida Sanaˮ® Ultra‑Wide Network & Friends <b>Plus</b> «Blue« 100% (HSA‑eligible; tiered; waiting period waived for newly-hired employées & their dependents) 2-Person/Family Ω',
    );
  });

  it('after cards have become a table, and in the list after the comparison', async () => {
    const sitting = await sitDown(size);
    const { keys, picker } = sitting;
    await keys.tabTo('radio', 'Larkspur Bronze 6000');
    await picker.getByRole('button', { name: 'View and filters' }).click();
    await picker.getByRole('radio', { name: 'Table', exact: true }).check({ force: true });
    expect(await reached(sitting)).toBe('Larkspur Bronze 6000');
    for (const plan of ['Larkspur Silver 2500', 'Juniper Silver Copay'])
      await picker.getByRole('checkbox', { name: `Compare ${plan}` }).check();
    await picker.getByRole('button', { name: 'Compare 2 plans' }).click();
    expect(await reached(sitting)).toBe('Larkspur Silver 2500');
    await picker.getByRole('button', { name: 'Back to all plans' }).click();
    expect(await reached(sitting)).toBe('Larkspur Bronze 6000');
  });
});

describe('A8: at 400 % zoom of a window of 1,280 × 1,024', () => {
  it('no focused element is hidden altogether, from the first stop of the picker to the last', async () => {
    const { keys, picker } = await sitDown({ width: 320, height: 256 }, true);
    await picker.getByRole('button', { name: 'View and filters' }).press('Enter');
    await picker.locator('#tier').focus();
    await keys.tabTo('button', 'Review your choice');
    expect(keys.faults).toEqual([]);
  });
});
