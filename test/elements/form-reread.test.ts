import type { PlanYearPlan } from '../../src/api/models.js';
import { expect } from '../support/elements/expect.js';
import { until } from '../support/elements/mount.js';
import { planOfYear } from '../support/elements/plan-years.js';
import { gridText } from '../support/elements/plan-year-form.js';
import {
  byId,
  calm,
  dates,
  differences,
  editing,
  enter,
  entered,
  openOffice,
  press,
  reviewAndSave,
  save,
  withAmounts,
  written,
} from '../support/elements/plan-year-saving.js';
import { expectFocus, hasPart, part, words } from '../support/elements/shadow.js';
import { conflicts, disputing, sides, takeTheirs } from '../support/elements/plan-year-comparing.js';

const UPDATED = 'Someone else has changed this plan year since you opened it';

describe('<vitable-plan-year-form>: read again in the background', () => {
  it('keeps every unsaved keystroke, says that someone has changed it, and offers to compare', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enter(form, 0, 1, '95.5');
    await enter(form, 0, 3, 'half');
    const before = entered(form);
    office.someoneElse({ open_enrollment_end_date: '2026-12-24' });
    await form.refresh();
    await calm(form);
    expect(entered(form)).to.deep.equal(before);
    expect(words(form)).to.include(UPDATED);
    await enter(form, 0, 3, '234');
    await press(form, 'compare');
    expectFocus(byId(form, 'compare-title'));
    expect(words(part(form, 'theirs-only'))).to.include('December 24, 2026');
    expect(words(part(form, 'mine-only'))).to.include('Employee $95.50');
  });

  it('ignores a save that changed nothing of what the form shows', async () => {
    const office = openOffice();
    const form = await editing(office);
    await enter(form, 0, 1, '95.5');
    office.someoneElse({ plans: [planOfYear() as PlanYearPlan] });
    await form.refresh();
    await calm(form);
    expect(words(form)).not.to.include(UPDATED);
    await reviewAndSave(form);
    expect(hasPart(form, 'done'), words(form)).to.be.true;
    expect(office.updates()).to.deep.equal([
      { contribution_classes: written(withAmounts(0, 9_550, 36_000)) },
    ]);
  });

  it('takes the new version over without unsaved changes, and announces nothing', async () => {
    const office = openOffice();
    const form = await editing(office);
    office.someoneElse({ open_enrollment_end_date: '2026-12-24' });
    await form.refresh();
    await calm(form);
    expect(dates(form)).to.deep.equal(['2026-12-01', '2026-12-24']);
    expect(words(form)).not.to.include(UPDATED);
    expect(form.unsaved).to.be.false;
  });

  it('leaves everything as it is where nothing has changed', async () => {
    const form = await editing(openOffice());
    await enter(form, 0, 1, '95.5');
    await form.refresh();
    await calm(form);
    expect(words(form)).not.to.include(UPDATED);
    expect(gridText(form)[0]?.[1]).to.equal('95.50');
  });

  it('takes over what another form has saved', async () => {
    const office = openOffice();
    const [one, other, third] = [await editing(office), await editing(office), await editing(office)];
    await enter(third, 1, 1, '1');
    await enter(one, 0, 1, '95');
    await reviewAndSave(one);
    await until(
      () => gridText(other)[0]?.[1] === '95.00' && words(third).includes(UPDATED),
      () => `${gridText(other)[0]?.[1]}, ${words(third)}`,
    );
    expect(gridText(third)[1]?.[1]).to.equal('1.00');
    expect(words(one)).not.to.include(UPDATED);
  });
});

describe('<vitable-plan-year-form>: another change during the comparison', () => {
  it('leads to the comparison again, with nothing lost', async () => {
    const { office, form, theirs } = await disputing();
    await save(form);
    office.someoneElse({
      contribution_classes: [{ ...theirs[0]!, employee_contribution_cents: 9_999 }, ...theirs.slice(1)],
    });
    await press(form, 'merge');
    await save(form);
    expect(office.updates()).to.have.length(0);
    expectFocus(byId(form, 'compare-title'));
    expect(conflicts(form).map(([what, , them, me]) => [what, them, me])).to.deep.equal([
      ['Full time, Employee only', 'Employee $99.99, employer $360', 'Employee $95, employer $360'],
    ]);
    expect(differences(part(form, 'mine-only'))).to.have.length(1);
    await press(form, 'merge');
    await save(form);
    expect(office.updates()).to.have.length(1);
    expect(office.updates()[0]?.contribution_classes?.[0]?.employee_contribution_cents).to.equal(9_500);
    expect(office.updates()[0]?.contribution_classes?.[3]?.employer_contribution_cents).to.equal(36_000);
  });

  it('shows a change that a background read finds, and keeps no choice for another conflict', async () => {
    const { office, form, theirs } = await disputing();
    await save(form);
    await takeTheirs(form, 0);
    office.someoneElse({
      open_enrollment_end_date: '2026-12-24',
      contribution_classes: [{ ...theirs[0]!, employee_contribution_cents: 9_999 }, ...theirs.slice(1)],
    });
    await form.refresh();
    await calm(form);
    expect(conflicts(form).map(([what, , them]) => [what, them])).to.deep.equal([
      ['Open enrollment ends', 'December 24, 2026'],
      ['Full time, Employee only', 'Employee $99.99, employer $360'],
    ]);
    expect(sides(form, 0).mine.checked, 'a choice about the amount is taken for one about the date').to.be
      .true;
  });
});
