import type { Dialog, Locator } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Wire } from '../../demo/sandbox/wire.js';
import { expectClean } from '../support/e2e/browser.js';
import { longDate } from '../support/e2e/money.js';
import type { ServedYear, WrittenClass } from '../support/e2e/plan-years.js';
import {
  PLAN_YEARS,
  adminElementsOf,
  cellAt,
  daysLater,
  enterIn,
  gridTexts,
  openAdminPage,
  openForm,
  period,
  saveElsewhere,
  tierOf,
  writtenClasses,
  yearOf,
  yearsOf,
} from '../support/e2e/plan-years.js';
import type { FaultOrder } from '../support/e2e/site.js';
import { setStage } from '../support/e2e/stage.js';

const stage = setStage();

const DRAFT = 'plyr_draft';
/** The sandbox's draft has 90 and 360 dollars for full time, employee only (demo/sandbox). */
const FULL_TIME_EE = { employee: [0, 1], employer: [0, 2] } as const;

const button = (form: Locator, name: string) => form.getByRole('button', { name, exact: true });
const puts = () => stage.site.requests('PUT');
const posts = () => stage.site.requests('POST');

/** Goes on to the review, and returns the changes that it lists. */
async function review(form: Locator): Promise<string[][]> {
  await button(form, 'Review').click();
  await form.locator('#review-title').waitFor();
  const rows = await form.locator('[part~=difference]').all();
  return Promise.all(
    rows.map(async (row) => {
      const cells = await row.getByRole('cell').all();
      const values = await Promise.all(cells.map((cell) => cell.innerText()));
      return [await row.getByRole('rowheader').innerText(), ...values].map((text) => text.trim());
    }),
  );
}

/** Opens the draft in the form, ready to be edited. */
async function openDraft(wire: Wire = 'bare'): Promise<{ form: Locator; before: ServedYear }> {
  const { page, site } = stage;
  await site.reset(wire);
  await openAdminPage(page, site);
  return { form: await openForm(page, 'edit', 0), before: await yearOf(site, DRAFT) };
}

describe.each(['bare', 'envelope'] as const)('over the %s wire,', (wire) => {
  it('a plan year is created from nothing, its contributions pasted from a spreadsheet', async () => {
    // The permission to use the clipboard belongs to a whole context.
    await stage.startAfresh();
    const { page, site, visit } = stage;
    await site.reset(wire);
    await openAdminPage(page, site);
    const newest = (await yearsOf(site))[0]!;
    const form = await openForm(page, 'new');
    const start = daysLater(newest.coverage_end, 1);
    const dates = [start, daysLater(start, 364), daysLater(start, -60), daysLater(start, -30)];
    const labels = ['Coverage starts', 'Coverage ends', 'Open enrollment starts', 'Open enrollment ends'];
    for (const [index, label] of labels.entries()) await form.getByLabel(label).fill(dates[index]!);

    // The clipboard's text as a spreadsheet writes it: names, currency signs, quoted thousands, and a line end at the
    // end.
    await visit.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
    await page.evaluate(
      (block) => navigator.clipboard.writeText(block),
      'Full Time\t$90.00\t$360.00\t$395.00\t$550.00\t332.5\t500\t$750.00\t$600.00\r\n' +
        'Part time\t225\t225\t670\t275\t582.5\t250\t"$1,050.00"\t300\r\n' +
        'Seasonal\t0\t$1,200\r\n',
    );
    await cellAt(form, 0, 0).click();
    await page.keyboard.press('Control+v');
    await form.getByText('18 amounts pasted.').waitFor({ state: 'attached' });
    expect(await gridTexts(form)).toEqual([
      ['Full time', '90.00', '360.00', '395.00', '550.00', '332.50', '500.00', '750.00', '600.00'],
      ['Part time', '225.00', '225.00', '670.00', '275.00', '582.50', '250.00', '1,050.00', '300.00'],
      ['Seasonal', '0.00', '1,200.00', '', '', '', '', '', ''],
    ]);
    // Copies from the grid as well, into an empty cell.
    await cellAt(form, 1, 7).click();
    await page.keyboard.press('Control+c');
    await cellAt(form, 2, 3).click();
    await page.keyboard.press('Control+v');
    await expect.poll(() => cellAt(form, 2, 3).innerText()).toBe('1,050.00');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cellAt(form, 2, 3).innerText()).toBe('');

    await button(form, 'Review').click();
    await form.locator('#review-title').waitFor();
    expect(await posts()).toEqual([]);
    await button(form, 'Create plan year').dblclick();
    await form.getByText('The plan year has been created').waitFor();

    const classes = [
      ...['full_time', 'part_time'].flatMap((employment) =>
        writtenClasses(newest).filter((one) => one.employment === employment),
      ),
      {
        employment: 'Seasonal',
        [wire === 'envelope' ? 'coverage_tier' : 'family_status']: 'EE',
        employee_contribution_cents: 0,
        employer_contribution_cents: 120_000,
      },
    ];
    expect((await posts()).map(({ path, body }) => [path, body])).toEqual([
      [
        PLAN_YEARS,
        {
          employer_id: 'empr_northwind',
          coverage_start: dates[0],
          coverage_end: dates[1],
          open_enrollment_start: dates[2],
          open_enrollment_end: dates[3],
          contribution_classes: classes,
        },
      ],
    ]);
    const created = (await yearsOf(site))[0]!;
    expect(writtenClasses(created)).toEqual(classes);
    await expect
      .poll(() => adminElementsOf(page).list.locator('[part~=coverage]').first().innerText())
      .toBe(period(created));
    // The created plan year is the one that is edited next.
    await button(form, 'Edit it').click();
    await form.getByText(period(created)).waitFor();
    expect((await gridTexts(form))[2]?.slice(0, 3)).toEqual(['Seasonal', '0.00', '1,200.00']);
    expectClean(visit.witness);
  });

  it('an edit of amounts sends all contributions and nothing else', async () => {
    const { form, before } = await openDraft(wire);
    expect((await gridTexts(form))[0]?.slice(0, 3)).toEqual(['Full time', '90.00', '360.00']);
    await enterIn(form, ...FULL_TIME_EE.employee, '1,095.5');
    expect(await review(form)).toEqual([
      ['Full time, Employee only', 'Employee $90, employer $360', 'Employee $1,095.50, employer $360'],
    ]);
    await button(form, 'Save changes').click();
    await form.getByText('Your changes have been saved').waitFor();

    const [first, ...rest] = writtenClasses(before);
    const sent = (await puts()).map(({ path, body }) => [path, body] as const);
    expect(sent).toEqual([
      [`/v1/plan-years/${DRAFT}`, { contribution_classes: expect.any(Array) as unknown }],
    ]);
    const changed = { ...first, employee_contribution_cents: 109_550 };
    const { contribution_classes } = sent[0]![1] as { contribution_classes: unknown[] };
    expect(contribution_classes).toHaveLength(8);
    expect(contribution_classes).toEqual(expect.arrayContaining([changed, ...rest]));
    const now = await yearOf(stage.site, DRAFT);
    expect(writtenClasses(now)).toEqual(contribution_classes);
    // The card reads the plan year again.
    const { card } = adminElementsOf(stage.page);
    await card.getByText('$1,095.50').first().waitFor();
    expectClean(stage.visit.witness);
  });

  it('an edit of a date sends that date, under the name for requests', async () => {
    const { form, before } = await openDraft(wire);
    const lastDay = daysLater(before.open_enrollment_end_date, -3);
    await form.getByLabel('Open enrollment ends').fill(lastDay);
    expect(await review(form)).toEqual([
      ['Open enrollment ends', longDate(before.open_enrollment_end_date), longDate(lastDay)],
    ]);
    await button(form, 'Save changes').click();
    await form.getByText('Your changes have been saved').waitFor();
    expect((await puts()).map(({ body }) => body)).toEqual([{ open_enrollment_end: lastDay }]);
    expect(await yearOf(stage.site, DRAFT)).toMatchObject({
      open_enrollment_end_date: lastDay,
      contribution_classes: before.contribution_classes,
    });
    expectClean(stage.visit.witness);
  });

  it('someone else’s change in between is shown beside the person’s own, and both are kept', async () => {
    const { site } = stage;
    const { form, before } = await openDraft(wire);
    await enterIn(form, ...FULL_TIME_EE.employee, '95');
    await enterIn(form, 1, 1, '230');
    expect(await review(form)).toHaveLength(2);

    // Someone else has changed another date, another amount, and an amount that is changed here too.
    const theirEnd = daysLater(before.open_enrollment_end_date, 4);
    const theirs = writtenClasses(before).map((one) => {
      if (tierOf(one) === 'EF' && one.employment === 'part_time')
        return { ...one, employer_contribution_cents: 31_000 };
      return tierOf(one) === 'EE' ? { ...one, employer_contribution_cents: 40_000 } : one;
    });
    await saveElsewhere(site, DRAFT, { open_enrollment_end: theirEnd, contribution_classes: theirs });
    await button(form, 'Save changes').click();
    await form.locator('#compare-title').waitFor();
    expect(await puts()).toEqual([]);

    const rowsOf = (part: string, row: string) =>
      form.locator(`[part~=${part}] [part~=${row}]`).locator('th').allInnerTexts();
    expect(await rowsOf('theirs-only', 'difference')).toEqual(['Open enrollment ends', 'Part time, Family']);
    expect(await rowsOf('disputed', 'conflict')).toEqual([
      'Full time, Employee only',
      'Part time, Employee only',
    ]);
    const disputed = form.locator('[part~=conflict]').first();
    await disputed.getByText('Employee $90, employer $360').waitFor();
    await disputed.getByText('Employee $90, employer $400').waitFor();
    await disputed.getByText('Employee $95, employer $360').waitFor();
    // Takes mine for the first conflict, and theirs for the second.
    await form
      .getByRole('radio', { name: 'Part time, Employee only Theirs Employee $225, employer $400' })
      .check();
    await button(form, 'Combine the changes').click();
    await form.locator('#review-title').waitFor();
    await button(form, 'Save changes').click();
    await form.getByText('Your changes have been saved').waitFor();

    expect((await puts()).map(({ body }) => Object.keys(body as object))).toEqual([['contribution_classes']]);
    const now = await yearOf(site, DRAFT);
    expect(now.open_enrollment_end_date).toBe(theirEnd);
    const pair = (one: WrittenClass) => `${one.employment} ${tierOf(one)}`;
    const amounts = Object.fromEntries(
      writtenClasses(now).map((one) => [
        pair(one),
        [one.employee_contribution_cents, one.employer_contribution_cents],
      ]),
    );
    expect(amounts).toEqual({
      ...Object.fromEntries(
        theirs.map((one) => [pair(one), [one.employee_contribution_cents, one.employer_contribution_cents]]),
      ),
      'full_time EE': [9_500, 36_000],
    });
    expectClean(stage.visit.witness);
  });
});

describe('open enrollment', () => {
  it('that starts in between makes the form read-only, with the reason and the changes that were not saved', async () => {
    const { site, visit } = stage;
    const { form } = await openDraft();
    await enterIn(form, ...FULL_TIME_EE.employee, '95');
    await review(form);
    const today = new Date().toISOString().slice(0, 10);
    await saveElsewhere(site, DRAFT, { open_enrollment_start: today });
    await button(form, 'Save changes').click();
    await form.getByText('This plan year can no longer be edited').waitFor();
    await form
      .getByText(`It can’t be edited, because open enrollment started on ${longDate(today)}.`)
      .waitFor();
    await form.getByRole('table', { name: 'Your unsaved changes' }).waitFor();
    await form.getByText('Employee $95, employer $360').waitFor();
    expect(await form.locator('input, select, textarea, [role=grid]').count()).toBe(0);
    expect(await puts()).toEqual([]);
    expectClean(visit.witness);
  });

  it('that has started by the API’s clock only: its refusal makes the form read-only, with the reason', async () => {
    const { site, visit } = stage;
    const { form } = await openDraft();
    await enterIn(form, ...FULL_TIME_EE.employee, '95');
    await review(form);
    await site.fault({
      match: 'PUT /plan-years',
      kind: 'status',
      status: 409,
      body: { error: { code: 'open_enrollment_started', message: 'Open enrollment has started.' } },
    });
    await button(form, 'Save changes').click();
    await form.getByText('This plan year can no longer be edited').waitFor();
    await form
      .getByText(
        'Your changes weren’t accepted. Open enrollment has started, or the plan year is closed to changes.',
      )
      .waitFor();
    await form.getByText('Employee $95, employer $360').waitFor();
    expect(await puts()).toHaveLength(1);
    expectClean(visit.witness);
  });

  it('that began long ago leaves no field to edit', async () => {
    const { page, site, visit } = stage;
    await openAdminPage(page, site);
    const open = (await yearsOf(site))[1]!;
    expect(open.id).toBe('plyr_open');
    const form = await openForm(page, 'edit', 1);
    await form
      .getByText(`because open enrollment started on ${longDate(open.open_enrollment_start_date)}`)
      .waitFor();
    expect(await form.locator('input').count()).toBe(0);
    expectClean(visit.witness);
  });
});

describe('a lost answer', () => {
  /** A copy of the newest plan year, reviewed and ready to be created. */
  async function readyToCreate(): Promise<Locator> {
    const { page, site } = stage;
    await openAdminPage(page, site);
    const form = await openForm(page, 'copy', 0);
    await enterIn(form, ...FULL_TIME_EE.employee, '95');
    await button(form, 'Review').click();
    await form.locator('#review-title').waitFor();
    return form;
  }

  const expectOneMore = async () => {
    const { page, site } = stage;
    const years = await yearsOf(site);
    expect(years.map(({ id }) => id)).toEqual([
      'plyr_created_1',
      'plyr_draft',
      'plyr_open',
      'plyr_active',
      'plyr_expired',
    ]);
    await expect
      .poll(() => adminElementsOf(page).list.locator('[part~=coverage]').allInnerTexts())
      .toEqual(years.map(period));
  };

  it.each<readonly [what: string, fault: Omit<FaultOrder, 'match'>]>([
    // The connection breaks after the headers: before any answer, the browser would repeat the request by itself.
    ['a connection that is reset after it was carried out', { kind: 'reset', after: 'headers' }],
    ['half an answer', { kind: 'truncate' }],
    ['a gateway that gave up waiting', { kind: 'status', status: 504, after: 'body' }],
  ])('after %s: sends no second POST, and the list shows one plan year', async (_what, fault) => {
    const { site, visit } = stage;
    const form = await readyToCreate();
    await site.fault({ match: 'POST /plan-years', ...fault });
    await button(form, 'Create plan year').click();
    await form.getByText('The plan year has been created').waitFor();
    await expectOneMore();
    expect(await posts()).toHaveLength(1);
    expectClean(visit.witness);
  });

  it('with an unreadable list too: trying again looks first, and sends nothing twice', async () => {
    const { site, visit } = stage;
    const form = await readyToCreate();
    await site.fault({ match: 'POST /plan-years', kind: 'reset', after: 'headers' });
    await site.fault({ match: 'GET /plan-years?', kind: 'status', status: 503, times: 99 });
    await button(form, 'Create plan year').click();
    await form.getByText('We couldn’t confirm that it was saved').waitFor();
    await site.clearFaults();
    await button(form, 'Try again').click();
    await form.getByText('The plan year has been created').waitFor();
    await expectOneMore();
    expect(await posts()).toHaveLength(1);
    expectClean(visit.witness);
  });

  it('to a request that never arrived: the form says so, keeps everything, and sends it on the next try', async () => {
    const { site, visit } = stage;
    const form = await readyToCreate();
    await site.fault({ match: 'POST /plan-years', kind: 'status', status: 503 });
    await button(form, 'Create plan year').click();
    await form.getByText('We didn’t receive it. Nothing you entered is lost. Please try again.').waitFor();
    expect(await yearsOf(site)).toHaveLength(4);
    await button(form, 'Try again').click();
    await form.getByText('The plan year has been created').waitFor();
    await expectOneMore();
    expect(await posts()).toHaveLength(2);
    expect((await yearsOf(site))[0]?.contribution_classes[0]?.employee_contribution_cents).toBe(9_500);
    expectClean(visit.witness);
  });

  it('to an edit: the plan year is read again, found saved, and not sent again', async () => {
    const { form } = await openDraft();
    await enterIn(form, ...FULL_TIME_EE.employee, '95');
    await review(form);
    await stage.site.fault({ match: 'PUT /plan-years', kind: 'reset', after: 'headers' });
    await button(form, 'Save changes').click();
    await form.getByText('Your changes have been saved').waitFor();
    expect(await puts()).toHaveLength(1);
    expectClean(stage.visit.witness);
  });
});

describe('leaving', () => {
  let asked: string[];
  let answer: (dialog: Dialog) => Promise<void>;

  beforeEach(async () => {
    asked = [];
    answer = (dialog) => dialog.dismiss();
    stage.page.on('dialog', (dialog) => {
      asked.push(`${dialog.type()}: ${dialog.message()}`);
      void answer(dialog);
    });
    await openAdminPage(stage.page, stage.site);
  });

  const goElsewhere = () => stage.page.getByRole('link', { name: 'Pay', exact: true }).click();
  const isAt = (path: string) => expect.poll(() => new URL(stage.page.url()).pathname).toBe(path);

  it('the page asks while there are unsaved changes, and a person who stays finds them', async () => {
    const { page } = stage;
    const form = await openForm(page, 'edit', 0);
    await enterIn(form, ...FULL_TIME_EE.employee, '95');
    await goElsewhere();
    await expect.poll(() => asked).toEqual(['beforeunload: ']);
    expect(await cellAt(form, ...FULL_TIME_EE.employee).innerText()).toBe('95.00');
    await isAt('/admin.html');
    answer = (dialog) => dialog.accept();
    await goElsewhere();
    await isAt('/pay');
    expect(asked).toHaveLength(2);
    expectClean(stage.visit.witness);
  });

  it.each<readonly [when: string, before: (form: Locator) => Promise<unknown>]>([
    ['where nothing was entered', async () => undefined],
    [
      'where a cell was edited and left without a change',
      async (form) => {
        await cellAt(form, 0, 1).click();
        await form.page().keyboard.press('Enter');
        await form.page().keyboard.type('7');
        await form.page().keyboard.press('Escape');
      },
    ],
    [
      'where every change was undone',
      async (form) => {
        await enterIn(form, 0, 1, '95');
        await button(form, 'Discard changes').click();
      },
    ],
    [
      'once it is saved',
      async (form) => {
        await enterIn(form, 0, 1, '95');
        await review(form);
        await button(form, 'Save changes').click();
        await form.getByText('Your changes have been saved').waitFor();
      },
    ],
  ])('does not ask %s', async (_when, before) => {
    const form = await openForm(stage.page, 'edit', 0);
    await before(form);
    await goElsewhere();
    await isAt('/pay');
    expect(asked).toEqual([]);
    expectClean(stage.visit.witness);
  });

  it('for another plan year on the same page asks too, by the page’s own question', async () => {
    const { page } = stage;
    const form = await openForm(page, 'edit', 0);
    await enterIn(form, ...FULL_TIME_EE.employee, '95');
    await page.locator('#new-year').click();
    expect(asked).toEqual(['confirm: Unsaved changes will be lost. Continue?']);
    expect(await cellAt(form, ...FULL_TIME_EE.employee).innerText()).toBe('95.00');
    answer = (dialog) => dialog.accept();
    await page.locator('#new-year').click();
    await form.getByRole('heading', { name: 'New plan year' }).waitFor();
    expect(await form.getByLabel('Coverage starts').inputValue()).toBe('');
    expectClean(stage.visit.witness);
  });
});
