import { expect } from '../support/elements/expect.js';
import { sendKeys } from '@web/test-runner-commands';
import { afterThis, breathe, cleanUp, deferred, mount, settled, until } from '../support/elements/mount.js';
import {
  button,
  expectFocus,
  expectSame,
  field,
  focused,
  hasPart,
  holdsFocus,
  labelOf,
  part,
  parts,
  radios,
  select,
  words,
} from '../support/elements/shadow.js';
import { pagesOf, stubClient } from '../support/elements/stub-client.js';
import {
  dependent,
  enrolledEnrollment,
  lifeEvent,
  now,
  page,
  pendingEnrollment,
  planYear,
  threePlans,
  variousEvents,
  vitableError,
} from '../support/fixtures/models.js';

/** Presses a key. Some drivers take the space bar as a character and others by its name. */
const press = (key: string) => sendKeys({ press: key === 'Space' ? ' ' : key });

/** A button on the page before or after the element, where the focus starts or ends. */
function pageButton(words: string): HTMLButtonElement {
  const made = cleanUp(document.createElement('button'));
  made.textContent = words;
  return document.body.appendChild(made);
}

const plans = () => ({ enrollment: pendingEnrollment(), plans: threePlans(), planYear: planYear() });

/**
 * Presses Tab until an element is reached, and returns the stops on the way without that element: a radio by its group,
 * any other stop by its name for screen readers.
 */
async function tabTo(isThere: (element: Element | null) => boolean): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let count = 0; count < 30; count += 1) {
    await press('Tab');
    const stop = focused();
    if (isThere(stop)) return stops;
    const input = stop instanceof HTMLInputElement ? stop : undefined;
    stops.push(input?.type === 'radio' ? `radio ${input.name}` : (stop?.ariaLabel ?? words(stop)));
  }
  throw new Error(`Not reached with Tab: ${stops.join(', ')}`);
}

const isPlan = (element: Element | null) => (element as HTMLInputElement | null)?.name === 'plan';

const checked = (inputs: readonly HTMLInputElement[]) => inputs.map((radio) => radio.checked);

describe('A2: radio groups', () => {
  it('A2: plans are one tab stop; the arrows move, choose and wrap; Space chooses', async () => {
    const before = pageButton('Before');
    const picker = mount('vitable-plan-picker', { data: plans(), coverageTier: 'EE', sort: 'host' });
    const after = pageButton('After');
    await settled(picker);
    part(picker, 'view-button').click();
    await picker.updateComplete;
    const [silver, gold, bronze] = radios(picker, 'Plans');
    before.focus();
    const stops = await tabTo(isPlan);
    // The switches come first, each a group with one stop.
    expect(stops.filter((stop) => stop.startsWith('radio'))).to.deep.equal([
      'radio tier',
      'radio period',
      'radio view',
    ]);
    expect(checked(radios(picker, 'Plans')), 'focus alone chooses nothing').to.deep.equal([
      false,
      false,
      false,
    ]);
    await press('Space');
    expect(picker.value).to.equal((focused() as HTMLInputElement).value);

    silver!.focus();
    await press('Space');
    expect(picker.value).to.equal('plan_silver');
    await press('ArrowDown');
    expectFocus(gold);
    expect(picker.value).to.equal('plan_gold');
    await press('ArrowDown');
    await press('ArrowDown');
    expectFocus(silver);
    expect(picker.value).to.equal('plan_silver');
    await press('ArrowUp');
    expectFocus(bronze);
    expect(picker.value).to.equal('plan_bronze');
    await picker.updateComplete;
    expect(checked(radios(picker, 'Plans'))).to.deep.equal([false, false, true]);
    // The remaining stops of the list are the boxes to compare, and no other radio.
    expect(await tabTo((stop) => stop === after)).to.deep.equal(['Compare Larkspur Bronze']);
  });

  it('A2: a plan that is not offered at the tier is skipped', async () => {
    const picker = mount('vitable-plan-picker', {
      data: plans(),
      coverageTier: 'ES',
      value: 'plan_silver',
      sort: 'host',
    });
    await settled(picker);
    const [silver, gold, bronze] = radios(picker, 'Plans');
    expect(gold!.disabled).to.be.true;
    silver!.focus();
    await press('ArrowDown');
    expectFocus(bronze);
    expect(picker.value).to.equal('plan_bronze');
  });

  for (const [dir, forth, back] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`A2: tiers, ${dir}: ${forth} goes to the next and wraps, ${back} to the previous one`, async () => {
      document.documentElement.dir = dir;
      afterThis(() => document.documentElement.removeAttribute('dir'));
      const picker = mount('vitable-plan-picker', { data: plans(), coverageTier: 'EC' });
      await settled(picker);
      const tiers = () => radios(picker, 'Who will be covered?');
      expect(tiers().map(labelOf)).to.deep.equal([
        'You only',
        'You and spouse',
        'You and children',
        'Family',
      ]);
      tiers()[2]!.focus();
      await press(forth);
      expect(picker.coverageTier).to.equal('EF');
      await press(forth);
      expect(picker.coverageTier).to.equal('EE');
      await press(back);
      expect(picker.coverageTier).to.equal('EF');
      await press(back);
      expect(picker.coverageTier).to.equal('EC');
      await picker.updateComplete;
      expectFocus(tiers()[2]);
      expect(checked(tiers())).to.deep.equal([false, false, true, false]);
    });
  }

  it('A2: life events are one group, and events that cannot be used are skipped', async () => {
    const client = stubClient({
      getEnrollment: async () => enrolledEnrollment(),
      listLifeEvents: async () => page(variousEvents()),
    });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', memberId: 'mbr_1', now });
    await settled(card);
    part(card, 'change-coverage').click();
    await until(() => hasPart(card, 'event'), 'no life event is offered');
    const all = radios(card, 'Your life events');
    all[0]!.focus();
    await press('Space');
    const visited = [card.qleId];
    for (let turn = 0; turn < 3; turn += 1) {
      await press('ArrowDown');
      visited.push(card.qleId);
    }
    expect(visited).to.deep.equal(['qle_1', 'qle_2', 'qle_6', 'qle_1']);
  });

  it('A2: nothing interactive is inside a radio’s label', async () => {
    const picker = mount('vitable-plan-picker', { data: plans() });
    await settled(picker);
    const groups = ['Plans', 'Who will be covered?', 'Show costs by', 'View'];
    for (const radio of groups.flatMap((legend) => radios(picker, legend))) {
      const [label] = radio.labels!;
      expect(label!.querySelectorAll('a, button, select, textarea, [tabindex], input')).to.have.length(0);
    }
  });
});

describe('A3: tables', () => {
  it('A3: every table has a caption, column and row headers with scopes', async () => {
    const picker = mount('vitable-plan-picker', {
      data: plans(),
      mode: 'elect',
      value: 'plan_silver',
      coverageTier: 'EE',
      payPeriods: 26,
    });
    await settled(picker);
    part(picker, 'review').click();
    await picker.updateComplete;
    const tables = [...picker.shadowRoot!.querySelectorAll('table')];
    expect(tables).not.to.have.length(0);
    for (const table of tables) {
      expect(table.caption?.textContent.trim()).to.equal('What it costs');
      const heads = [...table.querySelectorAll('th')];
      expect(heads.map((head) => [head.textContent.trim(), head.scope])).to.deep.equal([
        ['Who pays', 'col'],
        ['Per month', 'col'],
        ['Per paycheck (estimate)', 'col'],
        ['Per year', 'col'],
        ['You pay', 'row'],
        ['Employer pays', 'row'],
        ['Total', 'row'],
      ]);
      // 10 534 and 36 000 a month; × 12 ÷ 26; × 12.
      const cells = [...table.querySelectorAll('td')].map((cell) => cell.textContent.trim());
      expect(cells).to.deep.equal([
        ...['$105.34', '$48.62', '$1,264.08'],
        ...['$360', '$166.15', '$4,320'],
        ...['$465.34', '$214.77', '$5,584.08'],
      ]);
      for (const row of table.tBodies[0]!.rows) expect(row.cells[0]!.tagName).to.equal('TH');
    }
  });
});

describe('A5: focus', () => {
  it('A5: loading, reloading and failing never move it from its place in the page', async () => {
    const answers = [deferred<never>(), deferred<never>(), deferred<never>()];
    let asked = 0;
    const client = stubClient({
      getEnrollment: () => answers[asked++]!.promise,
      listEligiblePlans: async () => threePlans(),
    });
    const elsewhere = pageButton('Elsewhere');
    elsewhere.focus();
    const picker = mount('vitable-plan-picker', { client, enrollmentId: 'enrl_1', now });
    await picker.updateComplete;
    expectFocus(elsewhere);
    await breathe();
    answers[0]!.resolve(pendingEnrollment() as never);
    await settled(picker);
    expectFocus(elsewhere);
    const reload = picker.refresh();
    await breathe();
    answers[1]!.reject(vitableError('server'));
    await reload;
    await picker.updateComplete;
    expect(picker.status).to.equal('error');
    expectFocus(elsewhere);
  });

  it('A5: a background refresh leaves it on its field', async () => {
    const client = stubClient({
      getEnrollment: async () => pendingEnrollment(),
      listEligiblePlans: async () => threePlans(),
      getPlanYear: async () => planYear(),
    });
    const picker = mount('vitable-plan-picker', { client, enrollmentId: 'enrl_1', coverageTier: 'EE', now });
    await settled(picker);
    field(picker, 'Larkspur Bronze').focus();
    await picker.refresh();
    await picker.updateComplete;
    expectFocus(field(picker, 'Larkspur Bronze'));
  });

  it('A5: it moves to the heading of each step of a choice, and going back moves it to the button that led there', async () => {
    const picker = mount('vitable-plan-picker', {
      data: plans(),
      mode: 'elect',
      value: 'plan_silver',
      coverageTier: 'EE',
    });
    await settled(picker);
    part(picker, 'review').click();
    await picker.updateComplete;
    expect(words(focused())).to.equal('Review your choice');
    expect(focused()?.tagName).to.equal('H3');
    part(picker, 'back').click();
    await picker.updateComplete;
    expectFocus(part(picker, 'review'));
  });

  it('A5: a review without a plan moves it to the summary, whose link leads to the plans', async () => {
    const picker = mount('vitable-plan-picker', { data: plans(), mode: 'elect', coverageTier: 'EE' });
    await settled(picker);
    part(picker, 'review').click();
    await picker.updateComplete;
    expectFocus(part(picker, 'summary'));
    button(part(picker, 'summary'), 'Choose a plan').click();
    expect((focused() as HTMLInputElement).name).to.equal('plan');
  });

  it('A5: a plan that the tier does not have leads from the summary to the tier', async () => {
    const picker = mount('vitable-plan-picker', {
      data: plans(),
      mode: 'elect',
      value: 'plan_gold',
      coverageTier: 'ES',
    });
    await settled(picker);
    part(picker, 'review').click();
    await picker.updateComplete;
    expectFocus(part(picker, 'summary'));
    part(picker, 'summary').querySelector('button')!.click();
    expectFocus(field(picker, 'You and spouse'));
  });

  it('A5: a family tier with nobody to cover leads from the summary to the people', async () => {
    const client = stubClient({});
    const people = [dependent(), dependent({ id: 'dpnd_2', first_name: 'Riley', relationship: 'Child' })];
    const picker = mount('vitable-plan-picker', {
      client,
      enrollmentId: 'enrl_1',
      data: { ...plans(), dependents: people },
      mode: 'elect',
      value: 'plan_silver',
      coverageTier: 'EF',
    });
    await settled(picker);
    part(picker, 'review').click();
    await picker.updateComplete;
    for (const name of ['Jordan Lindqvist', 'Riley Lindqvist']) {
      expect(field(picker, name).checked).to.be.true;
      field(picker, name).click();
    }
    part(picker, 'confirm').click();
    await picker.updateComplete;
    if (!hasPart(picker, 'summary')) await breathe(20);
    expectFocus(part(picker, 'summary'));
    part(picker, 'summary').querySelector('button')!.click();
    expectFocus(field(picker, 'Jordan Lindqvist'));
    expect(client.count('elect')).to.equal(0);
  });

  it('A5: a change form begins at its heading, its summary leads to the events, and "cancel" leads back to its button', async () => {
    const client = stubClient({
      getEnrollment: async () => enrolledEnrollment(),
      listLifeEvents: async () => page([lifeEvent()]),
    });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', memberId: 'mbr_1', now });
    await settled(card);
    part(card, 'change-coverage').click();
    await card.updateComplete;
    expect(focused()?.tagName).to.match(/^H\d$/);
    expect(part(card, 'change').contains(focused())).to.be.true;
    await until(() => hasPart(card, 'event'), 'no life event is offered');
    expect(part(card, 'change').contains(focused()), 'the events have taken the focus away').to.be.true;
    part(card, 'confirm').click();
    await card.updateComplete;
    expectFocus(part(card, 'summary'));
    button(part(card, 'summary'), 'Choose a life event').click();
    expectFocus(radios(card, 'Your life events')[0]);
    part(card, 'cancel').click();
    await card.updateComplete;
    expectFocus(part(card, 'change-coverage'));
  });

  it('A5: a refused election moves it to the message', async () => {
    const client = stubClient({
      getEnrollment: async () => pendingEnrollment(),
      listEligiblePlans: async () => threePlans(),
      getPlanYear: async () => planYear(),
      elect: () => Promise.reject(vitableError('validation', { status: 422 })),
    });
    const picker = mount('vitable-plan-picker', {
      client,
      enrollmentId: 'enrl_1',
      mode: 'elect',
      coverageTier: 'EE',
      now,
    });
    await settled(picker);
    field(picker, 'Larkspur Silver').click();
    await picker.updateComplete;
    part(picker, 'review').click();
    await picker.updateComplete;
    part(picker, 'confirm').focus();
    part(picker, 'confirm').click();
    await until(
      () => words(picker).includes('wasn’t recorded'),
      () => words(picker),
    );
    await picker.updateComplete;
    expect(words(focused())).to.include('Your choice wasn’t recorded');
  });

  it('A5: pressing "try again" removes the button, and the focus stays in the element', async () => {
    const answers = [() => Promise.reject(vitableError('server')), async () => enrolledEnrollment()];
    const client = stubClient({ getEnrollment: () => answers.shift()!() });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await settled(card);
    button(card, 'Try again').focus();
    await press('Enter');
    await until(() => card.status === 'ready', 'the retry does not bring the data');
    await card.updateComplete;
    expect(holdsFocus(card), 'the focus has left the element').to.be.true;
  });

  it('A5: paging keeps it on the button, and moves it to a neighbour when the button disappears', async () => {
    const events = Array.from({ length: 30 }, (_, index) => lifeEvent({ id: `qle_${index}` }));
    const client = stubClient(pagesOf(events));
    const paged = mount('vitable-qle-list', { client, memberId: 'mbr_1', pageSize: 15, now });
    await settled(paged);
    button(paged, 'Next').focus();
    await press('Enter');
    await until(() => paged.page === 2 && paged.status === 'ready', 'there is no second page');
    await paged.updateComplete;
    expectFocus(button(paged, 'Next'));

    const more = mount('vitable-qle-list', { client, memberId: 'mbr_2', paging: 'more', now });
    await settled(more);
    button(more, 'Show more').focus();
    await press('Enter');
    await until(() => parts(more, 'event').length === 30, 'there is no second page');
    await more.updateComplete;
    expect(holdsFocus(more), 'the focus has left the element').to.be.true;
    expect(words(focused())).to.include('30 life events shown');
  });

  it('A5: choosing a filter leaves it on the filter; clearing the filters leaves it in the list', async () => {
    const client = stubClient({
      listLifeEvents: async (_id, filters) => page(filters?.status === undefined ? [lifeEvent()] : []),
    });
    const list = mount('vitable-qle-list', { client, memberId: 'mbr_1', now });
    await settled(list);
    const status = field(list, 'Status');
    status.focus();
    select(status, 'denied');
    await until(() => list.status === 'empty', 'the filter does nothing');
    await list.updateComplete;
    expectFocus(status);
    button(list, 'Clear filters').focus();
    await press('Enter');
    await until(() => list.status === 'ready', 'the filters stay');
    await list.updateComplete;
    expect(holdsFocus(list), 'the focus has left the element').to.be.true;
  });
});

describe('A4: announcements', () => {
  const live = (element: Element) => element.shadowRoot!.querySelector('[role=status]');

  it('A4: the live region exists before its first text, and stays empty on load and on a background refresh', async () => {
    const client = stubClient({ getEnrollment: async () => enrolledEnrollment() });
    const card = mount('vitable-enrollment-card', { client, enrollmentId: 'enrl_1', now });
    await card.updateComplete;
    const region = live(card);
    expect(region).to.exist;
    await settled(card);
    await card.refresh();
    expectSame(live(card), region);
    expect(words(region)).to.equal('');
  });

  it('A4: an error, a tier and a page are announced once each', async () => {
    const answers = [() => Promise.reject(vitableError('network')), async () => enrolledEnrollment()];
    const card = mount('vitable-enrollment-card', {
      client: stubClient({ getEnrollment: () => answers.shift()!() }),
      enrollmentId: 'enrl_1',
      now,
    });
    await settled(card);
    expect(words(live(card))).to.equal('We can’t reach your benefits right now');
    await card.refresh();
    await card.updateComplete;
    expect(words(live(card))).to.equal('');

    const picker = mount('vitable-plan-picker', { data: plans(), coverageTier: 'EE' });
    await settled(picker);
    field(picker, 'You and spouse').click();
    await picker.updateComplete;
    expect(words(live(picker))).to.equal('2 plans for “You and spouse”');
  });
});
