import { expect } from '../support/elements/expect.js';
import { formShown, gridText, putForm } from '../support/elements/plan-year-form.js';
import {
  byId,
  copying,
  dates,
  draftYear,
  editing,
  enter,
  enterDate,
  entered,
  openOffice,
  press,
  review,
  reviewAndSave,
  save,
  written,
} from '../support/elements/plan-year-saving.js';
import { parts, words } from '../support/elements/shadow.js';
import { stubClient } from '../support/elements/stub-client.js';

describe('<vitable-plan-year-form>: a copy of another plan year', () => {
  it('has its classes, its dates a year later, and a note about its source', async () => {
    const office = openOffice();
    const form = await copying(office);
    expect(dates(form)).to.deep.equal(['2028-01-01', '2028-12-31', '2027-12-01', '2027-12-20']);
    expect(gridText(form)).to.deep.equal([
      ['Full time', '90.00', '360.00', '234.00', '526.00', '', '', '', ''],
      ['Part time', '225.00', '225.00', '410.00', '350.00', '', '', '', ''],
    ]);
    expect(words(form)).to.include(
      'Copied from the plan year January 1, 2027 to December 31, 2027. All dates are one year later. Please check each one.',
    );
    expect(words(byId(form, 'form-title'))).to.equal('New plan year');
    expect(form.data?.id).to.equal('plyr_1');
  });

  it('has the note in Spanish', async () => {
    const form = await copying(openOffice(), { locale: 'es' });
    expect(words(form)).to.include(
      'Copiado del año del plan del 1 de enero de 2027 al 31 de diciembre de 2027. Todas las fechas son de un año después. Revise cada una.',
    );
  });

  it('is not unsaved until something is changed, since it can be copied again', async () => {
    const form = await copying(openOffice());
    expect(form.unsaved).to.be.false;
    await enter(form, 0, 1, '95');
    expect(form.unsaved).to.be.true;
  });

  it('is reviewed before it is sent, with the source’s employer and benefit product, without the classes’ ids', async () => {
    const office = openOffice({ benefit_product_id: 'bprd_source', employer_id: 'empr_source' });
    const form = await copying(office);
    await review(form);
    expect(office.creations()).to.have.length(0);
    expect(parts(form, 'fact').map(words)).to.deep.equal([
      'Coverage January 1, 2028 to December 31, 2028',
      'Open enrollment December 1, 2027 to December 20, 2027',
    ]);
    await save(form);
    const call = office.client.calls.find(({ method }) => method === 'createPlanYear');
    expect(call?.args).to.deep.equal([
      'bprd_source',
      {
        employer_id: 'empr_source',
        coverage_start: '2028-01-01',
        coverage_end: '2028-12-31',
        open_enrollment_start_date: '2027-12-01',
        open_enrollment_end_date: '2027-12-20',
        contribution_classes: written(),
      },
    ]);
    expect(office.years.get('plyr_1')?.coverage_start, 'the source is changed').to.equal('2027-01-01');
  });

  it('is for the employer and the benefit product that the page sets', async () => {
    const office = openOffice({ benefit_product_id: 'bprd_source', employer_id: 'empr_source' });
    const form = await copying(office, { benefitProductId: 'bprd_2', employerId: 'empr_2' });
    await reviewAndSave(form);
    const call = office.client.calls.find(({ method }) => method === 'createPlanYear');
    expect(call?.args[0]).to.equal('bprd_2');
    expect(office.creations()[0]?.employer_id).to.equal('empr_2');
  });

  for (const [what, given, later] of [
    [
      '29 February is the 28th of a common year',
      { coverage_start: '2028-02-29', coverage_end: '2029-02-27' },
      ['2029-02-28', '2030-02-27'],
    ],
    [
      'an end on 28 February is the 29th of a leap year: no day is left out',
      { coverage_start: '2026-03-01', coverage_end: '2027-02-28' },
      ['2027-03-01', '2028-02-29'],
    ],
    [
      'an end on 29 February is the 28th',
      { coverage_start: '2027-03-01', coverage_end: '2028-02-29' },
      ['2028-03-01', '2029-02-28'],
    ],
    [
      'a start on 28 February keeps its day in a leap year',
      { coverage_start: '2027-02-28', coverage_end: '2028-02-27' },
      ['2028-02-28', '2029-02-27'],
    ],
    [
      'a year that ends with a month ends with it again',
      { coverage_start: '2026-07-01', coverage_end: '2027-06-30' },
      ['2027-07-01', '2028-06-30'],
    ],
  ] as const) {
    it(`has its dates a year later: ${what}`, async () => {
      const form = await copying(openOffice(given));
      expect(dates(form).slice(0, 2)).to.deep.equal(later);
    });
  }

  it('can be made of a locked plan year, the usual case', async () => {
    const office = openOffice({
      status: 'active',
      open_enrollment_start_date: '2025-11-01',
      open_enrollment_end_date: '2025-11-20',
    });
    const form = await copying(office);
    expect(dates(form).slice(2)).to.deep.equal(['2026-11-01', '2026-11-20']);
    await reviewAndSave(form);
    expect(office.creations()).to.have.length(1);
  });

  it('is made without a request from a plan year that the page has set', async () => {
    const client = stubClient({});
    const form = await formShown(
      putForm({ client, copyFrom: 'plyr_1', data: draftYear({ coverage_start: '2030-01-01' }) }),
    );
    expect(dates(form)[0]).to.equal('2031-01-01');
    expect(client.calls).to.have.length(0);
  });

  it('leaves its source as it is: "Discard changes" restores the copy', async () => {
    const form = await copying(openOffice());
    const before = entered(form);
    await enter(form, 0, 1, '95');
    await enterDate(form, 'coverage_end', '2028-11-30');
    await press(form, 'discard');
    expect(entered(form)).to.deep.equal(before);
    expect(form.unsaved).to.be.false;
  });

  it('is edited without its source once it is created', async () => {
    const office = openOffice();
    const form = await copying(office);
    await reviewAndSave(form);
    await press(form, 'go-on');
    expect(words(form)).not.to.include('Copied from');
    expect(words(byId(form, 'form-title'))).to.equal('Edit plan year');
    expect(form.planYearId).to.equal('plyr_new_1');
    expect(byId(form, 'coverage_start')).to.be.null;
  });

  it('does not change a form beside it that edits its source', async () => {
    const office = openOffice();
    const [source, copy] = [await editing(office), await copying(office)];
    await enter(copy, 0, 1, '1');
    expect(gridText(source)[0]?.[1]).to.equal('90.00');
    expect(source.unsaved).to.be.false;
  });
});
