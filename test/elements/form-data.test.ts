import { expect } from '../support/elements/expect.js';
import { breathe, watchConsole } from '../support/elements/mount.js';
import { formShown, gridText, putForm } from '../support/elements/plan-year-form.js';
import {
  CLASSES,
  byId,
  calm,
  dates,
  draftYear,
  enter,
  enterDate,
  entered,
  openOffice,
  press,
  reviewAndSave,
  withAmounts,
  written,
} from '../support/elements/plan-year-saving.js';
import { hasPart, part, words } from '../support/elements/shadow.js';

/** JSON from a host's server, untyped. */
const give = (form: { data: unknown }, json: unknown) => {
  form.data = structuredClone(json);
};

describe('<vitable-plan-year-form>: data that the page has set', () => {
  it('is edited without a request, and compared with the record before it is saved', async () => {
    const office = openOffice();
    const form = await formShown(putForm({ client: office.client, data: draftYear() }));
    expect(office.client.calls).to.have.length(0);
    expect(words(byId(form, 'form-title'))).to.equal('Edit plan year');
    await enter(form, 0, 1, '95');
    await reviewAndSave(form);
    expect(office.updates()).to.deep.equal([
      { contribution_classes: written(withAmounts(0, 9_500, 36_000)) },
    ]);
    expect(hasPart(form, 'done')).to.be.true;
  });

  it('has the saved plan year after a save', async () => {
    const office = openOffice();
    const form = await formShown(putForm({ client: office.client, data: draftYear() }));
    await enterDate(form, 'open_enrollment_end_date', '2026-12-18');
    await reviewAndSave(form);
    expect(form.data?.open_enrollment_end_date).to.equal('2026-12-18');
  });

  it('may be the API’s JSON, and is a model when it is read', async () => {
    const form = putForm();
    give(form, { data: draftYear({ contribution_classes: CLASSES }) });
    await formShown(form);
    expect(form.data).to.deep.equal(draftYear());
    expect(gridText(form)[0]?.slice(0, 3)).to.deep.equal(['Full time', '90.00', '360.00']);
  });

  it('shows an error, and no form, where it is no plan year', async () => {
    watchConsole();
    const form = putForm();
    give(form, { id: 'plyr_1' });
    await formShown(form);
    expect(form.error?.code).to.equal('contract');
    expect(hasPart(form, 'grid')).to.be.false;
  });

  it('S2: replaces the previous plan year and the draft', async () => {
    const form = await formShown(putForm({ data: draftYear() }));
    await enter(form, 0, 0, 'Canary');
    form.data = draftYear({ id: 'plyr_2', open_enrollment_end_date: '2026-12-24' });
    await calm(form);
    expect(words(form)).not.to.include('Canary');
    expect(dates(form)[1]).to.equal('2026-12-24');
    expect(form.unsaved).to.be.false;
  });

  it('can’t be saved without an API: the form says so and keeps every keystroke', async () => {
    watchConsole();
    const form = await formShown(putForm({ data: draftYear() }));
    await breathe(20);
    await enter(form, 0, 1, '95');
    const before = entered(form);
    await reviewAndSave(form);
    expect(words(part(form, 'failure')))
      .to.include('Your changes were not saved')
      .and.to.include('This section isn’t available yet');
    await press(form, 'back');
    expect(entered(form)).to.deep.equal(before);
  });

  it('is removed by undefined: then the form reads the plan year of the id', async () => {
    const office = openOffice();
    const form = await formShown(
      putForm({
        client: office.client,
        planYearId: 'plyr_1',
        data: draftYear({ open_enrollment_end_date: '2026-12-24' }),
      }),
    );
    expect(dates(form)[1]).to.equal('2026-12-24');
    form.data = undefined;
    await calm(form);
    await formShown(form);
    expect(dates(form)[1]).to.equal('2026-12-20');
    expect(office.client.count('getPlanYear')).to.equal(1);
  });
});
