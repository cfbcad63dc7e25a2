import type { PlanYear, VitableApi } from '../../../src/api/index.js';
import type { VitablePlanYearForm } from '../../../src/elements/plan-year-form/plan-year-form.js';
import { vitableError } from '../fixtures/models.js';
import { until } from './mount.js';
import { cell, click, edited, editableYear, formFrom, formWith, newForm } from './plan-year-form.js';
import { contribution } from './plan-years.js';
import type { Scene } from './scenes.js';
import { hasPart, words } from './shadow.js';
import { stubClient } from './stub-client.js';

/** Lets the page's language apply, not the element's. */
const PAGES = { locale: undefined };

/** Expects the parts that give a scene its name. Otherwise a scene without them would pass and test nothing. */
async function expectParts(form: VitablePlanYearForm, ...names: readonly string[]) {
  await until(
    () => names.every((name) => hasPart(form, name)),
    () => `There is no ${names.filter((name) => !hasPart(form, name)).join(', no ')} in: ${words(form)}`,
  );
  await form.updateComplete;
  return form;
}

/** Replaces the content of a cell by typing. */
async function type(form: VitablePlanYearForm, row: number, column: number, text: string): Promise<void> {
  const at = cell(form, row, column);
  at.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await form.updateComplete;
  const input = edited(form)!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await form.updateComplete;
}

/** A form that edits `plyr_1` over a server, with one changed amount. */
async function changedForm(parent: Element, answers: Partial<VitableApi> = {}): Promise<VitablePlanYearForm> {
  const client = stubClient({ getPlanYear: async () => editableYear(), ...answers });
  const form = await formFrom(client, PAGES, parent);
  await type(form, 0, 1, '95');
  return form;
}

/** A review whose save fails. */
async function refused(parent: Element, answers: Partial<VitableApi>, ...expected: readonly string[]) {
  const form = await changedForm(parent, answers);
  await click(form, 'review');
  await click(form, 'save');
  return expectParts(form, ...expected);
}

/** The plan year as it was first, and as someone else has saved it since. */
function savedByOthers(changes: Partial<PlanYear>): Partial<VitableApi> {
  let reads = 0;
  return {
    getPlanYear: async () =>
      (reads += 1) === 1 ? editableYear() : editableYear({ updated_at: '2026-11-19T08:00:00Z', ...changes }),
  };
}

/** Contributions with every oddity, and very long names. */
const oddClasses = [
  contribution('full_time', 'EE', 9_000, 36_000),
  contribution('full_time', 'EE', 9_500, 36_000),
  contribution('part_time', 'ES', 123_456_789, 0),
  contribution('Regular salaried employees (California, collectively bargained)', 'Unspecified', 1, 2),
  contribution('seasonal', 'XX', 100, 100),
];

/** The states that only a plan year's form has, besides those of every element. */
export const planYearFormScenes: readonly Scene[] = [
  { name: 'a plan year to edit', show: (parent) => formWith({}, PAGES, parent) },
  {
    name: 'a plan year with everything odd about it',
    show: async (parent) => {
      const form = await formWith({ contribution_classes: oddClasses }, PAGES, parent);
      await click(form, 'review');
      return expectParts(form, 'warnings');
    },
  },
  { name: 'a new one', show: (parent) => newForm(stubClient({}), PAGES, parent) },
  {
    name: 'a new one with everything missing',
    show: async (parent) => {
      const form = await newForm(stubClient({}), PAGES, parent);
      await click(form, 'review');
      return expectParts(form, 'summary');
    },
  },
  {
    name: 'a copy',
    show: (parent) => {
      const client = stubClient({ getPlanYear: async () => editableYear() });
      return newForm(client, { ...PAGES, copyFrom: 'plyr_1' }, parent);
    },
  },
  {
    name: 'a cell that is edited',
    show: async (parent) => {
      const form = await formWith({}, PAGES, parent);
      cell(form, 1, 3).dispatchEvent(
        new KeyboardEvent('keydown', { key: '7', bubbles: true, cancelable: true }),
      );
      await until(() => edited(form) !== null, 'no cell is edited');
      return form;
    },
  },
  {
    name: 'amounts that are wrong',
    show: async (parent) => {
      const form = await formWith({}, PAGES, parent);
      for (const [column, text] of ['-1', '1.234', 'abc', '', '99999999999999999'].entries())
        await type(form, 0, column + 1, text);
      await click(form, 'review');
      return expectParts(form, 'summary');
    },
  },
  {
    name: 'nothing changed',
    show: async (parent) => {
      const form = await formWith({}, PAGES, parent);
      await click(form, 'review');
      return expectParts(form, 'notice');
    },
  },
  {
    name: 'the review of changes',
    show: async (parent) => {
      const form = await changedForm(parent);
      await click(form, 'review');
      return expectParts(form, 'review-step', 'difference', 'warnings');
    },
  },
  {
    name: 'the review of a new one',
    show: async (parent) => {
      const client = stubClient({ getPlanYear: async () => editableYear() });
      const form = await newForm(client, { ...PAGES, copyFrom: 'plyr_1' }, parent);
      await click(form, 'review');
      return expectParts(form, 'review-step', 'matrix');
    },
  },
  {
    name: 'on its way',
    show: (parent) =>
      refused(parent, { updatePlanYear: () => new Promise<never>(() => undefined) }, 'review-step'),
  },
  ...(['validation', 'network', 'rate-limited', 'forbidden'] as const).map((code) => ({
    name: `refused: ${code}`,
    show: (parent: Element) =>
      refused(parent, { updatePlanYear: () => Promise.reject(vitableError(code)) }, 'failure'),
  })),
  {
    name: 'a save with an unknown outcome',
    show: (parent) => {
      let reads = 0;
      const lost = vitableError('timeout', { mayHaveArrived: true });
      return refused(
        parent,
        {
          getPlanYear: () =>
            (reads += 1) < 3 ? Promise.resolve(editableYear()) : Promise.reject(vitableError('network')),
          updatePlanYear: () => Promise.reject(lost),
        },
        'failure',
      );
    },
  },
  {
    name: 'saved',
    show: (parent) =>
      refused(parent, { updatePlanYear: async (_id, changes) => editableYear({ ...changes }) }, 'done'),
  },
  {
    name: 'theirs beside mine',
    show: (parent) =>
      refused(
        parent,
        savedByOthers({
          open_enrollment_end_date: '2026-12-23',
          contribution_classes: [contribution('full_time', 'EE', 10_000, 36_000)] as never,
        }),
        'compare-step',
        'conflict',
        'theirs-only',
      ),
  },
  {
    name: 'someone else has saved meanwhile',
    show: async (parent) => {
      const form = await changedForm(parent, savedByOthers({ open_enrollment_end_date: '2026-12-23' }));
      await form.refresh();
      return expectParts(form, 'compare');
    },
  },
  {
    name: 'locked',
    show: async (parent) =>
      expectParts(await formWith({ status: 'open_enrollment' }, PAGES, parent), 'locked', 'matrix'),
  },
  {
    name: 'locked by a refusal, with changes that were not saved',
    show: (parent) =>
      refused(
        parent,
        { updatePlanYear: () => Promise.reject(vitableError('conflict')) },
        'locked',
        'difference',
      ),
  },
  {
    name: 'narrow',
    show: async (parent) => {
      const form = await formWith({ contribution_classes: oddClasses }, PAGES, parent);
      form.style.inlineSize = '280px';
      return form;
    },
  },
];
