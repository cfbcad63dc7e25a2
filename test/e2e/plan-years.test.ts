import { beforeEach, describe, expect, it } from 'vitest';
import { expectClean } from '../support/e2e/browser.js';
import { longDate } from '../support/e2e/money.js';
import { setStage } from '../support/e2e/stage.js';

interface ServedYear {
  readonly id: string;
  readonly coverage_start: string;
  readonly coverage_end: string;
  readonly open_enrollment_start_date: string;
}

const stage = setStage();

const SERVED = '/v1/benefit-products/bprd_medical/plan-years?employer_id=empr_northwind';
const period = (year: ServedYear) => `${longDate(year.coverage_start)} to ${longDate(year.coverage_end)}`;

describe.each(['bare', 'envelope'] as const)('an administrator, over the %s wire,', (wire) => {
  beforeEach(async () => {
    await stage.site.reset(wire);
    await stage.page.goto(`${stage.site.url}/sign-in?as=harper`);
    await stage.page.locator('vitable-plan-year-list[data-status=ready]').waitFor();
  });

  it('sees every plan year, the newest first, and opens one', async () => {
    const { page, site } = stage;
    expect(new URL(page.url()).pathname).toBe('/admin.html');
    const years = await site.served<ServedYear[]>(SERVED);
    expect(years.map(({ id }) => id)).toEqual(['plyr_draft', 'plyr_open', 'plyr_active', 'plyr_expired']);
    const list = page.locator('vitable-plan-year-list');
    expect(await list.locator('[part~=coverage]').allInnerTexts()).toEqual(years.map(period));

    const draft = years[0]!;
    await list.getByRole('button', { name: /^View/ }).first().click();
    const card = page.locator('vitable-plan-year-card');
    await card.getByRole('heading', { name: period(draft) }).waitFor();
    await card.getByText(/You can edit it until/).waitFor();
    await list.getByRole('button', { name: /^View/ }).nth(1).click();
    await card.getByRole('heading', { name: period(years[1]!) }).waitFor();
    await card
      .getByText(`because open enrollment started on ${longDate(years[1]!.open_enrollment_start_date)}`)
      .waitFor();
    // Full time, employee alone: the employee pays 90 dollars and the employer 360 (demo/sandbox).
    const full = card.getByRole('row', { name: /Full time/ });
    expect(await full.innerText()).toMatch(/80%[^]*\$360[^]*\$90/);
    expectClean(stage.visit.witness);
  });

  it('sees no empty box before one is chosen', async () => {
    const panels = stage.page.locator('main section:has(> .panel-head)');
    expect(await panels.count()).toBe(3);
    expect(await panels.filter({ visible: true }).count()).toBe(1);
    await stage.page.locator('vitable-plan-year-list').getByRole('button', { name: /^View/ }).first().click();
    await stage.page.locator('vitable-plan-year-card[data-status=ready]').waitFor();
    expect(await panels.filter({ visible: true }).count()).toBe(2);
    expectClean(stage.visit.witness);
  });

  it('asks the server for the plan years of one status', async () => {
    const { page, site } = stage;
    await page.locator('vitable-plan-year-list').getByLabel('Status').selectOption({ label: 'Active' });
    await page.waitForFunction(() => document.querySelector('vitable-plan-year-list')?.data?.length === 1);
    const asked = (await site.requests('GET', '/plan-years')).at(-1)!;
    expect(JSON.stringify(asked)).toContain('active');
    expectClean(stage.visit.witness);
  });
});
