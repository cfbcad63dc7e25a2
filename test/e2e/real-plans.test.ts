import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visit } from '../support/e2e/browser.js';
import { expectClean, newVisitor, startBrowser } from '../support/e2e/browser.js';
import type { ShownPlan } from '../support/e2e/elements.js';
import {
  chooseTier,
  confirmButton,
  confirmation,
  costAt,
  elementsOf,
  fact,
  goToReview,
  listedAt,
  shownPlans,
  waitFor,
  youPay,
} from '../support/e2e/elements.js';
import { dollars, dollarsOrNotProvided } from '../support/e2e/money.js';
import type { ServedPlan, Site } from '../support/e2e/site.js';
import { startSite } from '../support/e2e/site.js';

const file = '../shared/data/plans/county-fl-seminole.json';
const isThere = existsSync(path.resolve(file));
if (!isThere) console.log(`Skipped: the real plan catalogue ${file} is not here.`);

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The amounts on a plan's card. */
function figures(shown: ShownPlan) {
  const { name, text } = shown;
  const split = /Your employer pays (\$[\d,.]*\d) of (\$[\d,.]*\d)/.exec(text);
  const yearly = (what: string) =>
    new RegExp(`${what} \\(yearly\\) (Not provided|\\$[\\d,.]*\\d)`).exec(text)?.[1];
  return {
    name,
    youPay: youPay(shown),
    employerPays: split?.[1],
    total: split?.[2],
    deductible: yearly('Deductible'),
    outOfPocketMaximum: yearly('Out-of-pocket maximum'),
  };
}

describe.skipIf(!isThere)(
  `the ${file} catalogue of 169 real plans (skipped where the file is absent)`,
  () => {
    let plans: ServedPlan[];
    let browser: Browser;
    let site: Site;
    let visit: Visit;

    beforeAll(async () => {
      plans = JSON.parse(readFileSync(path.resolve(file), 'utf8')) as ServedPlan[];
      [browser, site] = await Promise.all([startBrowser(), startSite({ plansFile: file })]);
      visit = await newVisitor(browser);
      await visit.page.goto(`${site.url}/?enrollment=enrl_catalog`);
      await waitFor(visit.page, 'vitable-plan-picker', 'ready');
    });
    afterAll(async () => {
      await browser.close();
      await site.close();
    });

    it.each(['EE', 'ES', 'EC', 'EF'] as const)(
      'is on the screen as it is in the file: every name, premium, deductible and out-of-pocket maximum at %s',
      async (tier) => {
        const { picker } = elementsOf(visit.page);
        await chooseTier(picker, tier);
        const shown = await shownPlans(picker);
        expect(shown).toHaveLength(169);
        expect(shown.map(figures)).toEqual(
          listedAt(plans, tier).map((plan) => {
            const cost = costAt(plan, tier)!;
            return {
              name: plain(plan.name),
              youPay: dollars(cost.employee_contribution_cents),
              employerPays: dollars(cost.employer_contribution_cents),
              total: dollars(cost.total_monthly_premium_cents),
              deductible: dollarsOrNotProvided(plan.deductible_cents),
              outOfPocketMaximum: dollarsOrNotProvided(plan.out_of_pocket_max_cents),
            };
          }),
        );
      },
    );

    it('can be chosen from and elected with one POST, and the card reads the plan’s name as the file has it', async () => {
      const { picker, card } = elementsOf(visit.page);
      // A plan whose name no other plan has, since a person could not tell plans of one name apart by it.
      const plan = plans.find(
        ({ name }) => plans.filter((other) => plain(other.name) === plain(name)).length === 1,
      )!;
      await goToReview(picker, plain(plan.name), 'EF');
      await confirmButton(picker).click();
      await confirmation(picker).waitFor();
      const [election, ...more] = await site.requests('POST');
      expect(more).toEqual([]);
      expect(election?.body).toMatchObject({
        elections: [{ enrollment_id: 'enrl_catalog', selected_plan_id: plan.id, coverage_tier: 'EF' }],
      });
      await card.getByText('You’re enrolled.', { exact: false }).waitFor();
      expect(await fact(card, 'Plan')).toBe(plain(plan.name));
      expectClean(visit.witness);
    });
  },
);
