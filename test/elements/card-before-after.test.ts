import type { Enrollment } from '../../src/api/models.js';
import type { VitableEnrollmentCard } from '../../src/elements/enrollment-card/enrollment-card.js';
import { plain } from '../support/elements/election.js';
import { expect } from '../support/elements/expect.js';
import { record, settled } from '../support/elements/mount.js';
import { cardAt, openRegistry, reopen } from '../support/elements/reopening.js';
import type { Registry } from '../support/elements/reopening.js';
import { hasPart, part, words } from '../support/elements/shadow.js';
import { enrolledEnrollment } from '../support/fixtures/models.js';

/** The cells of each row, including cells that span into it from the row above. */
function grid({ rows }: HTMLTableElement): HTMLTableCellElement[][] {
  const places: HTMLTableCellElement[][] = [...rows].map(() => []);
  for (const [at, { cells }] of [...rows].entries()) {
    for (const cell of cells) {
      const column = [...places[at]!, undefined].indexOf(undefined);
      for (let row = at; row < at + cell.rowSpan; row += 1) {
        for (let over = 0; over < cell.colSpan; over += 1) places[row]![column + over] = cell;
      }
    }
  }
  return places;
}

/** The values before and after under each fact's name, found by the headers of the table. */
function compared(card: VitableEnrollmentCard): readonly (readonly string[])[] {
  const table = part(card, 'comparison') as HTMLTableElement;
  const places = grid(table);
  return [...table.querySelectorAll<HTMLTableCellElement>('th[scope^=row]')].map((head) => {
    const { rows } = head.scope === 'row' ? { rows: [head.parentElement!] } : head.closest('tbody')!;
    const cells = [...rows].flatMap((row) => places[(row as HTMLTableRowElement).rowIndex]!);
    return [head, ...cells.filter(({ localName }) => localName === 'td')].map(plain);
  });
}

/** Reopens an enrollment that had these values before. */
async function reopenedFrom(
  before: Enrollment = enrolledEnrollment(),
  given: Partial<VitableEnrollmentCard> = {},
): Promise<readonly [VitableEnrollmentCard, Registry]> {
  const registry = openRegistry();
  registry.enrollments.set('enrl_1', before);
  const card = await cardAt(registry, given);
  expect(hasPart(card, 'comparison'), 'nothing was reopened yet').to.be.false;
  await reopen(card);
  return [card, registry];
}

/** Reopens an enrollment, and puts this choice on record. */
async function thenOnRecord(
  after: Readonly<Record<string, unknown>>,
  before?: Enrollment,
  given?: Partial<VitableEnrollmentCard>,
): Promise<VitableEnrollmentCard> {
  const [card, registry] = await reopenedFrom(before, given);
  registry.enrollments.set('enrl_2', enrolledEnrollment({ id: 'enrl_2', ...after }));
  await card.refresh();
  await settled(card);
  return card;
}

describe('Before and after', () => {
  it('shows the awaited choice as not chosen yet', async () => {
    const [card] = await reopenedFrom();
    expect(compared(card)).to.deep.equal([
      ['Plan', 'Larkspur Silver', 'Not chosen yet'],
      ['Coverage level', 'Family', 'Not chosen yet'],
      ['You pay', '$105.34 a month', 'Not chosen yet'],
      ['Employer pays', '$360 a month', 'Not chosen yet'],
      ['Also covered', 'Jordan Lindqvist, Riley Lindqvist', 'Not chosen yet'],
      ['Coverage starts', 'January 1, 2026', 'Not chosen yet'],
    ]);
    expect(words(card)).not.to.include('than before').and.not.to.include('same as before');
  });

  it('shows both columns once a plan was chosen', async () => {
    const card = await thenOnRecord({
      selected_plan_name: 'Harborlight Gold',
      coverage_tier: 'EC',
      employee_contribution_cents: 51_838,
      employer_contribution_cents: 55_000,
      coverage_start_date: '2026-12-01',
      enrolled_dependents: [
        { dependent_id: 'dpnd_2', first_name: 'Riley', last_name: 'Lindqvist', relationship: 'Child' },
      ],
    });
    expect(compared(card)).to.deep.equal([
      ['Plan', 'Larkspur Silver', 'Harborlight Gold'],
      ['Coverage level', 'Family', 'You and children'],
      ['You pay', '$105.34 a month', '$518.38 a month'],
      ['Employer pays', '$360 a month', '$550 a month'],
      ['Also covered', 'Jordan Lindqvist, Riley Lindqvist', 'Riley Lindqvist'],
      ['Coverage starts', 'January 1, 2026', 'December 1, 2026'],
    ]);
  });

  // The person paid 10,534 cents a month before.
  for (const [cents, en, es] of [
    [51_838, 'You’ll pay $413.04 more a month than before.', 'Pagará $413.04 más al mes que antes.'],
    [0, 'You’ll pay $105.34 less a month than before.', 'Pagará $105.34 menos al mes que antes.'],
    [10_533, 'You’ll pay $0.01 less a month than before.', 'Pagará $0.01 menos al mes que antes.'],
    [10_534, 'You’ll pay the same as before.', 'Pagará lo mismo que antes.'],
  ] as const) {
    it(`says in a sentence the difference between ${cents} and 10534 cents, in both languages`, async () => {
      const card = await thenOnRecord({ employee_contribution_cents: cents });
      expect(words(card)).to.include(en);
      card.locale = 'es-US';
      await card.updateComplete;
      expect(words(card)).to.include(es);
    });
  }

  for (const [when, before, after] of [
    ['before', null, 10_534],
    ['after', 10_534, null],
  ] as const) {
    it(`shows no difference where the amount ${when} is not provided`, async () => {
      const card = await thenOnRecord(
        { employee_contribution_cents: after },
        enrolledEnrollment({ employee_contribution_cents: before }),
      );
      expect(words(card)).not.to.include('than before').and.not.to.include('same as before');
      const money = (cents: number | null) => (cents === null ? 'Not provided' : '$105.34 a month');
      expect(compared(card).find(([name]) => name === 'You pay')).to.deep.equal([
        'You pay',
        money(before),
        money(after),
      ]);
    });
  }

  it('shows “Declined” for coverage that was declined', async () => {
    const card = await thenOnRecord({
      status: 'waived',
      decision: 'waived',
      selected_plan_id: null,
      selected_plan_name: null,
      coverage_tier: null,
      employee_contribution_cents: null,
      employer_contribution_cents: null,
      coverage_start_date: null,
      coverage_end_date: null,
      enrolled_dependents: [],
    });
    expect(compared(card)[0]).to.deep.equal(['Plan', 'Larkspur Silver', 'Declined']);
    expect(words(part(card, 'headline'))).to.equal('You declined this coverage.');
  });

  it('shows no amount, level or person of coverage that was declined, also where its record keeps them', async () => {
    const card = await thenOnRecord({ status: 'waived', decision: 'waived' });
    const now = compared(card).map(([, , after]) => after);
    expect(now.length).to.be.greaterThan(3);
    expect([...new Set(now)]).to.deep.equal(['Declined']);
    expect(words(part(card, 'comparison').parentElement)).not.to.include('same as before');
  });

  it('shows “Not provided” for a value that one side lacks and “$0” for 0, and leaves out a fact that both lack', async () => {
    const lacking = { employer_contribution_cents: null, enrolled_dependents: [] };
    const card = await thenOnRecord(
      { ...lacking, selected_plan_name: null, employee_contribution_cents: 0 },
      enrolledEnrollment({ ...lacking, coverage_tier: null }),
    );
    expect(compared(card)).to.deep.equal([
      ['Plan', 'Larkspur Silver', 'Not provided'],
      ['Coverage level', 'Not provided', 'Family'],
      ['You pay', '$105.34 a month', '$0 a month'],
      ['Coverage starts', 'January 1, 2026', 'January 1, 2026'],
    ]);
  });

  it('A3: is a table with a caption, and with heads of its columns and its rows', async () => {
    const [card] = await reopenedFrom();
    const made = part(card, 'comparison') as HTMLTableElement;
    expect(made.localName).to.equal('table');
    expect(plain(made.caption!)).to.equal('Before and after');
    const heads = (scope: string) => [...made.querySelectorAll(`th[scope^=${scope}]`)].map(plain);
    expect(heads('col')).to.deep.equal(['Before', 'After']);
    expect(heads('row')).to.deep.equal([
      'Plan',
      'Coverage level',
      'You pay',
      'Employer pays',
      'Also covered',
      'Coverage starts',
    ]);
    expect(made.querySelectorAll('th:not([scope])')).to.have.length(0);
    expect([...made.querySelectorAll('th')].filter((head) => plain(head) === '')).to.have.length(0);
  });

  it('is complete in Spanish', async () => {
    const [card] = await reopenedFrom(undefined, { locale: 'es-US' });
    expect(plain((part(card, 'comparison') as HTMLTableElement).caption!)).to.equal('Antes y después');
    expect(compared(card).slice(0, 3)).to.deep.equal([
      ['Plan', 'Larkspur Silver', 'Aún sin elegir'],
      ['Nivel de cobertura', 'Familia', 'Aún sin elegir'],
      ['Usted paga', '$105.34 al mes', 'Aún sin elegir'],
    ]);
  });

  it('says in Spanish, too, that the person declined, and not someone else', async () => {
    const declined = { status: 'waived', decision: 'waived', selected_plan_name: null };
    const card = await thenOnRecord(declined, undefined, { locale: 'es-US' });
    expect(words(part(card, 'badge'))).to.equal('Usted rechazó la cobertura');
    expect(compared(card)[0]).to.deep.equal(['Plan', 'Larkspur Silver', 'Usted rechazó la cobertura']);
  });

  it('S1: is in no event, so the names that it shows reach nobody', async () => {
    const heard = record('vitable-reissue-submit', 'vitable-reissue-completed', 'vitable-ready');
    const [card] = await reopenedFrom();
    expect(words(card)).to.include('Jordan Lindqvist');
    expect(JSON.stringify(heard.map(({ detail }) => detail as unknown))).not.to.match(
      /Jordan|Riley|Lindqvist/,
    );
  });

  for (const [what, change] of [
    ['another enrollment is set', { enrollmentId: 'enrl_3' }],
    ['another person is signed in', { contextKey: 'another' }],
    ['another enrollment’s data is given', { data: enrolledEnrollment({ id: 'enrl_3' }) }],
  ] as const) {
    it(`S2: disappears when ${what}`, async () => {
      const [card, registry] = await reopenedFrom();
      registry.enrollments.set('enrl_3', enrolledEnrollment({ id: 'enrl_3' }));
      Object.assign(card, change);
      await card.updateComplete;
      expect(hasPart(card, 'comparison')).to.be.false;
      await settled(card);
      expect(hasPart(card, 'comparison')).to.be.false;
      expect(hasPart(card, 'notice'), 'it is still said to be open again').to.be.false;
    });
  }

  for (const [what, change] of [
    ['enrollment', { enrollmentId: 'enrl_3' }],
    ['person', { contextKey: 'another' }],
  ] as const) {
    it(`S2: leaves no announcement behind with another ${what}`, async () => {
      const [card, registry] = await reopenedFrom();
      registry.enrollments.set('enrl_3', enrolledEnrollment({ id: 'enrl_3' }));
      const said = () => plain(card.shadowRoot!.querySelector('[role=status]')!);
      expect(said()).to.include('open again');
      Object.assign(card, change);
      await card.updateComplete;
      await settled(card);
      expect(said()).to.equal('');
    });
  }

  it('stays after the card was read again', async () => {
    const card = await thenOnRecord({ selected_plan_name: 'Harborlight Gold' });
    await card.refresh();
    await settled(card);
    expect(compared(card)[0]).to.deep.equal(['Plan', 'Larkspur Silver', 'Harborlight Gold']);
  });
});
