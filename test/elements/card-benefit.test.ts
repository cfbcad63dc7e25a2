import { decodeEnrollment } from '../../src/api/decode/decode.js';
import { expect } from '../support/elements/expect.js';
import { resetHost } from '../support/elements/host.js';
import { avery, mount, settled } from '../support/elements/mount.js';
import { fact, words } from '../support/elements/shadow.js';
import { NEWEST_ENROLLMENT } from '../support/fixtures/api.js';
import { enrolledEnrollment, now } from '../support/fixtures/models.js';

interface BenefitJson {
  readonly category: string | null;
  readonly name: string | null;
}

async function cardFor(benefit: BenefitJson | null, given: object = {}, locale = 'en-US') {
  const id = 'bprd_1';
  const data = decodeEnrollment({
    ...NEWEST_ENROLLMENT,
    coverage_start: '2026-01-01',
    coverage_end: '2026-12-31',
    benefit: benefit && { id, product_code: 'VD', ...benefit },
    ...given,
  });
  const card = mount('vitable-enrollment-card', { data, locale, now });
  await settled(card);
  return card;
}

describe('The benefit of an enrollment, in the newest variant', () => {
  for (const [category, name, english, spanish] of [
    ['Medical', 'Northwind Gold', 'Medical · Northwind Gold', 'Seguro médico · Northwind Gold'],
    ['Dental', 'Northwind Gold', 'Dental · Northwind Gold', 'Seguro dental · Northwind Gold'],
    ['Vision', 'Northwind Gold', 'Vision · Northwind Gold', 'Seguro de la vista · Northwind Gold'],
    ['Hospital', null, 'Hospital', 'Seguro de hospitalización'],
    ['MEDICAL', 'Plan A', 'Medical · Plan A', 'Seguro médico · Plan A'],
    ['Dental', 'Northwind Dental', 'Northwind Dental', 'Seguro dental · Northwind Dental'],
    // A category that has no words here is shown as the API spells it: nothing else may tell two benefits apart.
    ['Accident', 'Plan A', 'Accident · Plan A', 'Accident · Plan A'],
    ['constructor', 'Plan A', 'constructor · Plan A', 'constructor · Plan A'],
    [null, 'Plan A', 'Plan A', 'Plan A'],
    ['', ' Plan A ', 'Plan A', 'Plan A'],
    [null, null, 'Not provided', 'No disponible'],
    [' ', '', 'Not provided', 'No disponible'],
  ] as const) {
    it(`with the category ${category} and the name ${name} is “${english}”`, async () => {
      expect(fact(await cardFor({ category, name }), 'Benefit')).to.equal(english);
      expect(fact(await cardFor({ category, name }, {}, 'es-US'), 'Beneficio')).to.equal(spanish);
    });
  }

  it('tells two enrollments apart that are otherwise alike, while a choice is awaited too', async () => {
    for (const status of ['enrolled', 'pending', 'waived', 'inactive']) {
      const medical = await cardFor({ category: 'Medical', name: null }, { status });
      const dental = await cardFor({ category: 'Dental', name: null }, { status });
      expect(words(medical), status).to.include('Medical').and.not.to.equal(words(dental));
    }
  });

  it('is left out where there is none, and “Not provided” stays for the plan and the coverage level', async () => {
    const card = await cardFor({ category: 'Medical', name: 'Northwind Gold' });
    expect([fact(card, 'Plan'), fact(card, 'Coverage level')]).to.deep.equal([
      'Not provided',
      'Not provided',
    ]);
    expect(words(await cardFor(null))).not.to.include('Benefit');
    const documented = mount('vitable-enrollment-card', { data: enrolledEnrollment(), locale: 'en-US', now });
    await settled(documented);
    expect(words(documented)).not.to.include('Benefit');
  });

  it('is text, whatever it contains', async () => {
    const card = await cardFor({ category: '<b>Medical</b>', name: '<img src=x onerror=alert(1)>' });
    expect(fact(card, 'Benefit')).to.equal('<b>Medical</b> · <img src=x onerror=alert(1)>');
    expect(card.shadowRoot!.querySelector('b, img')).to.equal(null);
  });

  it('comes from the API', async () => {
    await resetHost({ wire: 'newest' });
    const card = mount('vitable-enrollment-card', {
      ...(await avery()),
      enrollmentId: 'enrl_active',
      locale: 'en-US',
    });
    await settled(card);
    expect(fact(card, 'Benefit')).to.include('Medical');
    expect(card.data?.benefit_product_id).to.equal('bprd_medical');
    await resetHost();
  });
});
