import type { Locator, Page } from 'playwright-core';
import { longDate } from './money.js';
import type { Site } from './site.js';
import { API_KEY } from './site.js';

/** A contribution class in a request. Its tier has one of two names: the envelope calls it `coverage_tier`. */
export interface WrittenClass {
  readonly employment: string;
  readonly family_status?: string;
  readonly coverage_tier?: string;
  readonly employee_contribution_cents: number;
  readonly employer_contribution_cents: number;
}

/** The fields of a served plan year that these tests read. */
export interface ServedYear {
  readonly id: string;
  readonly status: string;
  readonly coverage_start: string;
  readonly coverage_end: string;
  readonly open_enrollment_start_date: string;
  readonly open_enrollment_end_date: string;
  readonly contribution_classes: readonly (WrittenClass & { readonly id: string })[];
}

/** The path at which plan years are listed and created. */
export const PLAN_YEARS = '/v1/benefit-products/bprd_medical/plan-years';

export const yearsOf = (site: Site) =>
  site.served<readonly ServedYear[]>(`${PLAN_YEARS}?employer_id=empr_northwind`);
export const yearOf = (site: Site, id: string) => site.served<ServedYear>(`/v1/plan-years/${id}`);

/** "January 1, 2027 to December 31, 2027". */
export const period = ({
  coverage_start,
  coverage_end,
}: Pick<ServedYear, 'coverage_start' | 'coverage_end'>): string =>
  `${longDate(coverage_start)} to ${longDate(coverage_end)}`;

/** The coverage tier of a class, under either name. */
export const tierOf = ({ family_status, coverage_tier }: WrittenClass): string =>
  family_status ?? coverage_tier ?? '';

/** The classes of a plan year as a request has them: with the tier's name that the server uses, without ids. */
export const writtenClasses = ({ contribution_classes }: ServedYear): readonly WrittenClass[] =>
  contribution_classes.map((one) => ({
    employment: one.employment,
    ...(one.coverage_tier === undefined
      ? { family_status: tierOf(one) }
      : { coverage_tier: one.coverage_tier }),
    employee_contribution_cents: one.employee_contribution_cents,
    employer_contribution_cents: one.employer_contribution_cents,
  }));

/** Saves a plan year as someone else would: the partner's own server, or another administrator. */
export async function saveElsewhere(site: Site, id: string, changes: Readonly<Record<string, unknown>>) {
  const response = await fetch(`${site.sandboxUrl}/v1/plan-years/${id}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(changes),
  });
  if (!response.ok) throw new Error(`PUT ${id}: ${response.status} ${await response.text()}`);
}

/** The calendar date this many days later, or earlier. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day of the next year, for dates that are not in February. */
export const nextYear = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

/** The elements of the administrators' page. */
export const adminElementsOf = (page: Page) => ({
  list: page.locator('vitable-plan-year-list'),
  card: page.locator('vitable-plan-year-card'),
  form: page.locator('vitable-plan-year-form'),
});

/** Signs an administrator in, and waits for the plan years. */
export async function openAdminPage(page: Page, site: Site, query = ''): Promise<void> {
  await page.goto(`${site.url}/sign-in?as=harper`);
  if (query !== '') await page.goto(`${site.url}/admin.html?${query}`);
  await page.locator('vitable-plan-year-list[data-status=ready]:not([aria-busy])').waitFor();
}

/** Presses one of the page's own buttons, in any language. */
export async function openForm(page: Page, how: 'new' | 'edit' | 'copy', year?: number): Promise<Locator> {
  const { list, card, form } = adminElementsOf(page);
  if (year !== undefined) {
    await list.locator('[part~=view]').nth(year).click();
    await card.locator('h3').first().waitFor();
  }
  await page.locator(`#${how}-year`).click();
  await form.locator('#form-title').waitFor();
  return form;
}

/** A cell of the grid. Column 0 is the employment, then come the employee's and the employer's amount at each tier. */
export const cellAt = (form: Locator, row: number, column: number) =>
  form.locator(`[id="cell-${row}-${column}"]`);

/** Replaces the content of a cell by an amount or a name. */
export async function enterIn(form: Locator, row: number, column: number, text: string): Promise<void> {
  await cellAt(form, row, column).click();
  await form.page().keyboard.type(text);
  await form.page().keyboard.press('Enter');
}

/** The texts of the grid, row by row. */
export async function gridTexts(form: Locator): Promise<string[][]> {
  return form
    .locator('tbody [part~=row]')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll<HTMLElement>('[part~=cell]')].map((cell) =>
          cell.innerText.replace(/\s+/g, ' ').trim(),
        ),
      ),
    );
}
