import { sendKeys } from '@web/test-runner-commands';
import { expect } from '../support/elements/expect.js';
import { afterThis, breathe, mount, record, settled, until } from '../support/elements/mount.js';
import type { Picker } from '../support/elements/picker.js';
import { click, names, pickerOf, place, planBox, resized } from '../support/elements/picker.js';
import {
  button,
  expectFocus,
  field,
  focused,
  hasButton,
  hasPart,
  labelOf,
  part,
  partWords,
  parts,
  radios,
  words,
} from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import { pendingEnrollment, threePlans } from '../support/fixtures/models.js';
import { numberedPlans, plan, twelvePlans } from '../support/fixtures/plans.js';

/** One width above the 600 px from which four plans fit side by side, and one below. */
const WIDE = 760;
const NARROW = 420;

const boxOf = (picker: Picker, name: string) =>
  part(planBox(picker, name), 'compare').querySelector('input')!;

const boxes = (picker: Picker) => parts(picker, 'compare').map((one) => one.querySelector('input')!);

async function tick(picker: Picker, ...chosen: readonly string[]): Promise<void> {
  for (const name of chosen) await click(picker, boxOf(picker, name));
}

async function compare(picker: Picker, ...chosen: readonly string[]): Promise<void> {
  await tick(picker, ...chosen);
  await click(picker, part(picker, 'compare-button'));
  await breathe();
}

const tableOf = (picker: Picker) => part(picker, 'plan-table') as HTMLTableElement;

/** The table as rows of texts. */
const grid = (picker: Picker): readonly (readonly string[])[] =>
  [...tableOf(picker).rows].map((row) => [...row.cells].map((cell) => words(cell)));

const rowNames = (picker: Picker) =>
  grid(picker)
    .slice(1)
    .map(([name]) => name!);

const hasDisplay = (element: Element, display: string) => getComputedStyle(element).display === display;

/**
 * Expects a table to be one for screen readers: native elements that keep their roles, which an attribute or another
 * `display` would remove.
 */
function expectTable(table: HTMLTableElement, caption: string): void {
  expect(words(table.caption)).to.equal(caption);
  expect(table.querySelectorAll('[role]')).to.have.length(0);
  expect(hasDisplay(table, 'table')).to.be.true;
  expect([...table.rows].every((row) => hasDisplay(row, 'table-row'))).to.be.true;
  const [head, ...body] = [...table.rows];
  expect(head!.parentElement!.localName).to.equal('thead');
  for (const cell of [...table.rows].flatMap((row) => [...row.cells])) {
    expect(hasDisplay(cell, 'table-cell')).to.be.true;
  }
  // Every cell has a header above it and one beside it. Each header has a scope and a text.
  const scopes = (cells: readonly HTMLTableCellElement[]) => cells.map(({ scope }) => scope);
  expect(new Set(scopes([...head!.cells].slice(1)))).to.deep.equal(new Set(['col']));
  expect(new Set(scopes(body.map(({ cells }) => cells[0]!)))).to.deep.equal(new Set(['row']));
  for (const header of table.querySelectorAll('th')) expect(words(header)).not.to.equal('');
  expect(new Set([...table.rows].map(({ cells }) => cells.length)).size).to.equal(1);
}

describe('The boxes to compare', () => {
  it('exist from three plans on, are named by their plan, and are not inside a radio’s label', async () => {
    const two = await pickerOf(threePlans().slice(1));
    expect(boxes(two)).to.have.length(0);
    const three = await pickerOf(threePlans());
    expect(
      boxes(three)
        .map((box) => box.ariaLabel)
        .sort(),
    ).to.deep.equal(['Compare Harborlight Gold', 'Compare Larkspur Bronze', 'Compare Larkspur Silver']);
    for (const radio of radios(three, 'Plans')) {
      expect(radio.labels![0]!.querySelector('input')).to.be.null;
    }
  });

  it('choose no plan, dispatch no event, and can be pressed without choosing the card', async () => {
    const heard = record('vitable-plan-change', 'vitable-view-change', 'input', 'change');
    const picker = await pickerOf(threePlans());
    await tick(picker, 'Larkspur Silver');
    expect(boxOf(picker, 'Larkspur Silver').checked).to.be.true;
    expect(picker.value).to.be.undefined;
    expect(heard).to.have.length(0);
    // The card's label covers the card, but a press on the box reaches the box.
    boxOf(picker, 'Larkspur Silver').scrollIntoView({ block: 'center' });
    const { x, y, width, height } = boxOf(picker, 'Larkspur Silver').getBoundingClientRect();
    const hit = picker.shadowRoot!.elementFromPoint(x + width / 2, y + height / 2);
    expect(hit?.closest('[part~=compare]')).to.exist;
  });

  it('need two plans: one alone asks for another', async () => {
    const picker = await pickerOf(threePlans());
    expect(hasPart(picker, 'actions')).to.be.false;
    await tick(picker, 'Larkspur Silver');
    expect(words(part(picker, 'actions'))).to.equal('Choose one more plan to compare');
    await tick(picker, 'Larkspur Bronze');
    expect(hasButton(picker, 'Compare 2 plans')).to.be.true;
    await tick(picker, 'Larkspur Bronze');
    expect(hasPart(picker, 'compare-button')).to.be.false;
  });

  for (const [width, most] of [
    [WIDE, 4],
    [NARROW, 2],
  ] as const) {
    it(`allow ${most} plans where the element is ${width} px wide, with a message`, async () => {
      const picker = await pickerOf(numberedPlans(6), {}, place(width));
      const chosen = names(picker).slice(1, 1 + most);
      await tick(picker, ...chosen.slice(1));
      expect(boxes(picker).some(({ disabled }) => disabled)).to.be.false;
      await tick(picker, chosen[0]!);
      const state = boxes(picker).map(({ checked, disabled }) => [checked, disabled]);
      expect(state).to.deep.equal(
        names(picker).map((name) => [chosen.includes(name), !chosen.includes(name)]),
      );
      expect(words(part(picker, 'actions'))).to.include(`You can compare up to ${most} plans at a time.`);
      expect(part(picker, 'compare-button').ariaLabel).to.equal(`Compare ${most} plans`);
      await tick(picker, chosen[0]!);
      expect(boxes(picker).some(({ disabled }) => disabled)).to.be.false;
    });
  }

  it('stay ticked while the list is sorted, filtered and shown as a table', async () => {
    const picker = await pickerOf(twelvePlans());
    await tick(picker, 'Cedar Plus', 'Birch Gold');
    picker.sort = 'name';
    picker.filters = { search: 'cedar' };
    picker.view = 'table';
    await picker.updateComplete;
    expect(boxOf(picker, 'Cedar Plus').checked).to.be.true;
    expect(boxOf(picker, 'Cedar Basic').checked).to.be.false;
    expect(hasButton(picker, 'Compare 2 plans')).to.be.true;
  });

  it('of plans that no longer exist do not count', async () => {
    const picker = await pickerOf(numberedPlans(6), {}, place(WIDE));
    await tick(picker, ...names(picker).slice(0, 4));
    // The same enrollment is read again, and four of its plans have been replaced.
    const plans = numberedPlans(10).slice(4);
    picker.data = { enrollment: pendingEnrollment(), plans };
    await picker.updateComplete;
    expect(boxes(picker).map(({ checked, disabled }) => [checked, disabled].join())).to.deep.equal(
      plans.map(() => 'false,false'),
    );
    expect(hasPart(picker, 'actions')).to.be.false;
  });

  it('are cleared for another enrollment', async () => {
    const client = stubClient({
      getEnrollment: async (id) => pendingEnrollment({ id }),
      listEligiblePlans: async () => threePlans(),
    });
    const picker = mount('vitable-plan-picker', { client, enrollmentId: 'enrl_1', coverageTier: 'EE' });
    await settled(picker);
    await tick(picker, 'Larkspur Silver', 'Larkspur Bronze');
    picker.enrollmentId = 'enrl_2';
    await until(() => picker.data?.enrollment.id === 'enrl_2', 'the other enrollment is not shown');
    await picker.updateComplete;
    expect(boxes(picker).map(({ checked }) => checked)).to.deep.equal([false, false, false]);
    expect(hasPart(picker, 'actions')).to.be.false;
  });
});

describe('The comparison', () => {
  const differing = () => [
    plan(
      'Elm',
      { EE: [10_000, 20_000], ES: [30_000, 20_000] },
      {
        deductible_cents: 100_000,
        out_of_pocket_max_cents: 500_000,
        tier: 'Silver',
        description: 'Broad.',
      },
    ),
    plan(
      'Oak',
      { EE: [10_000, 20_000] },
      {
        deductible_cents: 200_000,
        out_of_pocket_max_cents: 500_000,
        tier: 'Gold',
      },
    ),
    plan(
      'Fir',
      { EE: [10_000, 20_000], ES: [40_000, 20_000] },
      {
        deductible_cents: null,
        out_of_pocket_max_cents: 500_000,
      },
    ),
  ];

  it('A5: moves the focus to its title, and back to the button that opened it', async () => {
    const picker = await pickerOf(threePlans());
    await tick(picker, 'Larkspur Silver', 'Larkspur Bronze');
    button(picker, 'Compare 2 plans').focus();
    await sendKeys({ press: 'Enter' });
    await picker.updateComplete;
    await breathe();
    expect(hasPart(picker, 'comparison')).to.be.true;
    expect(words(focused())).to.equal('Compare plans');
    button(picker, 'Back to all plans').focus();
    await sendKeys({ press: 'Enter' });
    await picker.updateComplete;
    await breathe();
    expectFocus(button(picker, 'Compare 2 plans'));
    expect(names(picker)).to.have.length(3);
    expect(boxOf(picker, 'Larkspur Silver').checked && boxOf(picker, 'Larkspur Bronze').checked).to.be.true;
  });

  it('A3: is a table with a caption, a column for each plan and a row for each fact', async () => {
    const picker = await pickerOf(differing(), {}, place(WIDE));
    await compare(picker, 'Elm', 'Oak', 'Fir');
    expectTable(tableOf(picker), 'Compare plans');
    expect(grid(picker)).to.deep.equal([
      ['', 'Elm', 'Oak', 'Fir'],
      ['You pay, a month', '$100', '$100', '$100'],
      ['Employer pays, a month', '$200', '$200', '$200'],
      ['Total, a month', '$300', '$300', '$300'],
      ['Deductible (yearly)', '$1,000', '$2,000', 'Not provided'],
      ['Out-of-pocket maximum (yearly)', '$5,000', '$5,000', '$5,000'],
      ['Metal level', 'Silver', 'Gold', 'None'],
      ['Description', 'Broad.', 'Not provided', 'Not provided'],
    ]);
  });

  it('shows the period, the current plan, the cost of covering others and what is not offered', async () => {
    const picker = await pickerOf(
      differing(),
      { coverageTier: 'ES', currentPlanId: 'elm', costPeriod: 'year' },
      place(WIDE),
    );
    await compare(picker, 'Elm', 'Oak', 'Fir');
    const row = (name: string) =>
      grid(picker)
        .find(([first]) => first === name)
        ?.slice(1);
    expect(words(part(picker, 'comparison'))).to.include('You and spouse');
    const not = 'Not offered for “You and spouse”';
    expect(row('You pay, a year')).to.deep.equal(['$3,600', not, '$4,800']);
    expect(row('Compared with your current plan')).to.deep.equal([
      'Your current plan',
      'Not provided',
      '$1,200 a year more than your current plan',
    ]);
    expect(row('Compared with covering only you')).to.deep.equal([
      '$2,400 a year more than covering only you',
      'Not provided',
      '$3,600 a year more than covering only you',
    ]);
    expect(radios(picker, 'Plans').map(({ disabled }) => disabled)).to.deep.equal([false, true, false]);
  });

  it('"Show only differences" hides rows with the same words everywhere, and shows them again', async () => {
    const picker = await pickerOf(differing(), {}, place(WIDE));
    await compare(picker, 'Elm', 'Oak', 'Fir');
    const all = rowNames(picker);
    await click(picker, field(picker, 'Show only differences'));
    expect(rowNames(picker)).to.deep.equal(['Deductible (yearly)', 'Metal level', 'Description']);
    await click(picker, field(picker, 'Show only differences'));
    expect(rowNames(picker)).to.deep.equal(all);
  });

  it('has its radios in the column headers, named by their plans, as one tab stop with arrows', async () => {
    const picker = await pickerOf(differing(), { mode: 'elect' }, place(WIDE));
    await compare(picker, 'Elm', 'Oak', 'Fir');
    const choice = radios(picker, 'Plans');
    expect(choice.map(labelOf)).to.deep.equal(['Elm', 'Oak', 'Fir']);
    for (const radio of choice) expect(radio.closest('th')?.scope).to.equal('col');
    choice[0]!.focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowRight' });
    expectFocus(choice[1]);
    expect(picker.value).to.equal('oak');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expectFocus(choice[0]);
    expect(picker.value).to.equal('elm');
  });

  it('chooses a plan: one event, and the plan stays compared and is chosen in the list too', async () => {
    const picker = await pickerOf(differing(), { mode: 'elect' }, place(WIDE));
    await compare(picker, 'Elm', 'Oak');
    const heard = record('vitable-plan-change');
    await click(picker, field(picker, 'Oak'));
    expect(heard.map(({ detail }) => (detail as { planId: string }).planId)).to.deep.equal(['oak']);
    expect(hasPart(picker, 'comparison')).to.be.true;
    expect(words(part(picker, 'actions')))
      .to.include('Oak')
      .and.to.include('$100 a month');
    await click(picker, button(picker, 'Back to all plans'));
    expect(field(planBox(picker, 'Oak'), 'Oak').checked).to.be.true;
    expect(partWords(picker, 'plan-chosen')).to.have.length(1);
  });

  it('leads on to the review, and the review leads back to the plans', async () => {
    const picker = await pickerOf(differing(), { mode: 'elect' }, place(WIDE));
    await compare(picker, 'Elm', 'Oak');
    await click(picker, field(picker, 'Oak'));
    await click(picker, button(picker, 'Review your choice'));
    expect(words(part(picker, 'review'))).to.include('Oak');
    await click(picker, button(picker, 'Back'));
    expect(
      radios(picker, 'Plans')
        .filter(({ checked }) => checked)
        .map(labelOf),
    ).to.deep.equal(['Oak']);
  });

  it('shows as many plans as fit, also when the width changes while it is open', async () => {
    const box = place(WIDE);
    const picker = await pickerOf(numberedPlans(5), { value: 'plan_4' }, box);
    await compare(picker, 'Plan 1', 'Plan 2', 'Plan 3', 'Plan 4');
    expect(names(picker)).to.deep.equal(['Plan 1', 'Plan 2', 'Plan 3', 'Plan 4']);
    box.style.width = `${NARROW}px`;
    await resized(picker);
    expect(names(picker)).to.have.length(2);
    expectTable(tableOf(picker), 'Compare plans');
    expect(picker.value).to.equal('plan_4');
    box.style.width = `${WIDE}px`;
    await resized(picker);
    expect(names(picker)).to.deep.equal(['Plan 1', 'Plan 2', 'Plan 3', 'Plan 4']);
    expect(field(picker, 'Plan 4').checked).to.be.true;
  });

  it('closes when its plans no longer exist', async () => {
    const picker = await pickerOf(differing(), {}, place(WIDE));
    await compare(picker, 'Elm', 'Oak');
    picker.data = { enrollment: pendingEnrollment(), plans: [...differing().slice(1), ...threePlans()] };
    await picker.updateComplete;
    expect(hasPart(picker, 'comparison')).to.be.false;
    expect(names(picker)).to.have.length(5);
  });

  it('A9: is in Spanish', async () => {
    const picker = await pickerOf(differing(), { locale: 'es' }, place(WIDE));
    await compare(picker, 'Elm', 'Fir');
    expectTable(tableOf(picker), 'Comparar planes');
    expect(rowNames(picker).at(-2)).to.equal('Categoría de metal');
    expect(grid(picker).at(-2)).to.deep.equal(['Categoría de metal', 'Plata', 'Ninguno']);
    expect(hasButton(picker, 'Volver a todos los planes')).to.be.true;
  });
});

describe('The table view', () => {
  it('A3: is a table with a caption, a row for each plan and the same facts as the comparison', async () => {
    const picker = await pickerOf(twelvePlans(), { view: 'table', costSharing: 'individual' }, place(WIDE));
    expectTable(tableOf(picker), 'All plans');
    const [head, first] = grid(picker);
    expect(head).to.deep.equal([
      'Plan',
      'You pay, a month',
      'Employer pays, a month',
      'Total, a month',
      'Deductible (yearly)',
      'Out-of-pocket maximum (yearly)',
      'What a year can cost you',
      'Metal level',
      'Compare',
    ]);
    expect(first!.slice(1, -1)).to.deep.equal([
      '$0',
      '$300',
      '$300',
      '$6,400',
      '$6,400',
      '$0 to $6,400',
      'None',
    ]);
    await compare(picker, 'Cedar Basic', 'Alder Gold');
    expect(rowNames(picker)).to.deep.equal(head!.slice(1, -1));
  });

  it('has the radios in the row headers, named by their plans, with arrows', async () => {
    const picker = await pickerOf(threePlans(), { view: 'table', sort: 'host' });
    const choice = radios(picker, 'Plans');
    expect(choice.map(labelOf)).to.deep.equal(['Larkspur Silver', 'Harborlight Gold', 'Larkspur Bronze']);
    for (const radio of choice) expect(radio.closest('th')?.scope).to.equal('row');
    choice[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expectFocus(choice[1]);
    expect(picker.value).to.equal('plan_gold');
    await picker.updateComplete;
    expect(partWords(part(picker, 'plan-chosen'), 'plan-name')).to.deep.equal(['Harborlight Gold']);
  });

  it('is sorted, filtered and searched as the cards are', async () => {
    const picker = await pickerOf(twelvePlans(), {
      view: 'table',
      sort: 'name',
      filters: { metals: ['Gold'] },
    });
    expect(names(picker)).to.deep.equal(['Alder Gold', 'Birch Gold', 'Cedar Family']);
    expect(tableOf(picker).tBodies[0]!.rows).to.have.length(3);
    picker.sort = 'out-of-pocket';
    await picker.updateComplete;
    expect(names(picker)).to.deep.equal(['Birch Gold', 'Alder Gold', 'Cedar Family']);
  });

  it('has its own "Show only differences"', async () => {
    const plans = [1, 2].map((nth) => plan(`Plan ${nth}`, { EE: [100, nth] }, { deductible_cents: nth }));
    const picker = await pickerOf(plans, { view: 'table' });
    await click(picker, field(picker, 'Show only differences'));
    expect(grid(picker)[0]!.filter((name) => name !== 'Compare')).to.deep.equal([
      'Plan',
      'Employer pays, a month',
      'Total, a month',
      'Deductible (yearly)',
    ]);
  });

  it('has no column to compare where there is nothing to compare', async () => {
    const picker = await pickerOf(threePlans().slice(1), { view: 'table' });
    expect(boxes(picker)).to.have.length(0);
    expect(grid(picker)[0]).not.to.include('Compare');
  });

  it('can be switched to and back, keeping the chosen and the ticked plans', async () => {
    const picker = await pickerOf(threePlans(), { value: 'plan_gold' });
    await tick(picker, 'Larkspur Silver');
    await click(picker, field(picker, 'Table'));
    expect(picker.view).to.equal('table');
    expect(boxOf(picker, 'Larkspur Silver').checked).to.be.true;
    expect(field(picker, 'Harborlight Gold').checked).to.be.true;
    await click(picker, field(picker, 'Cards'));
    expect(hasPart(picker, 'plan-table')).to.be.false;
    expect(field(picker, 'Harborlight Gold').checked).to.be.true;
  });
});

describe('The headers of a table', () => {
  const facts = {
    deductible_cents: 100_000,
    out_of_pocket_max_cents: 700_000,
    tier: 'Gold',
    description: 'Wide.',
  };
  const many = () =>
    Array.from({ length: 30 }, (_, index) =>
      plan(`A plan with a name of some length, number ${index + 1}`, { EE: [100 * index, 1_000] }, facts),
    );

  const near = (one: number, other: number) => Math.abs(one - other) <= 1.5;

  /**
   * Scrolls the box of a table as far as possible, and expects its headers in their place and above the other cells.
   */
  async function expectInPlace(picker: Picker): Promise<void> {
    const table = tableOf(picker);
    const box = table.parentElement!;
    const rtl = getComputedStyle(box).direction === 'rtl';
    box.scrollIntoView();
    const [head, ...body] = [...table.rows];
    const corner = head!.cells[0]!;
    const column = head!.cells[1]!;
    const row = body.at(-1)!.cells[0]!;
    const data = body.at(-1)!.cells[1]!;
    for (const header of [corner, column, row]) expect(getComputedStyle(header).position).to.equal('sticky');

    const edge = (element: Element) => element.getBoundingClientRect()[rtl ? 'right' : 'left'];
    const top = (element: Element) => element.getBoundingClientRect().top;
    const before = {
      corner: edge(corner),
      row: edge(row),
      top: top(corner),
      data: edge(data),
      dataTop: top(data),
    };
    box.scrollTop = box.scrollHeight;
    box.scrollLeft = (rtl ? -1 : 1) * box.scrollWidth;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const sideways = Math.abs(box.scrollLeft);
    expect(sideways > 20 && box.scrollTop > 20, `${sideways} × ${box.scrollTop} px`).to.be.true;

    expect(near(Math.abs(before.data - edge(data)), sideways), 'a cell moves').to.be.true;
    expect(near(before.dataTop - top(data), box.scrollTop), 'a row moves').to.be.true;
    expect(near(edge(row), before.row), 'the first column stays').to.be.true;
    expect(near(edge(corner), before.corner) && near(top(corner), before.top), 'the corner stays').to.be.true;
    expect(near(top(column), before.top), 'the header stays').to.be.true;
    // The headers cover the cells that scroll below them.
    for (const header of [corner, row]) {
      const hit = () => {
        const { left, top: y, width, height } = header.getBoundingClientRect();
        return picker.shadowRoot!.elementFromPoint(left + width / 2, y + height / 2);
      };
      // A browser that is busy may still be scrolling.
      await until(
        () => hit()?.closest('th, td') === header,
        () => `"${words(header)}" is covered by <${hit()?.localName}> ${hit()?.className}`,
      );
      expect(getComputedStyle(header).backgroundColor).not.to.match(/^(transparent|rgba\(.*, 0(\.\d+)?\))$/);
    }
  }

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`stay in place while the table is scrolled, ${dir}`, async () => {
      document.documentElement.dir = dir;
      afterThis(() => document.documentElement.removeAttribute('dir'));
      const picker = await pickerOf(many(), { view: 'table', costSharing: 'individual' }, place(NARROW));
      await expectInPlace(picker);
    });
  }

  it('stay in place in the chosen row, too', async () => {
    const value = many().at(-1)!.id;
    const picker = await pickerOf(many(), { view: 'table', value, costSharing: 'individual' }, place(WIDE));
    await expectInPlace(picker);
  });

  it('stay in place in the comparison', async () => {
    const long = many().map((one) => ({ ...one, description: 'It covers what it says. '.repeat(60) }));
    const picker = await pickerOf(long, { costSharing: 'individual' }, place(WIDE));
    await compare(picker, ...names(picker).slice(0, 4));
    const box = tableOf(picker).parentElement!;
    const head = tableOf(picker).rows[0]!;
    box.scrollIntoView();
    const { top } = head.cells[1]!.getBoundingClientRect();
    box.scrollTop = box.scrollHeight;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(box.scrollTop > 20).to.be.true;
    expect(near(head.cells[1]!.getBoundingClientRect().top, top)).to.be.true;
    for (const cell of head.cells) expect(getComputedStyle(cell).position).to.equal('sticky');
    for (const row of tableOf(picker).rows) {
      expect(getComputedStyle(row.cells[0]!).position).to.equal('sticky');
    }
  });

  it('belong to a scrolling box that the keyboard can reach and scroll, and that has a name', async () => {
    const picker = await pickerOf(many(), { view: 'table' }, place(WIDE));
    const box = tableOf(picker).parentElement!;
    expect(box.tabIndex).to.equal(0);
    const label = picker.shadowRoot!.getElementById(box.getAttribute('aria-labelledby')!);
    expect(words(label)).to.equal('All plans');
  });

  it('A6: leave room for their cells at 280 px', async () => {
    const picker = await pickerOf(many(), { view: 'table' }, place(280));
    const box = tableOf(picker).parentElement!;
    const first = tableOf(picker).rows[1]!.cells[0]!.getBoundingClientRect();
    expect(first.width < box.clientWidth * 0.7, `${first.width} of ${box.clientWidth} px`).to.be.true;
    expect(picker.scrollWidth).to.equal(280);
  });
});
