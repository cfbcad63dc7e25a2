import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import { layoutFaults, smallTargets, spaceText } from '../support/e2e/layout.js';
import type { ServedYear } from '../support/e2e/plan-years.js';
import {
  cellAt,
  daysLater,
  enterIn,
  openAdminPage,
  openForm,
  saveElsewhere,
  tierOf,
  writtenClasses,
  yearOf,
} from '../support/e2e/plan-years.js';
import { setStage } from '../support/e2e/stage.js';

const FORM = 'vitable-plan-year-form';
const DRAFT = 'plyr_draft';

const stage = setStage();

/** A very narrow window, and a window of 1,280 × 1,024 at 400 %. */
const windows = [
  { width: 280, height: 653 },
  { width: 320, height: 256 },
];
const places = windows.flatMap((size) => (['en', 'es'] as const).map((locale) => ({ ...size, locale })));

type Step = readonly [name: string, go: (form: Locator, page: Page) => Promise<unknown>];

const toReview = async (form: Locator) => {
  await form.locator('#review').click();
  await form.locator('#review-title').waitFor();
};
const fillDates = async (form: Locator, dates: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(dates)) await form.locator(`#${name}`).fill(value);
};

/** The steps of creating a plan year. They use ids and parts, which are the same in all languages. */
const CREATING: readonly Step[] = [
  ['nothing yet', async () => undefined],
  [
    'mistakes in dates and amounts',
    async (form) => {
      await fillDates(form, { coverage_start: '2031-01-01', coverage_end: '2030-12-31' });
      await enterIn(form, 0, 1, 'mil doscientos');
      await form.locator('#review').click();
      await form.locator('#summary').waitFor();
    },
  ],
  [
    'a long name, and a wrong cell in edit mode',
    async (form) => {
      await enterIn(form, 0, 0, 'Temporary warehouse associates');
      await cellAt(form, 0, 1).dblclick();
      await form.locator('#edit').waitFor();
    },
  ],
  [
    'large amounts, two rows and all tiers, with warnings',
    async (form) => {
      await form.page().keyboard.press('Escape');
      await enterIn(form, 0, 1, '1234567.89');
      await enterIn(form, 0, 2, '9876543.21');
      await form.locator('#show-Unspecified').check();
      await enterIn(form, 0, 9, '1');
      await enterIn(form, 0, 10, '2');
      await form.locator('#add-row').click();
      await form.page().keyboard.press('Escape');
      await enterIn(form, 1, 3, '0');
      await enterIn(form, 1, 4, '0');
      await enterIn(form, 1, 0, 'full_time');
      await form.locator('[part~=warnings]').waitFor();
    },
  ],
  [
    'the review of a new plan year',
    async (form) => {
      await fillDates(form, {
        coverage_end: '2031-11-30',
        open_enrollment_start_date: '2030-11-01',
        open_enrollment_end_date: '2031-01-31',
      });
      await toReview(form);
    },
  ],
  [
    'a lost answer',
    async (form) => {
      await stage.site.fault({ match: 'POST /plan-years', kind: 'status', status: 503 });
      await form.locator('[part~=save]').click();
      await form.locator('#failure').waitFor();
    },
  ],
  [
    'done',
    async (form) => {
      await form.locator('[part~=save]').click();
      await form.locator('#done').waitFor();
    },
  ],
];

/** The steps of editing a plan year that others edit too. */
const EDITING = (before: ServedYear): readonly Step[] => [
  ['a plan year', async () => undefined],
  [
    'what will change',
    async (form) => {
      await enterIn(form, 0, 1, '1234567.89');
      await enterIn(form, 1, 8, '9876543.21');
      await form.locator('#open_enrollment_end_date').fill(daysLater(before.open_enrollment_end_date, 1));
      await toReview(form);
    },
  ],
  [
    'both of us',
    async (form) => {
      await saveElsewhere(stage.site, DRAFT, {
        open_enrollment_end: daysLater(before.open_enrollment_end_date, 2),
        contribution_classes: writtenClasses(before).map((one) =>
          /E[EC]/.test(tierOf(one)) ? { ...one, employer_contribution_cents: 987_654_321 } : one,
        ),
      });
      await form.locator('[part~=save]').click();
      await form.locator('#compare-title').waitFor();
    },
  ],
  [
    'too late',
    async (form) => {
      await saveElsewhere(stage.site, DRAFT, {
        open_enrollment_start: new Date().toISOString().slice(0, 10),
      });
      await form.locator('[part~=merge]').click();
      await form.locator('[part~=save]').click();
      await form.locator('#locked').waitFor();
    },
  ],
];

/** Cells of the grid whose box is smaller than 24 pixels. They are pressed like buttons, but are no buttons. */
const smallCells = (page: Page) =>
  page.locator(FORM).evaluate((element) =>
    [...element.shadowRoot!.querySelectorAll('[id^=cell-]')].flatMap((cell) => {
      const { width, height } = cell.getBoundingClientRect();
      return width < 24 || height < 24 ? [`${cell.id} ${width} × ${height}`] : [];
    }),
  );

/** Names of tiers that reach beyond the two columns below them, and so over the next tier's columns. */
const wideTiers = (page: Page) =>
  page.locator(FORM).evaluate((element) =>
    [...element.shadowRoot!.querySelectorAll('[part~=grid] thead .tier')].flatMap((tier) => {
      const first = tier.closest('th')!;
      const text = document.createRange();
      text.selectNodeContents(tier);
      const [{ left, right }, box] = [text.getBoundingClientRect(), first.getBoundingClientRect()];
      const end = first.nextElementSibling!.getBoundingClientRect().right;
      return left < box.left - 1 || right > end + 1
        ? [`“${tier.textContent}” reaches from ${left} to ${right}, over ${box.left} to ${end}`]
        : [];
    }),
  );

/**
 * A tier's name spans two columns but belongs to the first, so `layoutFaults` reports it; {@link wideTiers} checks it.
 */
const ABOVE_BOTH = ' sticks out of <th> side employee ';

/** Walks through the steps, and collects all faults of each. */
async function walk(steps: readonly Step[]): Promise<readonly string[]> {
  const { page } = stage;
  const form = page.locator(FORM);
  const faults: string[] = [];
  for (const [step, go] of steps) {
    const note = (found: readonly string[], how = '') =>
      faults.push(...found.map((one) => `${step}${how}: ${one}`));
    await go(form, page);
    const layout = async () => [
      ...(await layoutFaults(page, FORM)).filter((fault) => !fault.includes(ABOVE_BOTH)),
      ...(await wideTiers(page)),
    ];
    note(await layout());
    note(await smallTargets(page, FORM));
    note(await smallCells(page));
    await spaceText(page, FORM, true);
    note(await layout(), ', wider text');
    await spaceText(page, FORM, false);
  }
  return faults;
}

describe.each(places)(
  'A6: the form of a plan year, at $width × $height pixels in $locale,',
  ({ width, height, locale }) => {
    const open = async (how: 'new' | 'edit') => {
      const { page, site } = stage;
      await page.setViewportSize({ width, height });
      await openAdminPage(page, site, `locale=${locale}`);
      await openForm(page, how, how === 'edit' ? 0 : undefined);
    };

    it('creating one: nothing but the grid scrolls sideways, wider text hides nothing, and every target has 24 pixels', async () => {
      await open('new');
      expect(await walk(CREATING)).toEqual([]);
      expectClean(stage.visit.witness);
    });

    it('editing one that others edit too: the same holds', async () => {
      await open('edit');
      expect(await walk(EDITING(await yearOf(stage.site, DRAFT)))).toEqual([]);
      expectClean(stage.visit.witness);
    });
  },
);
