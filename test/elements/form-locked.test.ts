import { expect } from '../support/elements/expect.js';
import { record } from '../support/elements/mount.js';
import {
  TWO_CHANGES,
  byId,
  calm,
  changing,
  differences,
  editing,
  enter,
  openOffice,
  press,
  save,
  typeInto,
} from '../support/elements/plan-year-saving.js';
import { expectFocus, hasPart, part, parts, words } from '../support/elements/shadow.js';
import { now } from '../support/fixtures/models.js';

const LOCKED = 'This plan year can no longer be edited';
const SINCE = 'It can’t be edited, because open enrollment started on December 1, 2026.';
const YOURS = 'Your unsaved changes';

const started = { open_enrollment_start_date: '2026-11-20' };

describe('<vitable-plan-year-form>: until when a plan year can be edited', () => {
  it('says that it can be edited until the day before open enrollment starts', async () => {
    const form = await editing(openOffice());
    expect(words(part(form, 'form'))).to.include(
      'You can edit it until November 30, 2026, the day before open enrollment starts.',
    );
  });

  it('says that this is the last day', async () => {
    const form = await editing(openOffice({ open_enrollment_start_date: '2026-11-21' }));
    expect(words(part(form, 'form'))).to.include(
      'Today is the last day to edit it. Open enrollment starts tomorrow.',
    );
    expect(hasPart(form, 'grid')).to.be.true;
  });

  it('takes the day of the time zone in the settings', async () => {
    const at = { now: () => new Date('2026-12-01T03:00:00Z') };
    const chicago = await editing(openOffice(), { ...at, timeZone: 'America/Chicago' });
    expect(hasPart(chicago, 'grid')).to.be.true;
    const utc = await editing(openOffice(), { ...at, timeZone: 'UTC' });
    expect(hasPart(utc, 'locked')).to.be.true;
  });
});

describe('<vitable-plan-year-form>: a plan year that can’t be edited any more', () => {
  for (const [what, changes, reason] of [
    [
      'since open enrollment starts today',
      started,
      'It can’t be edited, because open enrollment started on November 20, 2026.',
    ],
    [
      'by its status, before that day',
      { status: 'open_enrollment' },
      'It can’t be edited, because open enrollment has started.',
    ],
    [
      'because it is active',
      { status: 'active' },
      'It can’t be edited, because open enrollment has started.',
    ],
  ] as const) {
    it(`says why, and shows it without fields: ${what}`, async () => {
      const form = await editing(openOffice(changes));
      expect(words(byId(form, 'locked'))).to.equal(`${LOCKED} ${reason}`);
      expect(words(byId(form, 'form-title'))).to.equal('January 1, 2027 to December 31, 2027');
      expect([...part(form, 'matrix').querySelectorAll('tbody tr > *')].map(words).slice(0, 2)).to.deep.equal(
        ['Full time', 'Employer pays 80% Employer $360 Employee $90'],
      );
      expect(form.shadowRoot!.querySelector('input, [role=grid], [part~=button]')).to.be.null;
      expect(words(form)).not.to.include(YOURS);
    });
  }

  it('says why in Spanish', async () => {
    const form = await editing(openOffice(started), { locale: 'es' });
    expect(words(byId(form, 'locked'))).to.equal(
      'Este año del plan ya no se puede editar Ya no se puede editar, porque la inscripción abierta empezó el 20 de noviembre de 2026.',
    );
  });

  it('can be edited until the day where its status is unknown', async () => {
    const form = await editing(openOffice({ status: 'archived' }));
    expect(hasPart(form, 'grid')).to.be.true;
    expect(words(form)).not.to.include('archived');
  });

  for (const step of ['form', 'review'] as const) {
    it(`shows the unsaved changes when the day comes while the ${step} is open`, async () => {
      let time = now();
      const form = await changing(openOffice(), { now: () => time });
      if (step === 'form') await press(form, 'back');
      time = new Date('2026-12-01T12:00:00Z');
      form.requestUpdate();
      await calm(form);
      expect(words(byId(form, 'locked'))).to.equal(`${LOCKED} ${SINCE}`);
      expect(words(byId(form, 'unsaved'))).to.equal(YOURS);
      expect(differences(form)).to.deep.equal(TWO_CHANGES);
    });
  }

  it('A5: moves the focus from a cell to the reason when the day comes, and does not move it otherwise', async () => {
    let time = now();
    const [form, other] = [
      await editing(openOffice(), { now: () => time }),
      await editing(openOffice(), { now: () => time }),
    ];
    await enter(form, 0, 1, '95');
    await typeInto(form, 1, 1, '7');
    time = new Date('2026-12-01T12:00:00Z');
    for (const one of [form, other]) {
      one.requestUpdate();
      await calm(one);
    }
    expect(hasPart(other, 'locked')).to.be.true;
    expectFocus(byId(form, 'locked'));
    // Later reads do not move the focus again.
    byId(form, 'form-title')?.focus();
    await form.refresh();
    await calm(form);
    expectFocus(byId(form, 'form-title'));
  });

  it('shows the unsaved changes when a background read finds that enrollment is open', async () => {
    const office = openOffice();
    const form = await changing(office);
    office.someoneElse({ status: 'open_enrollment' });
    await form.refresh();
    await calm(form);
    expect(hasPart(form, 'locked'), words(form)).to.be.true;
    expect(differences(form)).to.deep.equal(TWO_CHANGES);
  });

  it('sends nothing when saving finds the lock, focuses the reason, and shows the unsaved changes', async () => {
    const office = openOffice();
    const errors = record('vitable-error', 'vitable-plan-year-saved');
    const form = await changing(office);
    office.someoneElse({ status: 'open_enrollment' });
    await save(form);
    expect(office.updates()).to.have.length(0);
    expectFocus(byId(form, 'locked'));
    expect(words(byId(form, 'locked'))).to.equal(
      `${LOCKED} It can’t be edited, because open enrollment has started.`,
    );
    expect(differences(form)).to.deep.equal(TWO_CHANGES);
    expect(parts(form, 'badge').map(words)).to.deep.equal(['Open enrollment']);
    expect(form.unsaved).to.be.true;
    expect(errors).to.have.length(0);
  });

  it('shows the unsaved changes in Spanish', async () => {
    const office = openOffice();
    const form = await changing(office, { locale: 'es' });
    office.someoneElse({ status: 'open_enrollment' });
    await save(form);
    expect(words(byId(form, 'unsaved'))).to.equal('Sus cambios sin guardar');
  });
});
