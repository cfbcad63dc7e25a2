import type { VitablePlanYearCard } from '../../src/elements/plan-year-card/plan-year-card.js';
import { recordDownloads } from '../support/elements/downloads.js';
import { expect } from '../support/elements/expect.js';
import { afterThis, breathe, record, until, watchConsole } from '../support/elements/mount.js';
import {
  cardWith,
  cells,
  contribution,
  inSpanish,
  planOfYear,
  put,
  shown,
} from '../support/elements/plan-years.js';
import {
  button,
  expectFocus,
  hasButton,
  hasPart,
  part,
  parts,
  partWords,
  words,
} from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';
import { planYear, vitableError } from '../support/fixtures/models.js';

const CALENDAR = 'Add to my calendar';

const sentence = (card: VitablePlanYearCard) => words(part(card, 'open-enrollment-words'));
const lock = (card: VitablePlanYearCard) => words(part(card, 'lock').querySelector('p'));

/** A draft whose open enrollment lasts from one day to another; the day of the fixtures is November 20, 2026. */
const draft = (start: string, end: string, given: Partial<VitablePlanYearCard> = {}) =>
  cardWith({ status: 'draft', open_enrollment_start_date: start, open_enrollment_end_date: end }, given);

/** The position of the middle of a box on another one, from 0 to 1. */
function place(of: Element, on: Element): number {
  const [inner, outer] = [of.getBoundingClientRect(), on.getBoundingClientRect()];
  return ((inner.left + inner.right) / 2 - outer.left) / outer.width;
}

describe('<vitable-plan-year-card>: status and coverage', () => {
  it('shows the status with an icon, and the coverage dates', async () => {
    const card = await cardWith({});
    expect(partWords(card, 'badge')).to.deep.equal(['Open enrollment']);
    expect(part(card, 'badge').querySelector('svg[aria-hidden=true]')).to.exist;
    expect(words(part(card, 'headline'))).to.equal('January 1, 2027 to December 31, 2027');
  });

  for (const [status, says] of [
    ['draft', 'Draft'],
    ['active', 'Active'],
    ['expired', 'Expired'],
    ['<b>archived</b>', 'Status not known'],
  ] as const) {
    it(`says "${says}"`, async () => {
      const card = await cardWith({ status });
      expect(partWords(card, 'badge')).to.deep.equal([says]);
      expect(words(card)).not.to.include('archived');
    });
  }
});

describe('<vitable-plan-year-card>: open enrollment', () => {
  for (const [start, end, says] of [
    ['2026-12-02', '2026-12-20', 'Open enrollment starts in 12 days'],
    ['2026-11-21', '2026-12-20', 'Open enrollment starts tomorrow'],
    ['2026-11-20', '2026-12-20', 'Open enrollment ends in 30 days'],
    ['2026-11-10', '2026-11-23', 'Open enrollment ends in 3 days'],
    ['2026-11-10', '2026-11-20', 'Today is the last day of open enrollment'],
    ['2026-11-10', '2026-11-19', 'Open enrollment ended on November 19, 2026'],
  ] as const) {
    it(`from ${start} to ${end}: ${says}`, async () => {
      expect(sentence(await draft(start, end))).to.equal(says);
    });
  }

  it('takes today from the time zone in the settings', async () => {
    const now = () => new Date('2026-11-21T03:00:00Z');
    const at = (timeZone: string) => draft('2026-11-10', '2026-11-20', { now, timeZone });
    expect(sentence(await at('America/Chicago'))).to.equal('Today is the last day of open enrollment');
    expect(sentence(await at('UTC'))).to.equal('Open enrollment ended on November 20, 2026');
  });

  it('has today on the bar before, within and after the period', async () => {
    for (const [start, end, where] of [
      ['2026-12-02', '2026-12-20', 'before'],
      ['2026-11-10', '2026-11-30', 'within'],
      ['2026-10-01', '2026-10-20', 'after'],
    ] as const) {
      const bar = part(await draft(start, end), 'open-enrollment-bar');
      const today = bar.querySelector('line')!.getBoundingClientRect();
      const period = bar.querySelector('.period')!.getBoundingClientRect();
      const found = today.right < period.left ? 'before' : today.left > period.right ? 'after' : 'within';
      expect(found, `${start} to ${end}`).to.equal(where);
    }
  });

  it('has the eleventh of 21 days in the middle of the bar, which has three days around the period', async () => {
    const bar = part(await draft('2026-11-10', '2026-11-30'), 'open-enrollment-bar');
    expect(Math.abs(place(bar.querySelector('line')!, bar) - 0.5)).to.lessThan(0.01);
    const period = bar.querySelector('.period')!.getBoundingClientRect();
    expect(Math.abs(period.width / bar.getBoundingClientRect().width - 21 / 27)).to.lessThan(0.01);
  });

  it('keeps the word for today within the bar', async () => {
    for (const [start, end] of [
      ['2026-12-02', '2026-12-20'],
      ['2026-10-01', '2026-10-20'],
    ] as const) {
      const card = await draft(start, end);
      card.style.inlineSize = '280px';
      const [word, bar] = [part(card, 'today'), part(card, 'open-enrollment-bar')].map((one) =>
        one.getBoundingClientRect(),
      );
      expect(word!.left).to.greaterThan(bar!.left - 1);
      expect(word!.right).to.lessThan(bar!.right + 1);
    }
  });

  it('hides the bar from screen readers, since the sentence says the same, and gives it no inline style', async () => {
    const card = await cardWith({});
    expect(part(card, 'open-enrollment-bar').getAttribute('aria-hidden')).to.equal('true');
    expect(card.shadowRoot!.querySelectorAll('[style]')).to.have.length(0);
  });

  it('has no bar for a period that ends before it starts', async () => {
    expect(hasPart(await draft('2026-12-20', '2026-12-02'), 'open-enrollment-bar')).to.be.false;
  });
});

describe('<vitable-plan-year-card>: until when it can be edited', () => {
  it('is until the day before open enrollment, with a calendar file', async () => {
    const card = await draft('2026-12-02', '2026-12-20');
    expect(lock(card)).to.equal(
      'You can edit it until December 1, 2026, the day before open enrollment starts.',
    );
    const files = recordDownloads();
    button(card, CALENDAR).click();
    const { name, href } = files[0]!;
    const text = await (await fetch(href)).text();
    expect(name).to.equal('reminder.ics');
    expect(text).to.include('DTSTART;VALUE=DATE:20261201\r\n');
    expect(text).to.include('SUMMARY:Reminder: deadline\r\n');
    expect(text).to.include('UID:plyr_1@vitable-elements\r\n');
  });

  it('is today on the last day', async () => {
    const card = await draft('2026-11-21', '2026-12-20');
    expect(lock(card)).to.equal('Today is the last day to edit it. Open enrollment starts tomorrow.');
    expect(hasButton(card, CALENDAR)).to.be.true;
  });

  it('is over from the first day of open enrollment on, with the reason and without a calendar file', async () => {
    for (const [start, date] of [
      ['2026-11-20', 'November 20, 2026'],
      ['2026-10-01', 'October 1, 2026'],
    ] as const) {
      const card = await draft(start, '2026-12-20');
      expect(lock(card)).to.equal(`It can’t be edited, because open enrollment started on ${date}.`);
      expect(hasButton(card, CALENDAR)).to.be.false;
    }
  });

  it('is over without a date where only the status says that open enrollment has started', async () => {
    const card = await cardWith({ open_enrollment_start_date: '2026-11-25' });
    expect(lock(card)).to.equal('It can’t be edited, because open enrollment has started.');
  });
});

describe('<vitable-plan-year-card>: plans', () => {
  it('are a table, with "Not provided" for a missing amount and "$0" for zero', async () => {
    const card = await cardWith({
      plans: [
        planOfYear(),
        planOfYear({
          id: 'plan_2',
          name: 'Dental',
          monthly_premium_cents: 0,
          deductible_cents: null,
          out_of_pocket_max_cents: 0,
          tier: null,
        }),
        planOfYear({ id: 'plan_3', name: 'Odd', tier: 'Titanium' }),
      ],
    });
    expect(cells(card, 'plan-table')).to.deep.equal([
      ['Plan', 'Metal level', 'Monthly premium', 'Yearly deductible', 'Yearly out-of-pocket maximum'],
      ['Larkspur Silver', 'Silver', '$465.34', '$2,500', '$7,000'],
      ['Dental', 'Not provided', '$0', 'Not provided', '$0'],
      ['Odd', 'Other metal level', '$465.34', '$2,500', '$7,000'],
    ]);
    const headers = [...part(card, 'plan-table').querySelectorAll('th')].map((th) => th.scope);
    expect(headers).to.deep.equal(['col', 'col', 'col', 'col', 'col', 'row', 'row', 'row']);
  });

  it('none yet is said', async () => {
    const card = await cardWith({ plans: [] });
    expect(words(part(card, 'plans'))).to.equal('Plans No plans have been added yet.');
  });
});

describe('<vitable-plan-year-card>: contributions', () => {
  const classes = (...contribution_classes: readonly ReturnType<typeof contribution>[]) =>
    cardWith({ contribution_classes });

  it('are a table of employment by tier, with the employer’s share in percent', async () => {
    const card = await classes(
      contribution('part_time', 'EE', 20_000, 0),
      contribution('full_time', 'EF', 10_000, 30_000),
      contribution('full_time', 'EE', 10_534, 36_000),
    );
    // 36,000 of 46,534 is 77.36 %.
    expect(cells(card, 'matrix')).to.deep.equal([
      ['Employment', 'Employee only', 'Family'],
      ['Part time', 'Employer pays 0% Employer $0 Employee $200', 'Not set'],
      [
        'Full time',
        'Employer pays 77.4% Employer $360 Employee $105.34',
        'Employer pays 75% Employer $300 Employee $100',
      ],
    ]);
    const headers = [...part(card, 'matrix').querySelectorAll('th')].map((th) => th.scope);
    expect(headers).to.deep.equal(['col', 'col', 'col', 'row', 'row']);
  });

  it('have their tiers in the API’s order, with "Unspecified" and unknown ones last', async () => {
    const card = await classes(
      ...['XX', 'Unspecified', 'EF', 'EC', 'ES', 'EE'].map((tier) => contribution('full_time', tier, 1, 1)),
    );
    expect(cells(card, 'matrix')[0]).to.deep.equal([
      'Employment',
      'Employee only',
      'Employee and spouse',
      'Employee and children',
      'Family',
      'Coverage level not specified',
      'Other coverage level',
    ]);
    expect(words(card)).not.to.include('XX');
  });

  it('show and mark both of two for the same pair, since it is undocumented which one counts', async () => {
    const card = await classes(
      contribution('full_time', 'EE', 10_000, 30_000),
      contribution('Full Time', 'EE', 20_000, 20_000),
      contribution('full_time', 'ES', 10_000, 30_000),
    );
    expect(cells(card, 'matrix')).to.have.length(2);
    expect(partWords(card, 'contribution')).to.deep.equal([
      'Employer pays 75% Employer $300 Employee $100 Listed more than once',
      'Employer pays 50% Employer $200 Employee $200 Listed more than once',
      'Employer pays 75% Employer $300 Employee $100',
    ]);
    expect(words(part(card, 'finding'))).to.include('Some combinations are listed more than once.');
  });

  it('share a column for two unknown tiers, and mark only the same one twice', async () => {
    const different = await classes(
      contribution('full_time', 'XX', 1, 3),
      contribution('full_time', 'YY', 1, 1),
    );
    expect(cells(different, 'matrix')[0]).to.deep.equal(['Employment', 'Other coverage level']);
    expect(parts(different, 'contribution')).to.have.length(2);
    expect(hasPart(different, 'repeated')).to.be.false;
    const same = await classes(contribution('full_time', 'XX', 1, 3), contribution('full_time', 'XX', 1, 1));
    expect(parts(same, 'repeated')).to.have.length(2);
  });

  it('have no share where there is nothing to pay', async () => {
    const card = await classes(contribution('full_time', 'EE', 0, 0));
    expect(partWords(card, 'contribution')).to.deep.equal(['No cost Employer $0 Employee $0']);
  });

  it('show an unknown employment as readable text, and say where there is none', async () => {
    const card = await classes(
      contribution('seasonal_worker', 'EE', 1, 1),
      contribution('', 'EE', 1, 1),
      contribution('<img src=x>', 'EE', 1, 1),
    );
    expect(cells(card, 'matrix').map(([first]) => first)).to.deep.equal([
      'Employment',
      'Seasonal worker',
      'Employment not specified',
      '<img src=x>',
    ]);
    expect(card.shadowRoot!.querySelector('img')).to.be.null;
  });

  it('none yet is said', async () => {
    const card = await classes();
    expect(words(part(card, 'contributions'))).to.include('No contributions have been set yet.');
  });
});

describe('<vitable-plan-year-card>: behaviour of every element', () => {
  it('reads its plan year, dispatches that it is ready, and reads it again', async () => {
    let answer = planYear({ status: 'draft' });
    const client = stubClient({ getPlanYear: async () => answer });
    const ready = record('vitable-ready');
    const card = await shown(put('vitable-plan-year-card', { client }, { 'plan-year-id': 'plyr_1' }));
    expect(client.calls[0]?.args[0]).to.equal('plyr_1');
    expect(card.data?.id).to.equal('plyr_1');
    expect(ready).to.have.length(1);
    answer = planYear({ status: 'active' });
    await card.refresh();
    await card.updateComplete;
    expect(partWords(card, 'badge')).to.deep.equal(['Active']);
    expect(ready).to.have.length(1);
  });

  it('S2: removes the plan year at once when the id changes', async () => {
    const client = stubClient({
      getPlanYear: (id) => (id === 'plyr_1' ? Promise.resolve(planYear()) : new Promise(() => {})),
    });
    const card = await shown(put('vitable-plan-year-card', { client, planYearId: 'plyr_1' }));
    card.planYearId = 'plyr_2';
    await card.updateComplete;
    expect(hasPart(card, 'card')).to.be.false;
    expect(words(part(card, 'skeleton'))).to.equal('Loading the plan year');
  });

  for (const [code, says] of [
    ['forbidden', 'Only benefits administrators can see plan years.'],
    ['not-found', 'it may belong to another company'],
  ] as const) {
    it(`explains ${code} in words for administrators, and tries again`, async () => {
      watchConsole();
      let refused = true;
      const client = stubClient({
        getPlanYear: async () => {
          if (refused) throw vitableError(code);
          return planYear();
        },
      });
      const card = await shown(put('vitable-plan-year-card', { client, planYearId: 'plyr_1' }));
      expect(words(part(card, 'notice'))).to.include(says);
      expect(words(card)).not.to.include('HR');
      refused = false;
      button(card, 'Try again').click();
      await until(() => hasPart(card, 'card'), 'there is no card');
      expectFocus(part(card, 'base'));
    });
  }

  it('is idle while the id is null, which means not known yet', async () => {
    const card = put('vitable-plan-year-card', { client: stubClient({}), planYearId: null });
    await card.updateComplete;
    await breathe();
    expect(card.status).to.equal('idle');
  });

  it('shows JSON from a host’s server without a request, also by the envelope’s names', async () => {
    const client = stubClient({});
    const { family_status: coverage_tier, ...given } = contribution('full_time', 'EF', 1, 3);
    const data = { ...planYear(), contribution_classes: [{ ...given, coverage_tier }] } as never;
    const card = await shown(put('vitable-plan-year-card', { client, data }));
    expect(cells(card, 'matrix')[0]).to.deep.equal(['Employment', 'Family']);
    expect(client.calls).to.have.length(0);
  });

  it('shows everything in Spanish', async () => {
    const card = await cardWith(
      {
        status: 'draft',
        open_enrollment_start_date: '2026-12-02',
        open_enrollment_end_date: '2026-12-20',
        contribution_classes: [contribution('part_time', 'EC', 10_000, 30_000)],
        plans: [planOfYear()],
      },
      inSpanish,
    );
    expect(sentence(card)).to.equal('La inscripción abierta empieza dentro de 12 días');
    expect(lock(card)).to.equal(
      'Puede editarlo hasta el 1 de diciembre de 2026, el día antes de la inscripción abierta.',
    );
    const [, row = []] = cells(card, 'matrix');
    expect(row[0]).to.equal('Tiempo parcial');
    expect(row[1]).to.match(/^El empleador paga el 75\s?% Empleador: \$300 Empleado: \$100$/);
    expect(cells(card, 'plan-table')[0]).to.deep.equal([
      'Plan',
      'Categoría de metal',
      'Prima mensual',
      'Deducible anual',
      'Gasto máximo de bolsillo anual',
    ]);
    expect(words(part(card, 'today'))).to.equal('Hoy');
  });

  it('scrolls only its tables sideways at 280 pixels, and the keyboard reaches them', async () => {
    const card = await cardWith(
      {
        plans: [planOfYear()],
        contribution_classes: ['EE', 'ES', 'EC', 'EF'].map((tier) => contribution('full_time', tier, 1, 1)),
      },
      inSpanish,
    );
    card.style.inlineSize = '280px';
    await card.updateComplete;
    const edge = card.getBoundingClientRect().right;
    const groups = [part(card, 'plan-table'), part(card, 'matrix')].map((table) => table.parentElement!);
    for (const [at, group] of groups.entries()) {
      expect(group.scrollWidth).to.greaterThan(group.clientWidth);
      await until(() => group.tabIndex === 0, 'the table is no tab stop');
      expect(group.getBoundingClientRect().right).to.lessThan(edge + 1);
      group.focus();
      expectFocus(group);
      expect(group.getAttribute('role')).to.equal('group');
      const label = card.shadowRoot!.getElementById(group.getAttribute('aria-labelledby')!);
      expect(words(label)).to.equal(['Planes', 'Contribuciones mensuales'][at]);
    }
    for (const box of card.shadowRoot!.querySelectorAll('h3, h4, p, button, svg, section')) {
      if (!groups.some((group) => group.contains(box)))
        expect(box.getBoundingClientRect().right, words(box)).to.lessThan(edge + 1);
    }
  });

  it('has no tab stop on a table that is completely visible', async () => {
    const card = await cardWith({ plans: [planOfYear()] });
    card.style.inlineSize = '280px';
    const group = part(card, 'plan-table').parentElement!;
    await until(() => group.tabIndex === 0, 'the table is no tab stop');
    card.style.inlineSize = '1200px';
    await until(() => group.tabIndex === -1, 'the table is still a tab stop');
  });

  it('can be printed', async () => {
    const card = await cardWith({});
    const { print } = window;
    let printed = 0;
    window.print = () => (printed += 1);
    afterThis(() => {
      window.print = print;
      dispatchEvent(new Event('afterprint'));
    });
    button(card, 'Print').click();
    expect(printed).to.equal(1);
    expect(card.getAttribute('data-vitable-print')).to.equal('alone');
  });
});
